import { expect, test } from "vitest";
import { workbookBombs } from "../../../drill/workbook-bombs.ts";
import { refusalOf } from "./read-workbook.ts";

test.each(workbookBombs().map((bomb) => [bomb.what, bomb] as const))("refused: %s", async (_, bomb) => {
  const [, rule] = (await refusalOf(bomb.bytes())).split(" ");
  expect(rule).toBe(bomb.rule);
});
