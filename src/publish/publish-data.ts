import { z } from 'zod';
import type { Disclosure } from '../protect/disclosure.ts';
import { catalogue, indexPath, packagePath } from './catalogue.ts';
import { composeIndex, indexSchema } from './data-index.ts';
import { composePackage, type WrittenCsv } from './package/compose-package.ts';
import { openTables } from './tables/index.ts';

/** A file of the site: its path below the base, and its text. */
export interface DataFile {
  path: string;
  text: string;
}

/**
 * All open data of a disclosure: each table as JSON (one record a line), CSV and JSON Schema, their index, and the CSVs as
 * a Data Package. Pure: the
 * same disclosure gives the same text.
 */
export function publishData(disclosure: Disclosure): DataFile[] {
  const files: DataFile[] = [];
  const records = new Map<string, number>();
  const csvs: WrittenCsv[] = [];
  for (const table of openTables) {
    const entry = catalogue.find(({ id }) => id === table.id);
    if (!entry) continue;
    const written = table.write(disclosure);
    records.set(table.id, written.records);
    csvs.push({ id: table.id, csv: written.csv, columns: table.describe(disclosure) });
    files.push({ path: entry.json, text: written.json });
    files.push({ path: entry.csv, text: written.csv });
    files.push({ path: entry.schema, text: writePretty(z.toJSONSchema(table.file)) });
  }
  files.push({ path: indexPath, text: writePretty(composeIndex(disclosure, records)) });
  files.push({ path: packagePath, text: writePretty(composePackage(disclosure, csvs)) });
  files.push({ path: 'data/schema/index.schema.json', text: writePretty(z.toJSONSchema(indexSchema)) });
  return files;
}

function writePretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
