import * as benefits from "../../site/sentences/benefits.ts";
import * as budget from "../../site/sentences/budget.ts";
import * as continuity from "../../site/sentences/continuity.ts";
import * as coverage from "../../site/sentences/coverage.ts";
import * as dbhcht from "../../site/sentences/dbhcht.ts";
import * as enrolment from "../../site/sentences/enrolment.ts";
import * as funnel from "../../site/sentences/funnel.ts";
import * as lapse from "../../site/sentences/lapse.ts";
import * as membership from "../../site/sentences/membership.ts";
import * as payerMix from "../../site/sentences/payer-mix.ts";
import * as quality from "../../site/sentences/quality.ts";
import * as reconciliation from "../../site/sentences/reconciliation.ts";
import type { Story } from "../../site/sentences/story.ts";
import * as targets from "../../site/sentences/targets.ts";
import * as unitCost from "../../site/sentences/unit-cost.ts";

const files = [
  enrolment,
  coverage,
  budget,
  dbhcht,
  reconciliation,
  unitCost,
  continuity,
  lapse,
  membership,
  targets,
  funnel,
  benefits,
  payerMix,
  quality,
];

const isStory = (value: unknown): value is Story => typeof value === "object" && value !== null && "choose" in value;

/** Every story that a file of sentences exports, by its id. */
export const stories: ReadonlyMap<string, Story> = new Map(
  files.flatMap((file) => Object.values<unknown>(file).filter(isStory)).map((story) => [story.id, story]),
);
