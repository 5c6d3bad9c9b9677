import type { Locale, Text } from "../schema/text.ts";
import { attackErrors } from "./errors/attack-errors.ts";
import type { ErrorRule } from "./errors/error-rule.ts";
import { httpErrors } from "./errors/http-errors.ts";
import { intakeErrors } from "./errors/intake-errors.ts";
import { portalErrors } from "./errors/portal-errors.ts";
import { protectErrors } from "./errors/protect-errors.ts";
import { queryLimitErrors } from "./errors/query-limit-errors.ts";
import { questionErrors } from "./errors/question-errors.ts";
import { releaseErrors } from "./errors/release-errors.ts";
import { releaseFilesErrors } from "./errors/release-files-errors.ts";
import { templateErrors } from "./errors/template-errors.ts";

export { exitCodes } from "./errors/error-rule.ts";

/**
 * Every error meant for a person, by its stable code. Anything else is a bug and shows as `UNEXPECTED`.
 * Details must never hold personal data, document text or variable values.
 */
export const errorRules = {
  ...portalErrors,
  ...releaseErrors,
  ...httpErrors,
  ...queryLimitErrors,
  ...questionErrors,
  ...intakeErrors,
  ...templateErrors,
  ...protectErrors,
  ...attackErrors,
  ...releaseFilesErrors,
};

export type ErrorCode = keyof typeof errorRules;
/** A text stands in each language's sentence in that language. */
export type ErrorDetails = Readonly<Record<string, string | number | Text>>;

/** An error meant for the person who reads it: a stable code, both languages, what to do, and no stack trace. */
export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(fill(errorRules[code].message.en, details, "en"));
    this.name = "PortalError";
    this.code = code;
    this.details = details;
  }

  /** What went wrong, in both languages. */
  get text(): Text {
    return fillText(errorRules[this.code].message, this.details);
  }

  /** What to do about it, in both languages. */
  get remedy(): Text {
    return fillText(errorRules[this.code].remedy, this.details);
  }

  get exitCode(): number {
    return errorRules[this.code].exit;
  }

  /** HTTP status of the answer, 500 where the API never raises this error. */
  get httpStatus(): number {
    const rule: ErrorRule = errorRules[this.code];
    return rule.http ?? 500;
  }
}

function fillText(text: Text, details: ErrorDetails): Text {
  return { id: fill(text.id, details, "id"), en: fill(text.en, details, "en") };
}

function fill(template: string, details: ErrorDetails, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? "?";
    return typeof detail === "object" ? detail[locale] : String(detail);
  });
}
