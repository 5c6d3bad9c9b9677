import type { Profile } from "../../schema/profiles/profile.ts";
import type { Release } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";

/** Address of a release's files, below the portal's own; it never changes its content. */
export function releaseAddress({ publisher, period, version }: Release): string {
  return `/r/${publisher}/${period}/${version}/`;
}

/**
 * How a table or the whole release is named as a source: the API's full form without the day of publication and the portal's address,
 * which are not known when files are written. Of invented data it says first that it must not be cited.
 */
export function citationOf(
  title: Text,
  release: Release,
  { name, office, licence }: Pick<Profile, "name" | "office" | "licence">,
): Text {
  const address = releaseAddress(release);
  const warning = release.isSample
    ? { id: "[DATA CONTOH, jangan dikutip] ", en: "[SAMPLE DATA, do not cite] " }
    : { id: "", en: "" };
  return {
    id: `${warning.id}${office.id}. ${title.id}. Dalam: Terang ${name.id}, rilis ${release.id}. Lisensi ${licence.name}. ${address}`,
    en: `${warning.en}${office.en}. ${title.en}. In: Terang ${name.en}, release ${release.id}. Licence ${licence.name}. ${address}`,
  };
}
