import type { z } from 'zod';
import { type FrozenEdition, readChain } from './edition/read-chain.ts';
import { fileNames, folderOf, isFileOf, isKnownFile, type Part, whatIs } from './files.ts';
import { type ListSurroundings, readPersonLists } from './person/read-lists.ts';
import { planSchema } from './plan/schema.ts';
import type { PersonList, Plan, ProgressRows, Rows, Text, UnsoundText } from './record.ts';
import { readTable } from './source/csv.ts';
import type { RecordFolder } from './source/folder.ts';
import { readMdx } from './source/mdx.ts';
import { nearest } from './source/nearest.ts';
import { type Place, type Problem, problem } from './source/problem.ts';
import type { Columns, Row, Table } from './source/table.ts';
import { readYaml } from './source/yaml.ts';
import type { Locate } from './source/zod-problems.ts';
import { tasksFileSchema } from './task/schema.ts';

/** What was read of one file, as long as the file does not change. */
interface Held {
  version: unknown;
  reading: unknown;
  problems: Problem[];
}

/** What is remembered between two readings of a folder, so that only changed files are read again. */
export class ReadingMemory {
  readonly files = new Map<string, Held>();
  readonly places = new WeakMap<object, { locate: Locate; path: PropertyKey[] }>();
}

/** Reads the files of a record, collects the problems of all, and knows where everything stood. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly unsound: UnsoundText[] = [];
  private readonly folder: RecordFolder;
  private readonly memory: ReadingMemory;
  private readonly onFile: (file: string) => void;

  constructor(folder: RecordFolder, memory: ReadingMemory, onFile: (file: string) => void) {
    this.folder = folder;
    this.memory = memory;
    this.onFile = onFile;
  }

  readonly locate = (owner: object, ...path: PropertyKey[]): Place => {
    const known = this.memory.places.get(owner);
    if (!known) throw new Error('locate() was asked of an object that did not come from a file');
    return known.locate([...known.path, ...path]);
  };

  yaml<T extends z.ZodType>(part: Part, schema: T, required?: string): Array<z.output<T>> {
    const files = this.filesOf(part);
    if (required && files.length === 0) this.miss(required);
    return files.flatMap((file) => {
      const value = this.readYaml(file, schema);
      return value === undefined ? [] : [value];
    });
  }

  table<C extends Columns>(part: Part, table: Table<C>, required?: string): Rows<Row<C>> {
    const first = this.tables(part, table)[0];
    if (!first && required) this.miss(required);
    return first ?? { file: '', rows: [], columns: {}, units: [] };
  }

  tables<C extends Columns>(part: Part, table: Table<C>): Array<Rows<Row<C>>> {
    return this.filesOf(part).map((file) =>
      this.recall(file, () => {
        const { problems, ...rows } = readTable(this.folder, file, table);
        return { reading: rows, problems };
      }),
    );
  }

  /** A table in which nobody has reported yet is a blank form: it is as if it were not there. */
  progress<C extends Columns>(part: Part, table: Table<C>): Array<ProgressRows<Row<C>>> {
    return this.tables(part, table).flatMap((read) => {
      if (read.rows.length === 0 && (read.awaited ?? 0) > 0) return [];
      const [, plan = '', period = ''] = read.file.split('/');
      return [{ ...read, plan, period }];
    });
  }

  texts<T extends z.ZodType<object>>(part: Part, schema: T): Array<Text<z.output<T>>> {
    return this.filesOf(part).flatMap((file) => {
      const { text, unsound } = this.recall(file, () => this.readText(part, file, schema));
      if (unsound) this.unsound.push(unsound);
      return text ? [text] : [];
    });
  }

  /** The lists of persons, masked; `notices`, `texts` and `lines` are those in which none of their names may stand. */
  personLists(given: Omit<ListSurroundings, 'locate'>): PersonList[] {
    const files = this.filesOf('persons');
    for (const file of files) this.onFile(file);
    const { lists, problems } = readPersonLists(this.folder, files, { ...given, locate: this.locate });
    for (const each of problems) this.problems.push(each);
    return lists;
  }

  /** The editions that were published, proven. */
  editions(): FrozenEdition[] {
    const files = new Set(this.folder.list());
    const read = (path: string) => {
      const file = `editions/${path}`;
      return files.has(file) ? this.folder.read(file) : undefined;
    };
    const { editions, problems } = readChain(read, 'record');
    this.problems.push(...problems);
    return editions;
  }

  plans(): Plan[] {
    const tasks = new Map(this.filesOf('tasks').map((file) => [file.split('/')[1] ?? '', file]));
    const plans = this.texts('plan', planSchema).flatMap((text) => {
      const id = text.file.split('/')[1] ?? '';
      const file = tasks.get(id);
      if (!file) {
        this.miss(`plans/${id}/tasks.yaml`);
        return [];
      }
      const parts = this.readYaml(file, tasksFileSchema);
      if (parts === undefined) return [];
      const plan = { ...text, ...parts, id };
      const known = this.memory.places.get(text);
      if (known) this.rememberPlace(plan, known.locate, []);
      return [plan];
    });
    const whole = new Set(this.filesOf('plan').map((file) => file.split('/')[1]));
    for (const [id, file] of tasks) {
      if (whole.has(id)) continue;
      this.miss(`plans/${id}/plan.mdx`);
      this.readYaml(file, tasksFileSchema);
    }
    return plans;
  }

  tellUnknownFiles(): void {
    for (const file of this.folder.list()) {
      if (isKnownFile(file)) continue;
      const name = file.split('/').at(-1) ?? file;
      const at = { file, line: 1, column: 1 };
      const folder = folderOf(name);
      if (/\.(xlsx?|xlsm|et|ett|docx?|wps|ods|numbers)$/i.test(name))
        this.problems.push(problem('office-file', at, {}));
      else if (folder !== undefined) this.problems.push(problem('misplaced-file', at, { folder }));
      else {
        const isAuthored = /^(notices|reports|pages)\/[^/]+\.(md|txt|markdown|mdx\.txt)$/.test(file);
        const near = isAuthored ? name.replace(/\.\w+(\.txt)?$/, '.mdx') : nearest(name, fileNames);
        const isCopy = /副本|备份|[（(]\d+[）)]|\bcopy\b|\.bak$|[-_ ](old|旧)/i.test(name);
        this.problems.push(problem('unknown-file', at, { nearest: near, isCopy }));
      }
    }
  }

  private readText<T extends z.ZodType<object>>(
    part: Part,
    file: string,
    schema: T,
  ): {
    reading: { text: Text<z.output<T>> | undefined; unsound: UnsoundText | undefined };
    problems: Problem[];
  } {
    const { value, problems, locate } = readMdx(this.folder, file, schema);
    if (!value) return { reading: { text: undefined, unsound: undefined }, problems };
    const { front, raw, body, bodyStart } = value;
    if (!front) {
      const at = (...path: PropertyKey[]) => locate(path);
      return { reading: { text: undefined, unsound: { part, file, body, bodyStart, raw, at } }, problems };
    }
    const id = file.replace(/^.*\/|\.mdx$/g, '');
    const text = { ...front, id, file, body, bodyStart };
    this.remember(text, locate, []);
    return { reading: { text, unsound: undefined }, problems };
  }

  private readYaml<T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined {
    return this.recall(file, () => {
      const { value, problems, locate } = readYaml(this.folder, file, schema);
      this.remember(value, locate, []);
      return { reading: value, problems };
    });
  }

  /** What was read of a file the last time, if it is the same file still. */
  private recall<T>(file: string, read: () => { reading: T; problems: Problem[] }): T {
    const version = this.folder.version(file);
    let held = this.memory.files.get(file);
    if (!held || held.version !== version) {
      this.onFile(file);
      held = { version, ...read() };
      this.memory.files.set(file, held);
    }
    // One by one: a file with a fault in each of its rows has more than one call can take.
    for (const each of held.problems) this.problems.push(each);
    return held.reading as T;
  }

  private filesOf(part: Part): string[] {
    return this.folder.list().filter((file) => isFileOf(part, file));
  }

  private miss(file: string): void {
    this.problems.push(problem('missing-file', { file, line: 1, column: 1 }, { what: whatIs(file) }));
  }

  /** Remembers the place of a value and of every object in it. */
  private remember(value: unknown, locate: Locate, path: PropertyKey[]): void {
    if (typeof value !== 'object' || value === null) return;
    this.rememberPlace(value, locate, path);
    for (const [key, part] of Object.entries(value)) {
      this.remember(part, locate, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }

  private rememberPlace(value: object, locate: Locate, path: PropertyKey[]): void {
    this.memory.places.set(value, { locate, path });
  }
}
