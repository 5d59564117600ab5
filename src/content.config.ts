import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { sitePages } from './content-pages.ts';
import type { PublicRecord } from './record/record.ts';
import { loadRecord } from './record-loader.ts';

/** An item of the record and its place in it: Astro sorts entries by id, the record has an order of its own. */
interface Placed<T> {
  order: number;
  value: T;
}

/**
 * A collection over one part of the record. The reader has checked every value already, so the schema only says its
 * type.
 */
function collect<T>(
  name: string,
  pick: (record: PublicRecord) => T[],
  idOf: (item: T, order: number) => string,
) {
  const loader: Loader = {
    name: `mingbai-${name}`,
    async load(context) {
      const { store, generateDigest } = context;
      const record = loadRecord(context);
      if (!record) return;
      const items = pick(record);
      store.clear();
      items.forEach((value, order) => {
        const data: Record<string, unknown> = { order, value };
        store.set({ id: idOf(value, order), data, digest: generateDigest(data) });
      });
    },
  };
  return defineCollection({ loader, schema: z.custom<Placed<T>>() });
}

const byId = (item: { id: string }) => item.id;
/** Tables keep their rows together: an entry a file, whatever its length. */
const byFile = (table: { file: string }) => table.file || 'none';

export const collections = {
  site: collect(
    'site',
    (record) => [record.site],
    () => 'site',
  ),
  datasets: collect(
    'datasets',
    (record) => record.datasets,
    (dataset) => dataset.path,
  ),
  organizations: collect('organizations', (record) => record.organizations, byId),
  areas: collect(
    'areas',
    (record) => [{ file: 'areas.csv', rows: record.areas, columns: record.areaColumns }],
    byFile,
  ),
  indicators: collect('indicators', (record) => record.indicators, byId),
  terms: collect('terms', (record) => record.terms, byId),
  rules: collect(
    'rules',
    (record) => [record.rules],
    () => 'rules',
  ),
  forms: collect('forms', (record) => record.forms, byId),
  wording: collect(
    'wording',
    (record) => [record.wording],
    () => 'wording',
  ),
  plans: collect('plans', (record) => record.plans, byId),
  taskReports: collect('taskReports', (record) => record.taskReports, byFile),
  indicatorReports: collect('indicatorReports', (record) => record.indicatorReports, byFile),
  projects: collect('projects', (record) => [record.projects], byFile),
  funding: collect('funding', (record) => [record.funding], byFile),
  disbursements: collect('disbursements', (record) => [record.disbursements], byFile),
  assets: collect('assets', (record) => [record.assets], byFile),
  income: collect('income', (record) => [record.income], byFile),
  distribution: collect('distribution', (record) => [record.distribution], byFile),
  rectification: collect('rectification', (record) => record.rectification, byFile),
  monitoring: collect('monitoring', (record) => record.monitoring, byFile),
  told: collect(
    'told',
    (record) => record.told,
    (edition, order) => `${edition.asOf}-${order}`,
  ),
  editions: collect(
    'editions',
    (record) => record.editions,
    (edition) => edition.hash,
  ),
  corrections: collect('corrections', (record) => record.corrections, byId),
  objections: collect('objections', (record) => record.objections, byFile),
  persons: collect('persons', (record) => record.persons, byFile),
  notices: collect('notices', (record) => record.notices, byId),
  reports: collect('reports', (record) => record.reports, byId),
  pages: collect('pages', (record) => record.pages, byId),
  sitePages,
};
