import { expect, test } from "vitest";
import { commandEntries } from "../../server/commands/catalogue.ts";
import { describeProgram, usageError } from "../../server/commands/program.ts";
import { PortalError } from "../../server/errors.ts";

/** The error that a call of `terang` ends with; undefined where the command would have run. */
async function complaint(...call: string[]): Promise<unknown> {
  let ran = false;
  const program = describeProgram(
    commandEntries,
    async () => {
      ran = true;
    },
    "1.2.3",
  );
  try {
    await program.parseAsync(call, { from: "user" });
  } catch (error) {
    expect(ran).toBe(false);
    return usageError(error, call);
  }
  expect(ran).toBe(true);
  return undefined;
}

test.each([
  ["OPTION_MISSING", "--period", "release prepare"],
  ["OPTION_MISSING", "--period", "release prepare --known 2026-01-15"],
  ["OPTION_MISSING", "--period", "release prepare --period"],
  ["OPTION_INVALID", "--period", "release prepare --period 2024-13"],
  ["OPTION_INVALID", "--period", "release prepare --period september"],
  ["OPTION_INVALID", "--known", "release prepare --period 2025-12 --known 2024-99-01"],
  ["OPTION_INVALID", "--known", "release prepare --period 2025-12 --known 2025-02-29"],
  ["OPTION_INVALID", "--dates", "intake --dates ymd a.csv"],
  ["OPTION_INVALID", "--numbers", "intake --numbers point a.csv"],
  ["OPTION_MISSING", "--seed", "demo --seed"],
])("%s names %s, an example and the command's own help: %s", async (code, option, call) => {
  const error = await complaint(...call.split(" "));
  expect(error).toBeInstanceOf(PortalError);
  const { text, remedy } = error as PortalError;
  expect(error).toMatchObject({ code, exitCode: 2, details: { option } });
  for (const language of ["id", "en"] as const) {
    expect(text[language]).toMatch(new RegExp(`^${option}.*: ${option} [\\w-]+\\.$`));
    expect(remedy[language]).toContain(`npx terang ${commandOf(call)} --help`);
    expect(text[language]).not.toMatch(/2024-13|september|2024-99-01|2025-02-29|ymd|point|\?/);
  }
});

/** The command that a call begins with. */
function commandOf(call: string): string {
  return commandEntries.find(([name]) => call.startsWith(name))?.[0] ?? "";
}

test("right calls run, and what is no command stays a question of usage", async () => {
  expect(await complaint("release", "prepare", "--period", "2025-12", "--known", "2026-01-15")).toBeUndefined();
  expect(await complaint("intake", "a.csv", "b.csv")).toBeUndefined();
  expect(await complaint("intake")).toBeUndefined();
  expect(await complaint("intake", "--dates", "dmy", "--numbers", "comma", "--sheet", "2", "a.xlsx")).toBeUndefined();
  expect(await complaint("relaese")).toMatchObject({ code: "COMMAND_USAGE" });
  expect(await complaint("doctor", "--colour")).toMatchObject({ code: "COMMAND_USAGE" });
});

test("every example has the form its option asks for", () => {
  for (const [, { options }] of commandEntries) {
    for (const { accepts, example } of options) if (accepts) expect(accepts.test(example)).toBe(true);
  }
});
