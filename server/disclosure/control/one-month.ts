import type { Form, LinearSystem } from "../../../schema/linear-system.ts";

const flowPrefixes = ["came/", "went/", "added-late/", "removed-late/"];

/** True for sums within one month: no unknown of theirs tells who came or went between two (names as the row store gives them). */
export function isOfOneMonth(form: Form, variables: LinearSystem["variables"]): boolean {
  return form.every(([variable]) => {
    const name = variables[variable]?.name ?? "";
    return !flowPrefixes.some((prefix) => name.startsWith(prefix));
  });
}

/** The system as if nobody compared one month with another: far smaller parts. Rows keep their places. */
export function monthByMonth(system: LinearSystem): LinearSystem {
  const rows = system.rows.map((row) =>
    isOfOneMonth(row.form, system.variables) ? row : { form: [], lo: null, hi: null },
  );
  return { ...system, rows };
}
