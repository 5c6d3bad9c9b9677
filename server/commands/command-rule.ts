import type { Text } from "../../schema/text.ts";

export interface OptionRule {
  /** as commander reads it: `--people <count>` */
  readonly flags: string;
  readonly about: Text;
  readonly default?: string;
  /** a value that is right, shown with every complaint about this option */
  readonly example: string;
  /** true where the command cannot do without it */
  readonly required?: boolean;
  /** the form a value must have, and whether one has it; without it the command judges */
  readonly accepts?: { readonly form: string; readonly test: (value: string) => boolean };
}

export interface CommandRule {
  readonly about: Text;
  /** what the command's own help says besides */
  readonly note?: Text;
  /** as commander reads it: `<files...>` */
  readonly argument?: { readonly name: string; readonly about: Text; readonly example: string };
  readonly options: readonly OptionRule[];
  /** true where the command ends with a report, which `--json` prints for programs */
  readonly reports: boolean;
}
