import type { MiddlewareHandler } from "astro";
import { linkTerms } from "./glossary/link-terms.ts";

/** Links the first use of every glossary term on every page; what a first use is only the finished page tells. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.includes("text/html")) return response;
  const html = linkTerms(await response.text(), url.pathname.startsWith("/en/") ? "en" : "id", url.pathname);
  return new Response(html, { status: response.status, headers: response.headers });
};
