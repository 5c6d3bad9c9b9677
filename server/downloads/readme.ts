import type { Locale } from "../../schema/text.ts";
import type { Explanations } from "./explanations.ts";

/** what Markdown would read as markup in words that are none: code, emphasis, tags, links */
const markup = /[\\`*<]|\](?=[([:])/g;

/** The explanations as Markdown, Indonesian first and English after. */
export function writeReadme(explanations: Explanations): Uint8Array {
  const text = (["id", "en"] as const).map((locale) => inLanguage(explanations, locale)).join("\n---\n\n");
  return new TextEncoder().encode(text);
}

function inLanguage({ title, chapters }: Explanations, locale: Locale): string {
  const parts = chapters.map(({ heading, lines }) => {
    const listed = lines.map(({ code, text }) =>
      code === undefined ? `- ${plain(text[locale])}` : `- \`${code.replaceAll("`", "'")}\`: ${plain(text[locale])}`,
    );
    return `## ${plain(heading[locale])}\n\n${listed.join("\n")}\n`;
  });
  return [`# ${plain(title[locale])}\n`, ...parts].join("\n");
}

/** One line, without markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(markup, (character) => `\\${character}`);
}
