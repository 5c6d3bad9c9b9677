/** One question for the API, ready to be sent. */
export interface Asked {
  /** address of the API */
  readonly address: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const snippetLanguages = ["curl", "JavaScript", "Python", "R"] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

/** The question as a program that runs as it stands. */
export function snippet(language: SnippetLanguage, asked: Asked): string {
  return writers[language](asked);
}

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

const writers: Readonly<Record<SnippetLanguage, (asked: Asked) => string>> = {
  curl: ({ address, query, variables }) =>
    `curl -s '${address}' -H 'content-type: application/json' --data-binary @- <<'TERANG'
${JSON.stringify({ query, variables })}
TERANG`,
  JavaScript: ({ address, query, variables }) => `const query = \`${query.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\`;
const variables = ${pretty(variables)};
const answer = await fetch(${JSON.stringify(address)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query, variables }),
});
console.log(JSON.stringify(await answer.json(), null, 2));`,
  Python: ({ address, query, variables }) => `import json, urllib.request

query = ${rawOr(query, "r'''", "'''")}
variables = json.loads(${rawOr(pretty(variables), "r'''", "'''")})
request = urllib.request.Request(
    ${JSON.stringify(address)},
    json.dumps({"query": query, "variables": variables}).encode(),
    {"content-type": "application/json"},
)
with urllib.request.urlopen(request) as answer:
    print(json.dumps(json.load(answer), indent=2, ensure_ascii=False))`,
  R: ({ address, query, variables }) => `library(httr2)

query <- ${rawOr(query, 'r"---(', ')---"')}
variables <- jsonlite::fromJSON(${rawOr(pretty(variables), 'r"---(', ')---"')}, simplifyVector = FALSE)
answer <- request(${JSON.stringify(address)}) |>
  req_body_json(list(query = query, variables = variables)) |>
  req_perform() |>
  resp_body_json()
cat(jsonlite::toJSON(answer, auto_unbox = TRUE, null = "null", digits = NA, pretty = TRUE), "\\n")`,
};

/** The text as it stands between marks that end a raw string; where it holds the mark itself, as a quoted one. */
function rawOr(text: string, open: string, close: string): string {
  const isRaw = !text.includes(close) && !/['"\\]$/.test(text);
  return isRaw ? `${open}${text}${close}` : JSON.stringify(text);
}
