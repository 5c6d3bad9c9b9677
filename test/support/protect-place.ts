import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { createClosing } from "../../server/closing.ts";
import { protect } from "../../server/commands/protect.ts";
import { readSettings } from "../../server/settings.ts";
import { root } from "./test-cluster.ts";

/** A folder to protect tables in, and the command as a person calls it. */
export interface ProtectPlace {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  /** permission bits of a file */
  mode(name: string): number;
  /** Runs `terang protect` with results OUT.csv and REPORT.json in the folder; answers what it printed. */
  run(spec: string, input: string, results?: Readonly<Record<"out" | "report", string>>): Promise<string>;
  remove(): void;
}

export function openProtectPlace(): ProtectPlace {
  const folder = mkdtempSync(path.join(tmpdir(), "terang-protect-"));
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), "utf8"),
    mode: (name) => statSync(at(name)).mode & 0o777,
    run: async (spec, input, results = { out: at("OUT.csv"), report: at("REPORT.json") }) => {
      const said: string[] = [];
      await protect({
        settings: readSettings({}, root),
        options: { input, ...results },
        arguments: [spec],
        environment: {},
        isJson: false,
        say: (line) => void said.push(typeof line === "string" ? line : `${line.id}\n${line.en}`),
        closing: createClosing(),
        serveUntilStopped: () => Promise.reject(new Error("does not serve")),
      });
      return said.join("\n");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
