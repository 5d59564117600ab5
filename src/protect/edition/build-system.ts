import type { Cause } from '../account.ts';
import {
  type Cell,
  type Equation,
  fixedCell,
  type Range,
  type System,
  sumEquation,
} from '../system/system.ts';
import { listDifferences } from './differences.ts';
import { causeOf, cellOf, type Entry, type Family, type Part } from './family.ts';
import { causeByPolicy, type Manner } from './manner.ts';

/** A family as a system of cells, and why what is forced is forced. */
export interface FamilySystem {
  system: System;
  causes: Map<string, Cause>;
}

const unbounded = Number.POSITIVE_INFINITY;
const exact = (value: number): Range => ({ least: value, most: value });
/** Whoever is counted in a cell knows that it is not empty. */
const free = (value: number): Range => ({ least: value >= 1 ? 1 : 0, most: unbounded });

/** Sets up the system that a reader of the whole edition could solve, under a way of publishing. */
export function buildSystem(family: Family, manner: Manner): FamilySystem {
  const causes = findCauses(family, manner);
  const hidesBases = [...causes.values()].includes('base');
  const cells = [...family.entries.values()].flatMap((entry) =>
    entry.parts.map((part) => toCell(entry, part, manner, hidesBases)),
  );
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const differences = listDifferences(family, manner);
  const equations = [
    ...[...family.entries.values()].flatMap((entry) => equationsOf(entry, values)),
    ...family.equations.filter(({ terms }) => terms.every(({ cell }) => values.has(cell))),
    ...differences.map(({ equation }) => equation),
  ];
  return {
    system: {
      cells: [
        ...cells,
        ...new Map(differences.flatMap(({ added }) => added).map((cell) => [cell.id, cell])).values(),
      ].map((cell) => spare(cell, family.lost?.get(cell.id))),
      equations,
      choices: [...family.entries.values()].flatMap((entry) =>
        entry.isPrinted ? [{ id: entry.id, cost: costOf(entry), forced: causes.has(entry.id) }] : [],
      ),
    },
    causes,
  };
}

/** Why entries are hidden before any is hidden for company, by id. */
export function findCauses(family: Family, manner: Manner): Map<string, Cause> {
  const causes = new Map<string, Cause>();
  for (const entry of family.entries.values()) {
    const cause = entry.isPrinted ? (causeOf(entry) ?? causeByPolicy(entry, manner)) : undefined;
    if (cause) causes.set(entry.id, cause);
  }
  return causes;
}

/** Asks no more of a cell than earlier editions have left of it. */
function spare(cell: Cell, left: number | undefined): Cell {
  if (left === undefined) return cell;
  const { open, closed } = cell.needs;
  return { ...cell, needs: { open: Math.min(open, left), closed: Math.min(closed, left) } };
}

function toCell(entry: Entry, part: Part, manner: Manner, hidesBases: boolean): Cell {
  const cell = toFreshCell(entry, part, manner, hidesBases);
  const { known } = part;
  if (!known) return cell;
  const within = (range: Range): Range => ({
    least: Math.max(range.least, known.least),
    most: Math.min(range.most, known.most),
  });
  // What has been told cannot be protected any more.
  const isTold = known.most - known.least < cell.needs.closed;
  return {
    ...cell,
    open: within(cell.open),
    closed: within(cell.closed),
    needs: isTold ? { open: 0, closed: 0 } : cell.needs,
  };
}

function toFreshCell(entry: Entry, part: Part, manner: Manner, hidesBases: boolean): Cell {
  const id = cellOf(entry.id, part.name);
  const { value } = part;
  const need = needOf(entry, part);
  const standsIn = entry.id.endsWith('~');
  if (part.role === 'base') {
    if (!hidesBases) return fixedCell(id, value);
    const isSmall = value > 0 && value < entry.threshold;
    const closed = free(value);
    const open = entry.isPrinted ? exact(value) : closed;
    return {
      id,
      value,
      open,
      closed,
      figure: figureOf(entry),
      needs: { open: 0, closed: isSmall ? need : 0 },
    };
  }
  // Zeros are printed: that one is missing would say that it is none. A figure of two numbers is hidden with both.
  const isZero = entry.parts.every((each) => each.value === 0) && !entry.tells.zero;
  if (isZero || (standsIn && part.name !== 'rest')) return fixedCell(id, value);
  if (!entry.isPrinted) {
    const range = free(value);
    const isSmall = part.role === 'count' && value > 0 && value < entry.threshold && !standsIn;
    return {
      id,
      value,
      open: range,
      closed: range,
      figure: undefined,
      needs: { open: isSmall ? need : 0, closed: 0 },
    };
  }
  const band = manner.policy === 'bands' ? bandOf(entry, part, manner.width) : undefined;
  return {
    id,
    value,
    open: band ?? exact(value),
    closed: free(value),
    figure: entry.id,
    needs: { open: 0, closed: need },
  };
}

/**
 * Least width that a reader must be left with: of a count that of all small counts together, of an amount a tenth of it
 * (the p of the p % rule), in the unit of the record.
 */
function needOf({ threshold }: Entry, { role, value }: Part): number {
  return role === 'amount' ? Math.max(1, Math.ceil(Math.abs(value) / 10)) : threshold - 1;
}

function figureOf(entry: Entry): string | undefined {
  return entry.isPrinted ? entry.id : undefined;
}

/**
 * The range that a part is printed as, where it is: below the county, and not where nobody or everybody is counted. What
 * is left over is not printed by itself; it follows.
 */
export function bandOf(entry: Entry, part: Part, width: number): Range | undefined {
  if (entry.level === '县' || part.role === 'amount') return undefined;
  const rest = entry.parts.find(({ name }) => name === 'rest')?.value;
  if (part.value === 0 || rest === 0 || entry.parts[0]?.value === 0) return undefined;
  if (part.name === 'rest') return { least: 0, most: unbounded };
  const { threshold } = entry;
  const least = Math.floor(part.value / width) * width;
  // Small counts are hidden, so that the first range begins above them; where too little is left of it, it goes on.
  const second = Math.ceil(threshold / width) * width;
  const isShort = second > threshold && second - threshold < threshold;
  if (isShort && part.value >= threshold && least <= second)
    return { least: threshold, most: second + width - 1 };
  return { least: Math.max(least, Math.min(threshold, part.value)), most: least + width - 1 };
}

function equationsOf(entry: Entry, values: Map<string, number>): Equation[] {
  const equations = entry.madeOf.flatMap(({ part, of }) => {
    const parts = of.map((id) => cellOf(id, part));
    return parts.every((cell) => values.has(cell)) ? [sumEquation(cellOf(entry.id, part), parts)] : [];
  });
  if (entry.parts.some(({ name }) => name === 'rest')) {
    const [numerator, rest, denominator] = ['numerator', 'rest', 'denominator'].map((name) =>
      cellOf(entry.id, name),
    );
    if (numerator && rest && denominator) equations.push(sumEquation(denominator, [numerator, rest]));
  }
  return equations;
}

/** What is lost with a figure: the county's is read most; one that only an old document tells is read least. */
function costOf(entry: Entry): number {
  if (entry.isSuperseded) return 1;
  return entry.level === '县' ? 50 : 10;
}
