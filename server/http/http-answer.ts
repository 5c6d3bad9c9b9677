import type * as fs from "node:fs";
import type { ErrorCode, PortalError } from "../errors.ts";

/** What a route answers; the server adds the headers that every answer has, writes it and logs it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string | (() => fs.ReadStream);
  /** for the log only */
  readonly logged?: {
    readonly route?: string;
    readonly code?: ErrorCode | string | undefined;
    readonly release?: string | undefined;
    readonly operation?: string;
  };
  /** the same object is answered again: what is put together for it may be remembered */
  readonly isKept?: boolean;
  /** set when the request's body was not read to its end: the connection cannot be used again */
  readonly closes?: boolean;
}

export const plainText = "text/plain; charset=utf-8";

/** An error as plain text in both languages, with its remedy. */
export function textError(error: PortalError, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  const { text, remedy, code } = error;
  return {
    status: error.httpStatus,
    headers: { "content-type": plainText, "cache-control": "no-store", ...headers },
    body: `${text.id} ${remedy.id}\n${text.en} ${remedy.en}\n`,
    logged: { code },
  };
}
