import "reflect-metadata";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { type Closing, createClosing, endOnSignals } from "./closing.ts";
import { type CommandName, commandEntries } from "./commands/catalogue.ts";
import { bothLanguages, type Command, type CommandContext } from "./commands/context.ts";
import { showError } from "./commands/error-line.ts";
import { describeProgram, usageError } from "./commands/program.ts";
import { exitCodes } from "./errors.ts";
import { findLaunchers } from "./launchers.ts";
import { isLiving } from "./process-claim.ts";
import { readSettings } from "./settings.ts";

/** Each command is loaded when it is asked for: `--help` should not have to load a web framework. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).start,
  build: async () => (await import("./commands/build.ts")).build,
  contract: async () => (await import("./commands/contract.ts")).contract,
  demo: async () => (await import("./commands/demo.ts")).demo,
  template: async () => (await import("./commands/template.ts")).template,
  intake: async () => (await import("./commands/intake.ts")).intake,
  "release prepare": async () => (await import("./commands/release-prepare.ts")).releasePrepare,
  "release review": async () => (await import("./commands/release-review.ts")).releaseReview,
  "release publish": async () => (await import("./commands/release-publish.ts")).releasePublish,
  "release list": async () => (await import("./commands/release-list.ts")).releaseList,
  "site build": async () => (await import("./commands/site-build.ts")).siteBuild,
  serve: async () => (await import("./commands/serve.ts")).serve,
  attack: async () => (await import("./commands/attack.ts")).attack,
  protect: async () => (await import("./commands/protect.ts")).protect,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};

interface Call {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** the project's folder */
  readonly root: string;
}

/** Runs the command that `call.arguments` name, prints its outcome and sets the process's exit code. */
export async function main(call: Call): Promise<void> {
  const program = describeProgram(commandEntries, (name, given) => runCommand(name, given, call), versionOf(call.root));
  try {
    await program.parseAsync([...call.arguments], { from: "user" });
  } catch (error) {
    const problem = usageError(error, call.arguments);
    if (problem !== undefined) fail(problem, undefined, call.arguments.includes("--json"));
  }
}

function versionOf(root: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return version;
}

interface Given {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

async function runCommand(name: CommandName, given: Given, call: Call): Promise<void> {
  const closing = createClosing();
  const isJson = given.options.json === true;
  let serving = false;
  const launchers = findLaunchers(call.environment);
  endOnSignals(closing, {
    exitCode: () => (serving ? exitCodes.done : exitCodes.interrupted),
    onEnd: () => process.stderr.write("\nBerhenti … / Stopping …\n"),
    launcherGone: () => launchers.some((launcher) => !isLiving(launcher)),
  });
  let logFolder: string | undefined;
  failInOneLine(closing, (error) => fail(error, logFolder, isJson));
  try {
    const settings = readSettings(call.environment, call.root);
    logFolder = path.join(settings.stateFolder, "logs");
    const context: CommandContext = {
      settings,
      options: textOptions(given.options),
      arguments: given.arguments,
      environment: call.environment,
      isJson,
      say: (line) => {
        if (!isJson) process.stdout.write(`${typeof line === "string" ? line : bothLanguages(line)}\n`);
      },
      closing,
      serveUntilStopped: () => {
        serving = true;
        return new Promise(() => undefined);
      },
    };
    const command = await commands[name]();
    const { report, exit } = await command(context);
    if (closing.isClosing) return await ended();
    await closing.closeAll();
    if (isJson && report !== undefined) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    process.exitCode = exit ?? exitCodes.done;
  } catch (error) {
    // being stopped in the middle breaks connections: that is no error of the command
    if (closing.isClosing) return await ended();
    await closing.closeAll();
    fail(error, logFolder, isJson);
  }
  // a library may leave something open that would keep a finished command from ending
  setTimeout(() => process.exit(), 3000).unref();
}

/** What escapes every command ends the process in the same way: one line, everything closed. A reader that went away, as `| head` does, is no error. */
function failInOneLine(closing: Closing, show: (error: unknown) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", () => void closing.closeAll().then(() => process.exit()));
  }
  const end = (error: unknown): void => {
    if (closing.isClosing) return;
    show(error);
    void closing.closeAll().then(() => process.exit());
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

/** Waits for the orderly end that a signal has begun. */
function ended(): Promise<never> {
  return new Promise(() => undefined);
}

function fail(error: unknown, logFolder: string | undefined, isJson: boolean): void {
  const { line, exit, json } = showError(error, logFolder);
  process.stderr.write(`${line}\n`);
  if (isJson) process.stdout.write(`${JSON.stringify(json, undefined, 2)}\n`);
  process.exitCode = exit;
}

function textOptions(options: Given["options"]): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, typeof value === "boolean" ? `${value}` : value]),
  );
}
