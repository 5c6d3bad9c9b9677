import { CommanderError, Command as Program } from "commander";
import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import { type CommandName, commandEntries } from "./catalogue.ts";
import type { CommandRule, OptionRule } from "./command-rule.ts";

interface Given {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

const groups: Readonly<Record<string, Text>> = {
  release: { id: "Siapkan, tinjau, dan terbitkan rilis.", en: "Prepare, review and publish releases." },
  site: { id: "Situs.", en: "The site." },
};

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian / Usage:",
  "Arguments:": "Argumen / Arguments:",
  "Options:": "Opsi / Options:",
  "Commands:": "Perintah / Commands:",
};

/** Builds the command line from the table of commands; `run` is called with the command that was asked for; `--version` prints `version`. */
export function describeProgram(
  entries: typeof commandEntries,
  run: (name: CommandName, given: Given) => Promise<void>,
  version: string,
): Program {
  const program = new Program("terang");
  prepare(program, {
    id: "Terang: angka program perlindungan pekerja rentan, dari berkas kantor sampai situs.",
    en: "Terang: the numbers of a protection programme, from office files to the site.",
  });
  program.version(version, "-V, --version", twoLines({ id: "tampilkan versi", en: "show the version" }));
  for (const [name, rule] of entries) {
    const words = name.split(" ");
    const command = parentOf(program, words).command(words.at(-1) ?? name);
    prepare(command, rule.about);
    if (rule.note) command.addHelpText("after", `\n${twoLines(rule.note)}`);
    if (rule.argument) command.argument(rule.argument.name, twoLines(rule.argument.about));
    for (const option of rule.options) command.option(option.flags, twoLines(option.about), option.default);
    if (rule.reports) {
      command.option("--json", twoLines({ id: "laporan untuk program", en: "report for programs" }));
    }
    command.action(() => {
      const options = command.opts<Given["options"]>();
      for (const option of rule.options) checkOption(name, option, options);
      return run(name, { arguments: command.args, options });
    });
  }
  return program;
}

/** Throws `OPTION_MISSING` or `OPTION_INVALID`, which name the option and a value that is right, never the one given. */
function checkOption(command: CommandName, rule: OptionRule, options: Given["options"]): void {
  const option = longName(rule);
  const value = options[asProperty(option)];
  if (value === undefined) {
    if (rule.required) throw new PortalError("OPTION_MISSING", { option, example: rule.example, command });
    return;
  }
  if (rule.accepts && !rule.accepts.test(String(value))) {
    throw new PortalError("OPTION_INVALID", { option, form: rule.accepts.form, example: rule.example, command });
  }
}

/** `--time-limit` → `timeLimit`, as commander hands it over */
function asProperty(option: string): string {
  return option.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `--people <count>` → `--people` */
function longName({ flags }: OptionRule): string {
  return flags.split(" ")[0] ?? flags;
}

function parentOf(program: Program, words: readonly string[]): Program {
  const [group, rest] = words;
  if (group === undefined || rest === undefined) return program;
  const known = program.commands.find((command) => command.name() === group);
  if (known) return known;
  const made = program.command(group);
  prepare(made, groups[group] ?? { id: group, en: group });
  return made;
}

function prepare(command: Program, about: Text): void {
  command
    .description(twoLines(about))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false })
    .helpOption("-h, --help", twoLines({ id: "tampilkan bantuan", en: "show help" }))
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .showSuggestionAfterError(false);
}

function twoLines({ id, en }: Text): string {
  return `${id}\n${en}`;
}

/** The error to show for what commander threw; undefined when it only printed the help that was asked for. */
export function usageError(error: unknown, given: readonly string[]): unknown {
  if (!(error instanceof CommanderError)) return error;
  if (error.code === "commander.help" && given.length > 0) return undefined;
  if (["commander.helpDisplayed", "commander.version", "commander.help"].includes(error.code)) return undefined;
  const [command, rule] = calledBy(given);
  if (command !== undefined && error.code === "commander.optionMissingArgument") {
    const option = rule.options.find(({ flags }) => error.message.includes(`'${flags}'`));
    if (option) {
      return new PortalError("OPTION_MISSING", { option: longName(option), example: option.example, command });
    }
  }
  const part = /'([^']*)'/.exec(error.message)?.[1] ?? given.join(" ");
  return new PortalError("COMMAND_USAGE", { part });
}

/** The command that the words of a call begin with. */
function calledBy(given: readonly string[]): readonly [CommandName, CommandRule] | readonly [undefined] {
  const words = given.filter((word) => !word.startsWith("-")).join(" ");
  return commandEntries.find(([name]) => `${words} `.startsWith(`${name} `)) ?? [undefined];
}
