import type { Text } from "../../schema/text.ts";

/** Exit codes of the command: what a script that calls it may rely on. */
export const exitCodes = { done: 0, bug: 1, badInput: 2, refused: 3, environment: 4, interrupted: 130 } as const;

/** One error meant for a person: how the command ends, the API's status, what happened and what to do. */
export interface ErrorRule {
  readonly exit: (typeof exitCodes)[keyof typeof exitCodes];
  /** HTTP status where the API can raise it */
  readonly http?: 400 | 404 | 405 | 406 | 408 | 413 | 415 | 422 | 429 | 503;
  /** `{name}` is filled from the error's details */
  readonly message: Text;
  readonly remedy: Text;
}
