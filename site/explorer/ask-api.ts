/** What the page needs of an answer. */
export interface BenchAnswer {
  readonly data: unknown;
  /** id of the release that was read; empty where none was */
  readonly release: string;
  /** what the API refused, in the page's language, with the line of the question where it names one */
  readonly problems: readonly {
    readonly text: string;
    readonly line: number | undefined;
    /** where the question was too large: one that passes with the same variables */
    readonly smaller: string | undefined;
  }[];
}

type Words = Readonly<Record<"id" | "en", string>>;
interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly locations?: readonly { readonly line: number }[];
    readonly extensions?: {
      readonly message?: Words;
      readonly remedy?: Words;
      readonly detail?: string;
      /** what GraphQL itself refused, in both languages */
      readonly explanation?: Words;
      readonly smaller?: string;
    };
  }[];
  readonly extensions?: { readonly release?: { readonly id: string } };
}

/** Asks the portal's API; undefined where nothing readable comes back. */
export async function askApi(
  asked: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  locale: "id" | "en",
  signal: AbortSignal,
): Promise<BenchAnswer | undefined> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
      signal,
    });
    const { data, errors = [], extensions } = (await response.json()) as Body;
    return {
      data,
      release: extensions?.release?.id ?? "",
      problems: errors.map(({ message, locations, extensions: more }) => ({
        text: more?.message
          ? // where a smaller question is offered the page has a button for what the remedy says to programmers
            [more.message[locale], more.explanation?.[locale] ?? more.detail, more.smaller ? "" : more.remedy?.[locale]]
              .filter(Boolean)
              .join(" ")
          : message,
        line: locations?.[0]?.line,
        smaller: more?.smaller,
      })),
    };
  } catch {
    return undefined;
  }
}
