import { createHash } from 'node:crypto';
import type { PersonalFind, Surroundings } from '../check/personal/find-personal.ts';
import { isContactValue, normalizeValue, type Passes } from '../check/personal/passes.ts';
import type { Passage, RowCell } from './passage.ts';

/** The detector of personal data, as `src/check/personal/` gives it. */
export type FindPersonal = (text: string, about?: Surroundings) => PersonalFind[];

/** A personal find with a print of its value: equal for the same value, and no way back to it. */
export interface PrintedFind {
  kind: PersonalFind['kind'];
  shown: string;
  print: string;
}

/** What is remembered of this many texts; headings, menus and sentences come back on every page. */
const remembered = 400_000;

/** So much of a neighbour is told to the detector; the longest number with its separators is shorter. */
const reach = 64;

/**
 * What identifies nobody, whatever stands beside it: short numbers (where they are part of a longer one, its other part is
 * looked at with them), numbers with decimals, days and periods as programs write them, ids and words in Latin letters
 * without a long number.
 */
const harmless =
  /^(?:[\d.,%％+\-–—/:：年月日 ]{0,5}|-?\d+\.\d+|[a-z]+(?:-[a-z0-9]{1,4})*|true|false|\d{4}-(?:\d\d|Q\d|H\d))$/;

/** Fields whose words in Latin letters are somebody's name for himself. */
const accounts = /微信|QQ|wechat|weixin|账号|帐号|抖音|快手/i;

const nothing: PrintedFind[] = [];

/** Looks for personal data in passages; the same text in the same surroundings is looked at once. */
export class PersonalScan {
  private readonly find: FindPersonal;
  private readonly passes: Passes;
  private readonly memory = new Map<string, PrintedFind[]>();
  private readonly rowKeys = new WeakMap<RowCell[], string>();

  constructor(find: FindPersonal, passes: Passes) {
    this.find = find;
    this.passes = passes;
  }

  /** The personal data of a passage that no office contact and no allowance explains; `before` and `after` are its neighbours. */
  scan(passage: Passage, before: string, after: string): PrintedFind[] {
    const { text, field = '', row, at = 0, heads } = passage;
    if (harmless.test(text) && !accounts.test(field + before)) return nothing;
    const [head, tail] = [before.slice(-reach), after.slice(0, reach)];
    // Rows of data files are each of their own; those on pages come back in other pages and in PDFs.
    const about = () => aboutOf(field, row, at, head, tail);
    if (row && !heads?.length) return this.look(text, about());
    const key = `${text}\u0001${field}\u0001${head}\u0001${tail}\u0001${row ? `${at}${this.rowKey(row)}` : ''}`;
    const known = this.memory.get(key);
    if (known) return known;
    const found = this.look(text, about());
    if (this.memory.size >= remembered) this.memory.clear();
    this.memory.set(key, found);
    return found;
  }

  private look(text: string, about: Surroundings): PrintedFind[] {
    const found = this.find(text, about);
    if (found.length === 0) return nothing;
    return found
      .filter(({ kind, start, end }) => !isPassed(this.passes, kind, { text, start, end }))
      .map(({ kind, start, end, shown }) => ({ kind, shown, print: printOf(kind + text.slice(start, end)) }));
  }

  private rowKey(row: RowCell[]): string {
    const known = this.rowKeys.get(row);
    if (known !== undefined) return known;
    const key = row.map((cell) => `${cell.field ?? ''}\u0002${cell.text}`).join('\u0003');
    this.rowKeys.set(row, key);
    return key;
  }
}

function aboutOf(
  field: string,
  row: RowCell[] | undefined,
  at: number,
  before: string,
  after: string,
): Surroundings {
  return {
    ...(field === '' ? {} : { field }),
    ...(row ? { row: row.filter((_, i) => i !== at) } : {}),
    ...(before === '' ? {} : { before }),
    ...(after === '' ? {} : { after }),
  };
}

function printOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** True where an office has published the very value as its contact, or an allowance names it; never by its form. */
function isPassed(
  { contacts, allowed }: Passes,
  kind: PersonalFind['kind'],
  { text, start, end }: { text: string; start: number; end: number },
): boolean {
  const value = text.slice(start, end);
  if (isContactValue({ kind, value, before: text.slice(0, start) }, contacts)) return true;
  const bare = normalizeValue(value);
  return allowed.some((each) => each.kind === kind && each.value === bare);
}
