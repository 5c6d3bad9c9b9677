import { accessSync, constants, existsSync } from "node:fs";
import * as path from "node:path";
import type { Text } from "../../schema/text.ts";
import { withAdmin } from "../database/databases.ts";
import { findExcessRights } from "../database/excess-rights.ts";
import { exitCodes, PortalError } from "../errors.ts";
import { tryPort } from "../free-port.ts";
import { portalFolders } from "../portal-folders.ts";
import { lateDeliveries } from "../registry/late-deliveries.ts";
import { makeFolder } from "../state-files.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { bothLanguages } from "./context.ts";
import { type OpenPortal, openPortal } from "./open-portal.ts";
import { registryOf } from "./registry-of.ts";

interface Finding {
  readonly check: string;
  /** `missing`: not there yet, which is no fault */
  readonly state: "ok" | "missing" | "fault";
  readonly text: Text;
}

const signs = { ok: "✓", missing: "–", fault: "✗" } as const;

/** Checks what the portal needs and says what is found. Exit 4 when something is wrong. */
export async function doctor(context: CommandContext): Promise<Outcome> {
  const findings: Finding[] = [nodeVersion(), stateFolder(context), await port(context)];
  try {
    const portal = await openPortal(context);
    findings.push({
      check: "databases",
      state: "ok",
      text: {
        id: "kedua basis data terhubung, tabelnya terbaru, dan tandanya sesuai",
        en: "both databases answer, their tables are up to date and their marks agree",
      },
    });
    findings.push(...(await rights(portal)), ...(await deliveries(context, portal)), await release(portal));
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const { text, remedy } = error;
    findings.push({
      check: "databases",
      state: "fault",
      text: { id: `${text.id} ${remedy.id}`, en: `${text.en} ${remedy.en}` },
    });
  }
  findings.push(site(context), api(context));
  for (const { state, text } of findings) context.say(`${signs[state]} ${bothLanguages(text)}`);
  const isWell = findings.every(({ state }) => state !== "fault");
  return { report: { ok: isWell, findings }, exit: isWell ? exitCodes.done : exitCodes.environment };
}

function nodeVersion(): Finding {
  return { check: "node", state: "ok", text: { id: `Node.js ${process.version}`, en: `Node.js ${process.version}` } };
}

function stateFolder({ settings }: CommandContext): Finding {
  const folder = settings.stateFolder;
  try {
    makeFolder(folder, 0o711);
    accessSync(folder, constants.W_OK);
    return { check: "folder", state: "ok", text: { id: `${folder} dapat ditulisi`, en: `${folder} can be written` } };
  } catch {
    const text = { id: `${folder} tidak dapat ditulisi`, en: `${folder} cannot be written` };
    return { check: "folder", state: "fault", text };
  }
}

async function port({ settings }: CommandContext): Promise<Finding> {
  const { host, port: number } = settings;
  const found = await tryPort(number, host);
  const finding = (state: Finding["state"], id: string, en: string): Finding => ({
    check: "port",
    state,
    text: { id: `port ${number} ${id}`, en: `port ${number} ${en}` },
  });
  if (found.state === "free") return finding("ok", "bebas", "is free");
  if (found.state === "unusable") {
    const { text, remedy } = new PortalError("HOST_UNUSABLE", { reason: found.reason });
    return finding("fault", `– ${text.id} ${remedy.id}`, `– ${text.en} ${remedy.en}`);
  }
  return (await isPortal(number, host))
    ? finding("ok", "dipakai oleh sebuah portal Terang", "is in use by a Terang portal")
    : finding("fault", "sedang dipakai program lain", "is in use by another program");
}

/** Whether a portal answers on that port. A server that listens on every address is asked on the computer's own. */
async function isPortal(port: number, host: string): Promise<boolean> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const authority = address.includes(":") ? `[${address}]` : address;
  try {
    const answer = await fetch(`http://${authority}:${port}/live`, { signal: AbortSignal.timeout(2000) });
    return answer.status === 200 && (await answer.text()).trim() === "ok";
  } catch {
    return false;
  }
}

async function rights({ databases }: OpenPortal): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const database of ["registry", "portal"] as const) {
    const excess = await withAdmin(database, databases.admin[database], (client) => findExcessRights(client, database));
    const words = excess.join(", ");
    findings.push({
      check: `rights-${database}`,
      state: excess.length === 0 ? "ok" : "fault",
      text:
        excess.length === 0
          ? { id: `hak peran di ${database} sesuai`, en: `the roles' rights in ${database} are as they should be` }
          : { id: `hak berlebih di ${database}: ${words}`, en: `excess rights in ${database}: ${words}` },
    });
  }
  return findings;
}

/** Months whose release is due and for which no contribution has come. A sample town ends where it ends. */
async function deliveries(context: CommandContext, portal: OpenPortal): Promise<Finding[]> {
  if (context.settings.isSample) return [];
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
  const late = await lateDeliveries(registryOf(context, portal), portal.profile, today);
  const months = late.join(", ");
  return [
    {
      check: "deliveries",
      state: late.length === 0 ? "ok" : "missing",
      text:
        late.length === 0
          ? { id: "tidak ada kiriman iuran yang terlambat", en: "no contributions are late" }
          : {
              id: `iuran belum masuk, rilisnya sudah jatuh tempo: ${months}`,
              en: `contributions missing, release due: ${months}`,
            },
    },
  ];
}

async function release({ published, profile }: OpenPortal): Promise<Finding> {
  const current = await published.currentRelease(profile.publisher);
  return current
    ? { check: "release", state: "ok", text: { id: `rilis ${current.id}`, en: `release ${current.id}` } }
    : { check: "release", state: "missing", text: { id: "belum ada rilis", en: "there is no release yet" } };
}

function site({ settings }: CommandContext): Finding {
  return existsSync(path.join(portalFolders(settings).site, "index.html"))
    ? { check: "site", state: "ok", text: { id: "situs sudah dibangun", en: "the site is built" } }
    : { check: "site", state: "missing", text: { id: "situs belum dibangun", en: "the site is not built yet" } };
}

/** What the API is given: memory for its answers, and whom it believes about where a request comes from. */
function api({ settings: { cacheBytes, proxies } }: CommandContext): Finding {
  const megabytes = cacheBytes / 1_000_000;
  return {
    check: "api",
    state: "ok",
    text: {
      id: `API: simpanan jawaban ${megabytes} MB, proksi yang dipercaya: ${proxies ?? "tidak ada"}`,
      en: `API: answer cache ${megabytes} MB, proxies believed: ${proxies ?? "none"}`,
    },
  };
}
