import type { PoolClient } from "pg";
import type { RuleId } from "../../../schema/intake/rules/index.ts";
import type { Fault, FaultDetails, RuleBook } from "../fault.ts";
import type { ProblemList } from "../problems.ts";

/** The staged rows of one file under judgement. */
export interface Judgement {
  readonly client: PoolClient;
  readonly publisher: string;
  /** the fault of `rule` in a documented column, undefined where the rule is not applied */
  fault(rule: RuleId, column: string, details?: FaultDetails): Fault | undefined;
  /** notes every line that `lines`, a query for a column `file_line`, gives; `$1` is the publisher */
  find(fault: Fault | undefined, lines: string): Promise<void>;
  /** adds what was found to `problems`, `listedAtMost` of it one by one; returns how many rows are refused */
  report(problems: ProblemList, listedAtMost: number): Promise<number>;
}

/** True in SQL for the rows of `settled` that no rule has refused so far. */
export const isSound = "not exists (select from faulty where faulty.file_line = settled.file_line and faulty.blocks)";

/** Opens the judgement over `settled` and `faulty`. `place` gives a documented column's place in the file. */
export function openJudgement(
  client: PoolClient,
  { publisher, rules, place }: { publisher: string; rules: RuleBook; place: (column: string) => number },
): Judgement {
  const found = new Map<RuleId, Fault>();
  return {
    ...{ client, publisher },
    fault: (rule, column, details) => rules.fault(rule, column === "" ? {} : { column, place: place(column) }, details),
    async find(fault, lines) {
      if (fault === undefined) return;
      found.set(fault.rule, fault);
      // a parameter that a query does not name would have no type
      await client.query(
        `insert into faulty
         select file_line, '${fault.rule}', ${fault.severity === "block"}
         from (${lines}) as found, (select $1::text) as asked group by file_line`,
        [publisher],
      );
      await client.query("analyze faulty");
    },
    async report(problems, listedAtMost) {
      const listed = await client.query<{ line: number; rule: RuleId }>(
        "select file_line as line, rule from faulty order by file_line, rule limit $1",
        [Number.isFinite(listedAtMost) ? listedAtMost : null],
      );
      for (const { line, rule } of listed.rows) problems.add(line, found.get(rule));
      const counted = await client.query<{ rule: RuleId; count: number }>(
        "select rule, count(*) as count from faulty group by rule",
      );
      for (const { rule, count } of counted.rows) {
        const shown = listed.rows.filter((row) => row.rule === rule).length;
        problems.addUnlisted(found.get(rule), count - shown);
      }
      const { rows } = await client.query<{ count: number }>(
        "select count(distinct file_line) as count from faulty where blocks",
      );
      return rows[0]?.count ?? 0;
    },
  };
}
