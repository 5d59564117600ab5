import type { PersonalKind } from './kinds.ts';
import { endOfName, type FoundName, findNames } from './names.ts';
import { personField } from './persons.ts';
import { foldDigits, joint, type Plain, toPlain } from './plain.ts';

/** Personal data in a text. */
export interface PersonalFind {
  kind: PersonalKind;
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
  /** The value with all that identifies replaced by ＊: safe to print. */
  shown: string;
}

/** What stands around a text. */
export interface Surroundings {
  /** The heading of its column or the name of its field. */
  field?: string;
  /** The neighbouring cells or fields of the same row. */
  row?: Array<{ field?: string; text: string }>;
  /** The text before and after, where one value may be broken over two cells or lines. */
  before?: string;
  after?: string;
}

/** What a family of detectors found, in offsets of the view. */
export interface Hit {
  kind: PersonalKind;
  start: number;
  end: number;
  shown: string;
}

/** A family of detectors. */
export type Detect = (view: View) => Hit[];

/** So much of the neighbours is looked at: the longest number with its separators. */
const reach = 48;

/** A text as detectors see it: plain (see `toPlain`), with the ends of its neighbours on both sides. */
export class View {
  readonly plain: string;
  /** The same, with Chinese digits of long numbers as Arabic ones. */
  readonly digits: string;
  readonly field: string;
  readonly row: ReadonlyArray<{ field?: string; text: string }>;
  /** Where the text itself begins and ends in `plain`. */
  readonly from: number;
  readonly to: number;
  private readonly own: Plain;
  private held: FoundName[] | undefined;
  private heldRow: boolean | undefined;

  constructor(text: string, about: Surroundings) {
    this.own = toPlain(text);
    const before = about.before ? toPlain(about.before.slice(-reach)).text + joint : '';
    const after = about.after ? joint + toPlain(about.after.slice(0, reach)).text : '';
    this.plain = before + this.own.text + after;
    this.digits = foldDigits(this.plain);
    this.from = before.length;
    this.to = this.plain.length - after.length;
    this.field = about.field === undefined ? '' : toPlain(about.field).text;
    this.row = about.row ?? [];
  }

  /** The finding at its place in the text given; undefined where it lies in a neighbour only. */
  place({ kind, start, end, shown }: Hit): PersonalFind | undefined {
    const [from, to] = [Math.max(start, this.from) - this.from, Math.min(end, this.to) - this.from];
    if (from >= to) return undefined;
    return { kind, start: this.own.at(from), end: this.own.at(to - 1) + this.own.widthAt(to - 1), shown };
  }

  /**
   * The words right before a place: what a number is called. The name of the field goes before its text, and the cell or
   * line before counts as a label where there is no field.
   */
  labelBefore(start: number, length = 16): string {
    const isOwn = start >= this.from && start - this.from <= length && this.field !== '';
    const words = this.plain.slice(Math.max(isOwn ? this.from : 0, start - length), start);
    return isOwn ? `${this.field}:${words}` : words.replaceAll(joint, ':');
  }

  /** All that look like names of persons in the text, where what stands on both sides allows it. */
  names(): FoundName[] {
    this.held ??= findNames(this.plain);
    return this.held;
  }

  /** Where the name that begins at a place ends; undefined where none does. `isCalled` where a name is due there. */
  nameFrom(start: number, isCalled = false): number | undefined {
    return endOfName(this.plain, start, isCalled);
  }

  /** True where a person is named near a place: in the same sentence, or in the same row. */
  isNamed(start: number, end: number, far = 24): boolean {
    if (this.isRowNamed()) return true;
    return this.names().some((name) => {
      if (name.isOfficial || name.isDoubtful || (name.start >= start && name.start < end)) return false;
      const between =
        name.end <= start ? this.plain.slice(name.end, start) : this.plain.slice(end, name.start);
      return between.length <= far && !/[。！？\n]/.test(between);
    });
  }

  /** True where the row has a cell that holds a name, under a heading that says so or with nothing else in it. */
  isRowNamed(): boolean {
    this.heldRow ??= this.row.some(({ field, text }) => isNameCell(field ?? '', text));
    return this.heldRow;
  }
}

/** Headings under which no person stands, whatever the cell looks like. */
const officeField = /负责人|责任人|联系人|单位|名称|级别|地区|村|乡|镇|状态|类别|来源|法人/;

function isNameCell(field: string, text: string): boolean {
  const plain = toPlain(text).text.trim();
  if (plain.length < 2 || plain.length > 15) return false;
  if (personField.test(field.trim())) return isWholeName(plain);
  return !officeField.test(field) && isWholeName(plain);
}

/** True where a text is a name and nothing else. */
export function isWholeName(plain: string): boolean {
  const [name] = findNames(plain);
  return name !== undefined && name.start === 0 && name.end === plain.length && !name.isOfficial;
}
