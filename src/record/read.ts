import type { z } from 'zod';
import { areaTable } from './area/table.ts';
import { indicatorsFileSchema } from './indicator/schema.ts';
import { monitoringTable } from './monitoring/table.ts';
import { noticeSchema } from './notice/schema.ts';
import { organizationsFileSchema } from './organization/schema.ts';
import { planSchema } from './plan/schema.ts';
import { indicatorReportTable, taskReportTable } from './progress/table.ts';
import {
  assetTable,
  disbursementTable,
  distributionTable,
  fundingTable,
  incomeTable,
  projectTable,
} from './project/table.ts';
import type { ProgressRows, PublicRecord, Rows, Text } from './record.ts';
import { rectificationTable } from './rectification/table.ts';
import { pageSchema, reportSchema } from './report/schema.ts';
import { rulesFileSchema } from './rule/schema.ts';
import { datasetsFileSchema, siteSchema } from './site/schema.ts';
import { readTable } from './source/csv.ts';
import type { RecordFolder } from './source/folder.ts';
import { readMdx } from './source/mdx.ts';
import { nearest } from './source/nearest.ts';
import { type Place, type Problem, problem } from './source/problem.ts';
import type { Columns, Row, Table } from './source/table.ts';
import { readYaml } from './source/yaml.ts';
import type { Locate } from './source/zod-problems.ts';
import { tasksFileSchema } from './task/schema.ts';
import { termsFileSchema } from './term/schema.ts';

/** What was read: the record with everything that is sound, the problems, and the way back to places. */
export interface RecordReading {
  record: PublicRecord | undefined;
  problems: Problem[];
  /** Place of a value inside an object that came from a file of YAML or front matter. */
  locate: (owner: object, ...path: PropertyKey[]) => Place;
}

/** Every file that a record may hold, by pattern. What matches none of them is told as unknown. */
const patterns = {
  site: /^site\.yaml$/,
  datasets: /^datasets\.yaml$/,
  organizations: /^organizations(\.yaml|\/[^/]+\.yaml)$/,
  indicators: /^indicators(\.yaml|\/[^/]+\.yaml)$/,
  terms: /^terms(\.yaml|\/[^/]+\.yaml)$/,
  rules: /^rules\.yaml$/,
  areas: /^areas\.csv$/,
  plan: /^plans\/[^/]+\/plan\.mdx$/,
  tasks: /^plans\/[^/]+\/tasks\.yaml$/,
  taskReports: /^progress\/[^/]+\/[^/]+\/tasks\.csv$/,
  indicatorReports: /^progress\/[^/]+\/[^/]+\/indicators\.csv$/,
  projects: /^projects\/projects\.csv$/,
  funding: /^projects\/funding\.csv$/,
  disbursements: /^projects\/disbursements\.csv$/,
  assets: /^projects\/assets\.csv$/,
  income: /^projects\/income\.csv$/,
  distribution: /^projects\/distribution\.csv$/,
  rectification: /^rectification\/[^/]+\.csv$/,
  monitoring: /^monitoring\/[^/]+\.csv$/,
  notices: /^notices\/[^/]+\.mdx$/,
  reports: /^reports\/[^/]+\.mdx$/,
  pages: /^pages\/[^/]+\.mdx$/,
  fonts: /^fonts\//,
} as const;

/** Reads the whole record. All problems of all files are collected; nothing stops at the first. */
export function readRecord(folder: RecordFolder): RecordReading {
  const reader = new Reader(folder);
  const site = reader.yaml('site', siteSchema, 'site.yaml')[0];
  const record = {
    datasets: reader.yaml('datasets', datasetsFileSchema, 'datasets.yaml').flat(),
    organizations: reader.yaml('organizations', organizationsFileSchema, 'organizations.yaml').flat(),
    areas: reader.table('areas', areaTable, 'areas.csv').rows,
    indicators: reader.yaml('indicators', indicatorsFileSchema, 'indicators.yaml').flat(),
    terms: reader.yaml('terms', termsFileSchema).flat(),
    rules: reader.yaml('rules', rulesFileSchema)[0] ?? {
      bases: [],
      noticeKinds: [],
      duties: [],
      hotlines: [],
    },
    plans: reader.plans(),
    taskReports: reader.progress('taskReports', taskReportTable),
    indicatorReports: reader.progress('indicatorReports', indicatorReportTable),
    projects: reader.table('projects', projectTable),
    funding: reader.table('funding', fundingTable),
    disbursements: reader.table('disbursements', disbursementTable),
    assets: reader.table('assets', assetTable),
    income: reader.table('income', incomeTable),
    distribution: reader.table('distribution', distributionTable),
    rectification: reader.tables('rectification', rectificationTable),
    monitoring: reader.tables('monitoring', monitoringTable),
    notices: reader.texts('notices', noticeSchema),
    reports: reader.texts('reports', reportSchema),
    pages: reader.texts('pages', pageSchema),
  };
  reader.tellUnknownFiles();
  return { record: site && { site, ...record }, problems: reader.problems, locate: reader.locate };
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly places = new WeakMap<object, { locate: Locate; path: PropertyKey[] }>();
  private readonly folder: RecordFolder;

  constructor(folder: RecordFolder) {
    this.folder = folder;
  }

  readonly locate = (owner: object, ...path: PropertyKey[]): Place => {
    const known = this.places.get(owner);
    if (!known) throw new Error('locate() was asked of an object that did not come from a file');
    return known.locate([...known.path, ...path]);
  };

  yaml<T extends z.ZodType>(name: keyof typeof patterns, schema: T, required?: string): Array<z.output<T>> {
    const files = this.filesOf(name);
    if (required && files.length === 0) this.miss(required);
    return files.flatMap((file) => {
      const reading = readYaml(this.folder, file, schema);
      this.tell(reading.problems);
      if (reading.value === undefined) return [];
      this.remember(reading.value, reading.locate, []);
      return [reading.value];
    });
  }

  table<C extends Columns>(name: keyof typeof patterns, table: Table<C>, required?: string): Rows<Row<C>> {
    const first = this.tables(name, table)[0];
    if (!first && required) this.miss(required);
    return first ?? { file: '', rows: [], columns: {} };
  }

  tables<C extends Columns>(name: keyof typeof patterns, table: Table<C>): Array<Rows<Row<C>>> {
    return this.filesOf(name).map((file) => {
      const { rows, columns, problems } = readTable(this.folder, file, table);
      this.tell(problems);
      return { file, rows, columns };
    });
  }

  progress<C extends Columns>(name: keyof typeof patterns, table: Table<C>): Array<ProgressRows<Row<C>>> {
    return this.tables(name, table).map((read) => {
      const [, plan = '', period = ''] = read.file.split('/');
      return { ...read, plan, period };
    });
  }

  texts<T extends z.ZodType<object>>(name: keyof typeof patterns, schema: T): Array<Text<z.output<T>>> {
    return this.filesOf(name).flatMap((file) => {
      const reading = readMdx(this.folder, file, schema);
      this.tell(reading.problems);
      if (!reading.value) return [];
      const { front, body, bodyStart } = reading.value;
      const id = file.replace(/^.*\/|\.mdx$/g, '');
      const text = { ...front, id, file, body, bodyStart };
      this.remember(text, reading.locate, []);
      return [text];
    });
  }

  plans(): PublicRecord['plans'] {
    const tasks = new Map(this.filesOf('tasks').map((file) => [file.split('/')[1] ?? '', file]));
    const plans = this.texts('plan', planSchema).flatMap((text) => {
      const id = text.file.split('/')[1] ?? '';
      const file = tasks.get(id);
      if (!file) {
        this.miss(`plans/${id}/tasks.yaml`);
        return [];
      }
      const reading = readYaml(this.folder, file, tasksFileSchema);
      this.tell(reading.problems);
      if (reading.value === undefined) return [];
      this.remember(reading.value, reading.locate, []);
      const plan = { ...text, ...reading.value, id };
      this.rememberPlace(plan, this.places.get(text)?.locate ?? reading.locate, []);
      return [plan];
    });
    const whole = new Set(this.filesOf('plan').map((file) => file.split('/')[1]));
    for (const id of tasks.keys()) if (!whole.has(id)) this.miss(`plans/${id}/plan.mdx`);
    return plans;
  }

  tellUnknownFiles(): void {
    const known = Object.values(patterns);
    const names = [
      'site.yaml',
      'datasets.yaml',
      'organizations.yaml',
      'areas.csv',
      'indicators.yaml',
      'terms.yaml',
      'rules.yaml',
      'tasks.csv',
      'indicators.csv',
      'plan.mdx',
      'tasks.yaml',
      'projects.csv',
      'funding.csv',
      'disbursements.csv',
      'assets.csv',
      'income.csv',
      'distribution.csv',
    ];
    for (const file of this.folder.list()) {
      if (known.some((pattern) => pattern.test(file)) || /(^|\/)README\.md$/.test(file)) continue;
      const name = file.split('/').at(-1) ?? file;
      const at = { file, line: 1, column: 1 };
      if (/\.(xlsx?|et|docx?|wps)$/i.test(name)) this.problems.push(problem('office-file', at, {}));
      else this.problems.push(problem('unknown-file', at, { nearest: nearest(name, names) }));
    }
  }

  /** One by one: a file with a fault in each of its rows has more than one call can take. */
  private tell(problems: Problem[]): void {
    for (const each of problems) this.problems.push(each);
  }

  private filesOf(name: keyof typeof patterns): string[] {
    return this.folder.list().filter((file) => patterns[name].test(file));
  }

  private miss(file: string): void {
    this.problems.push(problem('missing-file', { file, line: 1, column: 1 }, { why: '' }));
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
    this.places.set(value, { locate, path });
  }
}
