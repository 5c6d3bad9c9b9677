import type { Form } from "../../schema/linear-system.ts";
import { nearest } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { fieldError, isRecord, numberAt } from "./system-fields.ts";

/** Names and their places in a list. */
export type VariableIndex = Map<string, number>;

/** A form written by names, `{"x": 1, "y": -1}`. Throws `SYSTEM_UNKNOWN_VARIABLE` or `SYSTEM_FIELD`. */
export function readForm(given: unknown, place: string, variables: VariableIndex): Form {
  if (!isRecord(given) || Object.keys(given).length === 0) throw fieldError(place, "a form");
  const form = Object.entries(given).map(([name, value]): [number, number] => {
    const index = variables.get(name);
    const at = `${place}.${name}`;
    if (index === undefined) {
      const close = nearest(name, variables.keys()).join();
      throw new PortalError("SYSTEM_UNKNOWN_VARIABLE", { place: at, nearest: close === "" ? "–" : close });
    }
    return [index, numberAt(value, at)];
  });
  return form.filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
}
