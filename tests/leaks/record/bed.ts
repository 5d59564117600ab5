import { type Leak, lineOf } from '../corpus/leak.ts';

/** A leak in a file of the record, with the lines of that file which it takes. */
export interface Planted {
  leak: Leak;
  file: string;
  from: number;
  to: number;
}

/** A place of the record in which leaks are planted, many at once. */
export interface Bed {
  name: string;
  /** True for a leak that a clerk could write here. */
  takes: (leak: Leak) => boolean;
  /** At most this many in one copy of the record. */
  room: number;
  plant: (leaks: Leak[]) => { files: Record<string, string>; planted: Planted[] };
  /** What is not published is told too, at least as a warning. */
  published: boolean;
}

/** Puts a file together line by line and knows where it is. */
export class FileBuilder {
  private lines: string[];
  readonly planted: Planted[] = [];
  readonly file: string;

  constructor(file: string, text = '') {
    this.file = file;
    this.lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  }

  add(text: string): this {
    this.lines.push(...text.split('\n'));
    return this;
  }

  /** Adds text that holds a leak; all its lines count as the place. */
  plant(leak: Leak, text: string): this {
    const from = this.lines.length + 1;
    this.add(text);
    this.planted.push({ leak, file: this.file, from, to: this.lines.length });
    return this;
  }

  result(): { files: Record<string, string>; planted: Planted[] } {
    return { files: { [this.file]: `${this.lines.join('\n')}\n` }, planted: this.planted };
  }
}

/** What several files give together. */
export function together(builders: FileBuilder[]): ReturnType<FileBuilder['result']> {
  const made = builders.map((each) => each.result());
  return {
    files: Object.assign({}, ...made.map((each) => each.files)),
    planted: made.flatMap((each) => each.planted),
  };
}

/** A cell of a CSV file, in quotes where it needs them. */
export const csvCell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Text as Markdown shows it: stars stay what they are. */
export const markdown = (text: string) => text.replaceAll('*', '\\*');

/** One text, as opposed to a row of a table. */
export const isProse = (leak: Leak) => leak.cells.length === 1;

/** Text that fits a single line. */
export const isOneLine = (leak: Leak) => isProse(leak) && !lineOf(leak).includes('\n');
