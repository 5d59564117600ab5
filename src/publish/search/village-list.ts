import { type AreaTree, areasBelow } from '../../compute/areas.ts';
import type { Area } from '../../record/area/table.ts';
import { readingsOf, spell } from './spell.ts';
import { marks } from './village-list-marks.ts';

/**
 * All villages as a program that hands them over, line by line: a county (`#沈丘县 990002000000`), a township
 * (`@虚日镇 990002004`, the part of its code that its villages share), its villages (`紫微村 002`, the rest of theirs, and
 * the pinyin where the record gives it). Before them the readings of all their characters (`=zi紫子`), each once: a villager
 * types the reading she knows, and a dictionary's first one may not be it.
 */
export function writeVillages(tree: AreaTree): string {
  const counties = [...tree.byCode.values()].filter(({ level }) => level === '县');
  const lines: string[] = [];
  const signs = new Set<string>();
  const add = (mark: string, { name, pinyin }: Area, code: string) => {
    for (const sign of name) signs.add(sign);
    lines.push(
      [`${mark}${name.replace(/\s/g, '')}`, code, ...(pinyin === undefined ? [] : spell(name, pinyin))].join(
        ' ',
      ),
    );
  };
  for (const county of counties) {
    add(marks.county, county, county.code);
    for (const township of areasBelow(tree, county.code, '乡')) {
      const shared = township.code.slice(0, 9);
      add(marks.township, township, shared);
      for (const village of tree.children.get(township.code) ?? [])
        add('', village, village.code.startsWith(shared) ? village.code.slice(9) : village.code);
    }
  }
  return handOver([...writeReadings(signs), ...lines]);
}

/**
 * The readings of the 6,763 characters of GB/T 2312, asked for only where a name was not found as it was typed: an input
 * method offers 子微 for 紫微.
 */
export function writeHomophones(): string {
  const common = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++)
      common.add(new TextDecoder('gb18030').decode(Uint8Array.of(row, cell)));
  return handOver(writeReadings([...common].filter((sign) => /[\u4e00-\u9fff]/.test(sign))));
}

function writeReadings(signs: Iterable<string>): string[] {
  const byReading = new Map<string, string>();
  for (const sign of signs)
    for (const reading of readingsOf(sign)) byReading.set(reading, (byReading.get(reading) ?? '') + sign);
  return [...byReading]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, all]) => `${marks.readings}${reading}${all}`);
}

function handOver(lines: readonly string[]): string {
  return `mingbaiVillages(\n${lines.map((line) => JSON.stringify(`${line}\n`)).join('+\n')}\n)\n`;
}
