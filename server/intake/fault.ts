import type { Text } from "../../schema/text.ts";
import { type FileFaultId, fileFaults, type RowFaultId, rowFaults } from "./fault-texts.ts";
import type { Fault } from "./problems.ts";

type Details = Readonly<Record<string, string | number>>;

/** The fault of rule `rule` in `column`. `details` fill the texts' gaps and come from declarations, never from the file. */
export function rowFault(rule: RowFaultId, column: string, details: Details = {}): Fault {
  const { message, remedy } = rowFaults[rule];
  return { column, rule, message: filled(message, details), remedy: filled(remedy, details) };
}

/** The same for a file as a whole. */
export function fileFault(rule: FileFaultId, column = "", details: Details = {}): Fault {
  const { message, remedy } = fileFaults[rule];
  return { column, rule, message: filled(message, details), remedy: filled(remedy, details) };
}

function filled(text: Text, details: Details): Text {
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? "?"));
  return { id: fill(text.id), en: fill(text.en) };
}
