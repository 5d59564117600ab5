import { type Allowance, allowancesFileSchema } from './allowance/schema.ts';
import { correctionsFileSchema } from './correction/schema.ts';
import { tableFiles } from './files.ts';
import { formSchema } from './form/schema.ts';
import { indicatorsFileSchema } from './indicator/schema.ts';
import { noticeSchema } from './notice/schema.ts';
import { organizationsFileSchema } from './organization/schema.ts';
import { linesBesideLists } from './person/lines-beside-lists.ts';
import { Reader, ReadingMemory } from './reader.ts';
import type { PublicRecord, UnsoundText } from './record.ts';
import { pageSchema, reportSchema } from './report/schema.ts';
import { rulesFileSchema } from './rule/schema.ts';
import { datasetsFileSchema, siteSchema } from './site/schema.ts';
import type { RecordFolder } from './source/folder.ts';
import type { Place, Problem } from './source/problem.ts';
import { termsFileSchema } from './term/schema.ts';
import { type Tick, ticksFileSchema } from './tick/schema.ts';
import { wordingFileSchema } from './wording/schema.ts';

/** What was read: the record with everything that is sound, the problems, and the way back to places. */
export interface RecordReading {
  /** Without `site` where `site.yaml` cannot be read: what else there is can be checked all the same. */
  record: Omit<PublicRecord, 'site'> & {
    site: PublicRecord['site'] | undefined;
    unsound: UnsoundText[];
    /** What may stand although it reads as personal data: for the check only, no page shows it. */
    allowances: Allowance[];
    /** Why warnings may stand: for the office only. */
    ticks: Tick[];
  };
  problems: Problem[];
  /** Place of a value inside an object that came from a file of YAML or front matter. */
  locate: (owner: object, ...path: PropertyKey[]) => Place;
}

/**
 * Reads the whole record. All problems of all files are collected; nothing stops at the first. Files that have not
 * changed since `memory` was last used are not read again; `onFile` is told of each file that is.
 */
export function readRecord(
  folder: RecordFolder,
  memory: ReadingMemory = new ReadingMemory(),
  onFile: (file: string) => void = () => {},
): RecordReading {
  const reader = new Reader(folder, memory, onFile);
  const editions = reader.editions();
  const areas = reader.table('areas', tableFiles.areas.table, 'areas.csv');
  const plans = reader.plans();
  const notices = reader.texts('notices', noticeSchema);
  const reports = reader.texts('reports', reportSchema);
  const pages = reader.texts('pages', pageSchema);
  const corrections = reader.yaml('corrections', correctionsFileSchema).flat();
  const objections = reader.tables('objections', tableFiles.objections.table);
  const texts = [...plans, ...reports, ...pages];
  const lines = linesBesideLists(objections, corrections, reader.locate);
  const record = {
    site: reader.yaml('site', siteSchema, 'site.yaml')[0],
    datasets: reader.yaml('datasets', datasetsFileSchema, 'datasets.yaml').flat(),
    organizations: reader.yaml('organizations', organizationsFileSchema, 'organizations.yaml').flat(),
    areas: areas.rows,
    areaColumns: areas.columns,
    indicators: reader.yaml('indicators', indicatorsFileSchema, 'indicators.yaml').flat(),
    terms: reader.yaml('terms', termsFileSchema).flat(),
    rules: reader.yaml('rules', rulesFileSchema)[0] ?? {
      bases: [],
      noticeKinds: [],
      duties: [],
      hotlines: [],
      objections: [],
    },
    forms: reader.yaml('forms', formSchema),
    wording: reader.yaml('wording', wordingFileSchema)[0] ?? { wrong: [], right: [] },
    allowances: reader.yaml('allowances', allowancesFileSchema).flat(),
    ticks: reader.yaml('ticks', ticksFileSchema).flat(),
    told: editions.flatMap(({ told }) => told ?? []),
    editions,
    corrections,
    plans,
    taskReports: reader.progress('taskReports', tableFiles.taskReports.table),
    indicatorReports: reader.progress('indicatorReports', tableFiles.indicatorReports.table),
    projects: reader.table('projects', tableFiles.projects.table),
    funding: reader.table('funding', tableFiles.funding.table),
    disbursements: reader.table('disbursements', tableFiles.disbursements.table),
    assets: reader.table('assets', tableFiles.assets.table),
    income: reader.table('income', tableFiles.income.table),
    distribution: reader.table('distribution', tableFiles.distribution.table),
    rectification: reader.tables('rectification', tableFiles.rectification.table),
    monitoring: reader.tables('monitoring', tableFiles.monitoring.table),
    objections,
    persons: reader.personLists({ areas: areas.rows, notices, texts, lines }),
    notices,
    reports,
    pages,
    unsound: reader.unsound,
  };
  reader.tellUnknownFiles();
  return { record, problems: reader.problems, locate: reader.locate };
}
