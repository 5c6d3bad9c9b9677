import * as path from "node:path";
import loadHighs from "highs";
import { isProblem } from "../disclosure/protect/problem.ts";
import { protectTable } from "../disclosure/protect/protect.ts";
import { readSpec } from "../disclosure/protect/read-spec.ts";
import type { ProtectReport } from "../disclosure/protect/result.ts";
import { PortalError } from "../errors.ts";
import { makeFolder, writeWhole } from "../state-files.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { outCsv, readJson, readRows } from "./protect-files.ts";

/**
 * Protects a table of the caller's own: writes OUT (to be published) and REPORT (confidential, for its owner only), both whole or not at
 * all. Throws the errors of `server/errors/protect-errors.ts` and `FOLDER_NOT_WRITABLE`; then nothing is written.
 */
export async function protect(context: CommandContext): Promise<Outcome> {
  const files = filesOf(context);
  const spec = readSpec(readJson(files.spec));
  if (isProblem(spec)) throw new PortalError(spec.problem, spec.details);
  const rows = readRows(files.input);
  const folder = path.dirname(files.spec);
  const earlier = spec.earlier.map((name) => ({ name, rows: readRows(path.resolve(folder, name)) }));
  for (const file of [files.out, files.report]) makeFolder(path.dirname(file), 0o755);
  const highs = await loadHighs();
  const clock = () => performance.now() / 1000;
  const result = protectTable(highs, { spec, rows, earlier, clock });
  if (isProblem(result)) throw new PortalError(result.problem, result.details);
  const { totals } = result.report;
  write(files.report, `${JSON.stringify(result.report, undefined, 2)}\n`, 0o600);
  const names = spec.dimensions.map(({ name }) => name);
  write(files.out, outCsv(names, result.out), 0o644);
  tell(context, totals, files);
  return { report: { out: files.out, report: files.report, totals } };
}

interface Files {
  readonly spec: string;
  readonly input: string;
  readonly out: string;
  readonly report: string;
}

/** Throws `OPTION_INVALID` where a result would be written over what it is made from. */
function filesOf({ arguments: given, options }: CommandContext): Files {
  const at = (name: string | undefined) => path.resolve(name ?? "");
  const files = { spec: at(given[0]), input: at(options.input), out: at(options.out), report: at(options.report) };
  const isSame = new Set(Object.values(files)).size < 4;
  if (isSame) {
    const details = {
      option: "--out",
      form: "berkas tersendiri / file of its own",
      example: "OUT.csv",
      command: "protect",
    };
    throw new PortalError("OPTION_INVALID", details);
  }
  return files;
}

function write(file: string, content: string, mode: number): void {
  try {
    writeWhole(file, content, mode);
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder: path.dirname(file) });
  }
}

function tell(context: CommandContext, totals: ProtectReport["totals"], files: Files): void {
  const hidden = totals.primary + totals.secondary;
  context.say({
    id: `${totals.cells} sel, ${hidden} disembunyikan: ${totals.primary} karena kecil, dominan, atau tersembunyi sejak dulu, ${totals.secondary} agar yang itu tidak dapat dihitung.`,
    en: `${totals.cells} cells, ${hidden} hidden: ${totals.primary} for being small, dominated or hidden before, ${totals.secondary} so that those cannot be worked out.`,
  });
  if (totals.narrow > 0) {
    context.say({
      id: `⚠ JANGAN TERBITKAN: ${totals.narrow} sel tersembunyi masih dapat diperkirakan terlalu tepat, ${totals.exact} di antaranya persis.`,
      en: `⚠ DO NOT PUBLISH: ${totals.narrow} hidden cells can still be narrowed too far, ${totals.exact} of them exactly.`,
    });
  }
  context.say({ id: `Untuk diterbitkan: ${files.out}`, en: `To be published: ${files.out}` });
  context.say({
    id: `Rahasia, jangan diterbitkan (menyebut sel kecil): ${files.report}`,
    en: `Confidential, not to be published (it names the small cells): ${files.report}`,
  });
}
