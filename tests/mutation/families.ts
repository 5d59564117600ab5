import type { Mutator } from './mutation.ts';
import { breakingCells } from './mutators/breaking-cells.ts';
import { breakingFiles } from './mutators/breaking-files.ts';
import { breakingItems } from './mutators/breaking-items.ts';
import { breakingRows } from './mutators/breaking-rows.ts';
import { breakingTables } from './mutators/breaking-tables.ts';
import { breakingTexts } from './mutators/breaking-texts.ts';
import { breakingYaml } from './mutators/breaking-yaml.ts';
import { doubtfulCells } from './mutators/doubtful-cells.ts';
import { doubtfulTexts } from './mutators/doubtful-texts.ts';
import { harmlessFiles } from './mutators/harmless-files.ts';
import { harmlessTables } from './mutators/harmless-tables.ts';
import { harmlessYaml } from './mutators/harmless-yaml.ts';
import { resaved } from './mutators/resaved.ts';
import { telling } from './mutators/telling.ts';

/** Ways of writing that change nothing. */
export const harmless: Mutator[] = [...harmlessFiles, ...harmlessTables, ...harmlessYaml];

/** Mistakes that an error must tell. */
export const breaking: Mutator[] = [
  ...breakingCells,
  ...breakingRows,
  ...breakingTables,
  ...breakingFiles,
  ...breakingYaml,
  ...breakingItems,
  ...breakingTexts,
  resaved('改坏了的格子，存成别的编码', [...breakingCells, ...breakingRows]),
  resaved('改坏了的 YAML，存成别的编码', breakingYaml),
];

/** Mistakes that may be told, must be, or leave the rest as it was. */
export const doubtful: Mutator[] = [
  ...telling,
  ...doubtfulCells,
  ...doubtfulTexts,
  resaved('说不准的格子，存成别的编码', doubtfulCells),
];
