import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Text } from "../../schema/text.ts";

/** The title as it stands in files: with the mark of invented data in front where it is any. */
export function markedTitle(title: Text, { isSample }: Pick<Release, "isSample">): Text {
  if (!isSample) return title;
  const { titlePrefix } = sampleMark;
  return { id: `${titlePrefix.id} ${title.id}`, en: `${titlePrefix.en} ${title.en}` };
}
