import type { ApiError } from "../site/build-context.ts";
import type { ErrorRule } from "./errors/error-rule.ts";
import { errorRules } from "./errors.ts";

/** What the API answers a client with, code by code, for the page that lists it: the very rules, so that page and answer cannot differ. */
export const apiErrors: readonly ApiError[] = Object.entries(errorRules as Record<string, ErrorRule>)
  .flatMap(([code, { http, message, remedy }]) => {
    if (code === "UNEXPECTED") return [{ code, status: 500, message, remedy }];
    return http === undefined ? [] : [{ code, status: http, message, remedy }];
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));
