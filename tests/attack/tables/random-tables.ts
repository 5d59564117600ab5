import { Dice } from '../../../scripts/synthesize/random.ts';
import { findNarrow } from './policy.ts';
import { drawCounts, drawGrid, drawHierarchy, drawLinked, type Shape } from './random-shapes.ts';
import { hideable, primariesOf, type Sum, type Table } from './table.ts';

/** Kinds of table that statistics tell apart, for each needs other company for a hidden cell. */
export const families = ['one', 'two', 'three', 'hierarchical', 'linked', 'over-time'] as const;
export type Family = (typeof families)[number];

/** A table from a seed: the same on every machine. Sums always hold. */
export function drawTable(family: Family, seed: number): Table {
  const dice = new Dice(`${family} ${seed}`);
  if (family === 'over-time') return drawOverTime(dice);
  const shape = drawShape(family, dice);
  return withRules(shape, dice);
}

function drawShape(family: Exclude<Family, 'over-time'>, dice: Dice): Shape {
  const count = drawCounts(dice);
  const side = (most: number) => dice.whole(dice.chance(0.1) ? 1 : 2, most);
  if (family === 'one') return drawGrid([side(14)], count);
  if (family === 'two') return drawGrid([side(9), side(9)], count);
  if (family === 'three') return drawGrid([side(4), side(4), side(3)], count);
  if (family === 'linked') return drawLinked(dice, count);
  return drawHierarchy(dice, count, 120);
}

function drawRules(dice: Dice): Pick<Table, 'threshold' | 'zeros' | 'minWidth'> {
  return {
    threshold: dice.chance(0.06) ? null : dice.chance(0.5) ? 5 : dice.whole(3, 10),
    zeros: dice.chance(0.65) ? 'published' : 'hidden',
    ...(dice.chance(0.15) ? { minWidth: dice.whole(1, 8) } : {}),
  };
}

function withRules({ counts, sums }: Shape, dice: Dice): Table {
  const weighted = dice.chance(0.25);
  const marked = dice.chance(0.25) ? dice.between(0.02, 0.15) : 0;
  const table: Table = {
    ...drawRules(dice),
    cells: [...counts].map(([id, count]) => ({
      id,
      count,
      ...(dice.chance(marked) ? { sensitive: true } : {}),
      ...(weighted && dice.chance(0.7) ? { weight: dice.whole(0, 30) } : {}),
    })),
    sums,
  };
  // Nothing to hide is no trial: where no threshold can strike, one cell is marked.
  const only = dice.pick(table.cells);
  if (table.threshold === null && !table.cells.some((cell) => cell.sensitive)) only.sensitive = true;
  return table;
}

/**
 * This month beside the last: who was there stays or leaves, who is here stayed or joined. The last edition is out
 * already; most often it kept the policy of its day, sometimes it hid nothing at all.
 */
function drawOverTime(dice: Dice): Table {
  const count = drawCounts(dice);
  const parts = dice.whole(2, 8);
  const bare = dice.chance(0.2);
  const told = dice.chance(0.6);
  const now: Shape = { counts: new Map(), sums: [] };
  const before = new Map<string, number>();
  const links: Sum[] = [];
  const total = (shape: Map<string, number>, sums: Sum[], name: string) => {
    const places = Array.from({ length: parts }, (_, at) => `${name}${at}`);
    shape.set(
      `${name}Σ`,
      places.reduce((sum, id) => sum + (shape.get(id) ?? 0), 0),
    );
    sums.push({ total: `${name}Σ`, parts: places });
  };
  for (let at = 0; at < parts; at++) {
    const was = count();
    const left = Math.min(was, dice.chance(0.5) ? 0 : dice.whole(0, 7));
    const joined = dice.chance(0.5) ? 0 : dice.whole(0, 7);
    before.set(`was${at}`, was);
    now.counts.set(`is${at}`, was - left + joined);
    if (!told) continue;
    now.counts.set(`stayed${at}`, was - left);
    now.counts.set(`left${at}`, left);
    now.counts.set(`joined${at}`, joined);
    now.sums.push({ total: `is${at}`, parts: [`stayed${at}`, `joined${at}`] });
    links.push({ total: `was${at}`, parts: [`stayed${at}`, `left${at}`] });
  }
  total(before, links, 'was');
  for (const name of told ? ['is', 'stayed', 'left', 'joined'] : ['is']) total(now.counts, now.sums, name);
  if (told) {
    now.sums.push({ total: 'isΣ', parts: ['stayedΣ', 'joinedΣ'] });
    links.push({ total: 'wasΣ', parts: ['stayedΣ', 'leftΣ'] });
  }
  if (!told) linkGrowth(now, before, links);
  const table = withRules(now, dice);
  const hidden = bare ? new Set<string>() : hideLikeAClerk(table, before, links);
  const cells = [...before].map(([id, value]) => ({ id, count: hidden.has(id) ? null : value }));
  return { ...table, earlier: [{ cells, links }] };
}

/** Where only the stock is printed, its growth is a cell as well wherever the stock did not fall. */
function linkGrowth(now: Shape, before: ReadonlyMap<string, number>, links: Sum[]): void {
  for (const [was, value] of before) {
    const is = was.replace('was', 'is');
    const growth = (now.counts.get(is) ?? 0) - value;
    if (growth < 0) continue;
    const more = was.replace('was', 'more');
    now.counts.set(more, growth);
    links.push({ total: is, parts: [was, more] });
  }
}

/** The pattern of an earlier edition: primaries, and then the smallest other cells until the policy held alone. */
function hideLikeAClerk(
  { threshold, zeros, minWidth }: Table,
  before: ReadonlyMap<string, number>,
  links: readonly Sum[],
): Set<string> {
  const alone: Table = {
    threshold,
    zeros,
    ...(minWidth === undefined ? {} : { minWidth }),
    cells: [...before].map(([id, count]) => ({ id, count })),
    sums: links.filter(({ total, parts }) => [total, ...parts].every((id) => before.has(id))),
  };
  const hidden = primariesOf(alone);
  const rest = alone.cells
    .filter(({ id }) => hideable(alone).has(id) && !hidden.has(id))
    .sort((a, b) => a.count - b.count);
  while (findNarrow(alone, hidden).length > 0) {
    const next = rest.shift();
    if (!next) return new Set();
    hidden.add(next.id);
  }
  return hidden;
}
