import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { scalarForms, scalarMessage } from "../../schema/graphql/scalars.ts";
import type { Text } from "../../schema/text.ts";
import { type ErrorCode, PortalError } from "../errors.ts";
import { explainRefusal } from "./refusal-words.ts";

/** An error as every answer of the portal shows it: both languages in one line, and apart under `extensions`. */
export interface AnsweredError extends GraphQLFormattedError {
  readonly extensions: {
    readonly code: ErrorCode | string;
    readonly message?: Text;
    readonly remedy?: Text;
    readonly requestId?: string;
    /** of a refusal for size: what was counted, how much may be, and a query that passes */
    readonly found?: string | number | undefined;
    readonly limit?: string | number | undefined;
    readonly smaller?: string | undefined;
  };
}

/** A PortalError for an answer. `UNEXPECTED` carries the code by which the operator finds the log line. */
export function answerError(error: PortalError, requestId?: string): AnsweredError {
  const { code, text, remedy, details } = error;
  const { found, limit, smaller } = details;
  return {
    message: `${text.id} / ${text.en}`,
    extensions: {
      code,
      message: text,
      remedy,
      ...(requestId !== undefined && { requestId }),
      ...(typeof smaller === "string" && { found: plainDetail(found), limit: plainDetail(limit), smaller }),
    },
  };
}

function plainDetail(detail: string | number | Text | undefined): string | number | undefined {
  return typeof detail === "object" ? undefined : detail;
}

/**
 * What a client sees of an error that GraphQL found: ours in both languages; what GraphQL itself refused as `QUERY_INVALID`, with what is
 * wrong in both languages as `extensions.explanation` and in GraphQL's own English as `extensions.detail`, without any value that was sent;
 * everything else as `UNEXPECTED`. `onBug` hears of the latter and gives the code to ask about.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onBug: (error: unknown) => string,
): GraphQLFormattedError {
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    // an error of the whole answer is at no place in it
    ...(formatted.path?.length && { path: formatted.path }),
  };
  const cause = unwrapResolverError(error);
  if (cause instanceof PortalError) return { ...answerError(cause), ...place };
  const code = String(formatted.extensions?.code ?? "");
  if (!clientFaults.has(code)) return { ...answerError(new PortalError("UNEXPECTED"), onBug(cause)), ...place };
  const refused = answerError(new PortalError("QUERY_INVALID"));
  const detail = withoutValues(formatted.message);
  const explanation = explained(detail);
  if (!explanation) {
    return { message: `${refused.message} ${detail}`, ...place, extensions: { ...refused.extensions, detail } };
  }
  const { message: text } = refused.extensions;
  return {
    message: `${text?.id} ${explanation.id} / ${text?.en} ${explanation.en}`,
    ...place,
    extensions: { ...refused.extensions, detail, explanation },
  };
}

/** The detail in both languages; what our own scalars say of their form is in both already and is taken apart. */
function explained(detail: string): Text | undefined {
  const form = formIn(detail);
  if (form === undefined) return explainRefusal(detail);
  const before = detail.replace(scalarMessage(form), "").trim();
  if (before === "") return form;
  const about = explainRefusal(before) ?? { id: before, en: before };
  return { id: `${about.id} ${form.id}`, en: `${about.en} ${form.en}` };
}

function formIn(message: string): Text | undefined {
  return Object.values(scalarForms).find((form) => message.includes(scalarMessage(form)));
}

/** Apollo's codes for what is wrong with the request itself. */
const clientFaults = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * GraphQL repeats what it refused, and someone may have typed a NIK. What it quotes may hold any sign, so everything from the quote on
 * goes, but for what our own scalars say about their form; names of fields and types before it stay. Long runs of digits go anywhere.
 */
export function withoutValues(message: string): string {
  const form = formIn(message);
  const hint = form && scalarMessage(form);
  if (message === hint) return message;
  const told = message
    .replace(/( got invalid value )[\s\S]*$/, "$1…")
    .replace(/(, found )[\s\S]*$/, "$1…")
    .replace(/( cannot represent [^:]*: )[\s\S]*$/, "$1…")
    .replace(
      /^Value "[\s\S]*" (does not exist in "\w+" enum\.(?: Did you mean the enum value [\w", ]+\?)?)[\s\S]*$/,
      "Value … $1",
    )
    .replace(/\d(?:[\s.-]?\d){7,}/g, "…")
    .slice(0, 500);
  return hint === undefined ? told : `${told} ${hint}`;
}
