import { addMonths, monthsBetween } from "../../../schema/month.ts";
import { firstMonth, measuredIndicator, monthCount } from "./fill-portal.ts";

/** How a question is asked: the same bytes again, the same document with variables never sent before, or a document never sent before. */
export const kinds = ["repeated", "new variables", "new document"] as const;
export type Kind = (typeof kinds)[number];

const asked = "nodes { id region { code name } period { id } cell { status decimal } }";
const monthsAsked = 12;

/** The request's body for the `at`-th question of its kind: 34 kelurahan × 12 months × 6 fields, whatever `at`. */
export function portalQuestion(kind: Kind, at: number, regions: readonly string[]): string {
  const { periods, order } = variation(kind, at, regions);
  if (kind !== "new document") {
    return JSON.stringify({
      query: `query Cells($indicator: ID!, $regions: [RegionCode!], $periods: [PeriodId!]) { observations(where: {indicator: [$indicator], region: $regions, period: $periods}, first: 1000) { ${asked} } }`,
      variables: { indicator: measuredIndicator, regions: order, periods },
    });
  }
  const lists = `region: ${JSON.stringify(order)}, period: ${JSON.stringify(periods)}`;
  return JSON.stringify({
    query: `query Cells${at} { observations(where: {indicator: ["${measuredIndicator}"], ${lists}}, first: 1000) { ${asked} } }`,
  });
}

/** The same for PostGraphile, whose schema comes from the database. */
export function postgraphileQuestion(kind: Kind, at: number, regions: readonly string[]): string {
  const { periods, order } = variation(kind, at, regions);
  const fields = "nodes { address code name period status decimal }";
  if (kind !== "new document") {
    return JSON.stringify({
      query: `query Cells($regions: [String!], $periods: [String!]) { cells(regions: $regions, periods: $periods) { ${fields} } }`,
      variables: { regions: order, periods },
    });
  }
  const lists = `regions: ${JSON.stringify(order)}, periods: ${JSON.stringify(periods)}`;
  return JSON.stringify({ query: `query Cells${at} { cells(${lists}) { ${fields} } }` });
}

/** Question `at` asks for its own window of months, and for the regions in an order of its own: 13 × 34! spellings. */
function variation(kind: Kind, at: number, regions: readonly string[]) {
  const months = monthsBetween(firstMonth, addMonths(firstMonth, monthCount - 1));
  const windows = months.length - monthsAsked + 1;
  if (kind === "repeated") return { periods: months.slice(-monthsAsked), order: regions };
  const from = at % windows;
  const order = [...regions];
  // the digits of `at` in the factorial number system: no two questions have the same order
  for (let place = 1, rest = Math.floor(at / windows); place < order.length && rest > 0; place++) {
    const other = place - (rest % (place + 1));
    [order[place], order[other]] = [order[other] ?? "", order[place] ?? ""];
    rest = Math.floor(rest / (place + 1));
  }
  return { periods: months.slice(from, from + monthsAsked), order };
}
