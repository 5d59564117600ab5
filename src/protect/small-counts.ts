/** A cell of a family of counts: its value (undefined where nothing was reported) and its place in the sums. */
export interface CountCell {
  id: string;
  count: number | undefined;
  /** True where a rule hides it whatever its value. */
  withheld: boolean;
  /** True where everybody knows it from elsewhere: to hide it would hide nothing. */
  known?: boolean;
}

/** A total and the parts that add up to it. */
export interface Sum {
  total: string;
  parts: string[];
}

export type Hiding = Map<string, 'small-count' | 'complementary'>;

/**
 * Chooses the cells to hide: every count from 1 to threshold − 1 (zeros are shown), and then as many others as it takes
 * so that no hidden cell follows from the sums. In each sum, what stays unknown must leave room: with zeros shown, every
 * hidden cell is at least 1, so the hidden cells of a sum must hold at least threshold − 1 more than their number.
 * A hidden total whose parts are all shown would be given away, so parts are hidden with it. The smallest go first.
 *
 * Threshold rule: OECD glossary 7010 (frequency cells below 3 or 5); complementary suppression after it.
 */
export function hideSmallCounts(cells: CountCell[], sums: Sum[], threshold: number): Hiding {
  const counts = new Map(cells.map((cell) => [cell.id, cell.count]));
  const withheld = new Set(cells.filter((cell) => cell.withheld).map((cell) => cell.id));
  const open = new Set(cells.filter((cell) => cell.known).map((cell) => cell.id));
  const hidden: Hiding = new Map();
  for (const { id, count } of cells) {
    if (open.has(id)) continue;
    if (count !== undefined && count > 0 && count < threshold) hidden.set(id, 'small-count');
  }
  const unknown = (id: string) => hidden.has(id) || withheld.has(id) || counts.get(id) === undefined;
  for (let changed = true; changed; ) {
    changed = false;
    for (const sum of sums) {
      const shown = sum.parts.filter((id) => !unknown(id));
      const dark = sum.parts.filter((id) => hidden.has(id) || withheld.has(id));
      const needsCover = unknown(sum.total) ? hidden.has(sum.total) && dark.length === 0 : dark.length > 0;
      if (!needsCover || (!unknown(sum.total) && hasRoom(dark, counts, threshold))) continue;
      const next = smallest(
        shown.filter((id) => !open.has(id)),
        counts,
      );
      if (next !== undefined) {
        hidden.set(next, 'complementary');
        changed = true;
      } else if (!unknown(sum.total)) {
        hidden.set(sum.total, 'complementary');
        changed = true;
      }
    }
  }
  return hidden;
}

/** Two hidden cells at the least, and enough between them that neither is pinned down. */
function hasRoom(dark: string[], counts: Map<string, number | undefined>, threshold: number): boolean {
  const together = dark.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  return dark.length >= 2 && together - dark.length >= threshold - 1;
}

/** The smallest shown cell that is not zero; a zero would lose nothing but also hide nothing. */
function smallest(ids: string[], counts: Map<string, number | undefined>): string | undefined {
  return ids
    .filter((id) => (counts.get(id) ?? 0) > 0)
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))[0];
}
