import type { ApiLimit } from "../site/build-context.ts";
import { mostNamedCells } from "./graphql/asked-cells.ts";
import { mostCsvRows } from "./graphql/csv-answer.ts";
import { documentLimits } from "./graphql/document-limits.ts";
import { largestAnswer } from "./graphql/graphql-server.ts";
import { largestPage } from "./graphql/page.ts";
import { costLimits } from "./graphql/query-cost.ts";
import { rateLimits } from "./http/cost-bucket.ts";
import { loadLimits } from "./http/load-shedding.ts";
import { largestBody } from "./http/read-body.ts";

/** The limits that the API enforces, for the page that prints them: the very numbers, so that page and refusal cannot differ. */
export const apiLimits: readonly ApiLimit[] = [
  { name: "body", most: largestBody },
  { name: "tokens", most: documentLimits.tokens },
  { name: "definitions", most: documentLimits.definitions },
  { name: "depth", most: documentLimits.depth },
  { name: "aliases", most: documentLimits.aliases },
  { name: "directives", most: documentLimits.directives },
  { name: "fields", most: documentLimits.fields },
  { name: "points", most: costLimits.points },
  { name: "lists", most: costLimits.lists },
  { name: "rows", most: largestPage },
  { name: "cells", most: mostNamedCells },
  { name: "answer", most: largestAnswer },
  { name: "csvRows", most: mostCsvRows },
  { name: "burst", most: rateLimits.burst },
  { name: "pointsPerSecond", most: rateLimits.pointsPerSecond },
  { name: "inFlight", most: loadLimits.inFlight },
];
