import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { buildSite } from "../../server/build-site.ts";
import { PortalError } from "../../server/errors.ts";

// A site build whose API answers nothing but which release is current, as a process of its own: it prints the field that stopped it.
const [root = "", outFolder = ""] = process.argv.slice(2);
const release = { id: "35.75/2025-12/1.0.0", contentDigest: `sha256:${"0".repeat(64)}`, isSample: true };
const execute = async (document: string) =>
  document.includes("SiteRelease")
    ? { data: { releases: { nodes: [release] } } }
    : { errors: [{ message: "out of order", path: ["release"] }] };
try {
  const given = { root, outFolder, execute, profile: kotaPasuruan, siteUrl: "https://portal.example", isSample: true };
  await buildSite(given);
} catch (error) {
  console.log(error instanceof PortalError ? error.details.field : error);
}
