import { archiveDamage } from "./archive-damage.ts";
import { codeDamage } from "./code-damage.ts";
import { containerDamage } from "./container-damage.ts";
import type { DamagedFile } from "./damaged-file.ts";
import { dateDamage } from "./date-damage.ts";
import { encodingDamage } from "./encoding-damage.ts";
import { headingDamage } from "./heading-damage.ts";
import { lineDamage } from "./line-damage.ts";
import { moneyDamage } from "./money-damage.ts";
import { nameDamage } from "./name-damage.ts";
import { nikDamage } from "./nik-damage.ts";
import { oversightDamage } from "./oversight-damage.ts";
import { rowDamage } from "./row-damage.ts";
import { textDamage } from "./text-damage.ts";
import { workbookDamage } from "./workbook-damage.ts";

/** Every damaged file of the drill, group by group. */
export function damagedFiles(): DamagedFile[] {
  return [
    ...encodingDamage(),
    ...lineDamage(),
    ...containerDamage(),
    ...headingDamage(),
    ...rowDamage(),
    ...nikDamage(),
    ...dateDamage(),
    ...moneyDamage(),
    ...codeDamage(),
    ...textDamage(),
    ...nameDamage(),
    ...workbookDamage(),
    ...archiveDamage(),
    ...oversightDamage(),
  ];
}
