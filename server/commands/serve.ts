import * as path from "node:path";
import { graphiqlFolder } from "../build-graphiql.ts";
import { PortalError } from "../errors.ts";
import { tryPort } from "../free-port.ts";
import { createPortalServer } from "../http.ts";
import { openLog } from "../log.ts";
import { portalFolders } from "../portal-folders.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { type OpenPortal, openPortal } from "./open-portal.ts";
import { noReleaseYet } from "./site-build.ts";

/** Serves the site, files and API that are there, until it is told to stop. */
export async function serve(context: CommandContext): Promise<Outcome> {
  await refuseTakenPort(context);
  const portal = await openPortal(context, (text) => context.say(text));
  return await servePortal(context, portal);
}

/** Throws `PORT_TAKEN` or `HOST_UNUSABLE` before long work is done in vain. */
export async function refuseTakenPort({ settings: { port, host } }: Pick<CommandContext, "settings">): Promise<void> {
  const found = await tryPort(port, host);
  if (found.state === "taken") throw new PortalError("PORT_TAKEN", { port, next: port + 1 });
  if (found.state === "unusable") throw new PortalError("HOST_UNUSABLE", { reason: found.reason });
}

/** Listens, says where to look, and returns only when the process ends. */
export async function servePortal(context: CommandContext, portal: OpenPortal): Promise<never> {
  const { settings, closing } = context;
  const { published, codelists, profile } = portal;
  const folders = portalFolders(settings);
  const server = createPortalServer({
    ...{ settings, published, codelists, profile },
    siteFolder: folders.site,
    filesFolder: folders.files,
    examplesFolder: path.join(settings.root, "schema/graphql/examples"),
    graphiqlFolder: graphiqlFolder(settings.root),
    log: openLog(folders.logs),
  });
  closing.add(() => server.close());
  const { url } = await server.listen();
  const release = await published.currentRelease(profile.publisher);
  context.say("");
  if (settings.isSample) context.say({ id: "DATA CONTOH, bukan angka sungguhan", en: "SAMPLE DATA, not real figures" });
  if (release === undefined) context.say(noReleaseYet);
  context.say(`Situs / Site      ${url}/   (English: ${url}/en/)`);
  context.say(`API GraphQL       ${url}/graphql`);
  context.say(`Simpanan / Cache  ${settings.cacheBytes / 1_000_000} MB`);
  context.say(`Siap / Ready      ${settings.readyBytes / 1_000_000} MB`);
  if (release) context.say(`Rilis / Release   ${release.id}`);
  context.say({ id: "Berhenti: Ctrl-C", en: "Stop: Ctrl-C" });
  return await context.serveUntilStopped();
}
