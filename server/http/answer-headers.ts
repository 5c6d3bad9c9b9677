import type { Settings } from "../settings.ts";
import type { HttpAnswer } from "./http-answer.ts";

/** The headers of every answer. Pages carry their own stricter policy; the header adds what only a header can. */
export function answerHeaders({ isSample, siteUrl }: Pick<Settings, "isSample" | "siteUrl">) {
  const shared = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, retry-after, terang-release, terang-request",
    ...(siteUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
    ...(isSample && { "x-robots-tag": "noindex, nofollow" }),
  };
  const ofPages: Record<string, string> = {
    ...shared,
    // only a document can ask for a camera, or be opened by another one
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy":
      "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  };
  const ofOthers: Record<string, string> = {
    ...shared,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  };
  return ({ headers }: HttpAnswer) => (headers["content-type"]?.startsWith("text/html") ? ofPages : ofOthers);
}
