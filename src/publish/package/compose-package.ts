import { createHash } from 'node:crypto';
import type { Disclosure } from '../../protect/disclosure.ts';
import { type CatalogueEntry, catalogue, packagePath, type TableId } from '../catalogue.ts';
import type { DescribedColumn } from '../table.ts';
import { addressOf } from '../text/address-of.ts';
import { describeField } from './describe-field.ts';

/** A CSV that is written, with the columns that it was written by. */
export interface WrittenCsv {
  id: TableId;
  csv: string;
  columns: DescribedColumn[];
}

const profiles = 'https://datapackage.org/profiles/2.0';

/**
 * The CSVs as a Data Package 2.0 (datapackage.org), so that a program knows types, units and links without guessing. What
 * is not given (a licence) is left out. Whether data are real stands in `synthetic`, as everywhere; it is no word of the
 * standard, which allows others beside its own.
 */
export function composePackage({ asOf, datasets, site }: Disclosure, tables: readonly WrittenCsv[]) {
  const keys = new Map(
    tables.map(({ id, columns }) => [id, columns.find(({ key }) => key)?.header] as const),
  );
  const synthetic = datasets.some((dataset) => dataset.synthetic);
  const sources = [...new Map(datasets.map(({ source, synthetic }) => [source, synthetic]))];
  return {
    $schema: `${profiles}/datapackage.json`,
    name: 'mingbai-open-data',
    id: addressOf(site, packagePath),
    title: site.name,
    description: `${site.description}${synthetic ? '含有编造的示例数据，见各表的“示例数据”列。' : ''}`,
    homepage: addressOf(site, 'data/'),
    version: asOf,
    created: `${asOf}T00:00:00+08:00`,
    contributors: [{ title: site.publisher, roles: ['publisher'] }],
    ...(sources.length > 0
      ? { sources: sources.map(([title, invented]) => ({ title, synthetic: invented })) }
      : {}),
    synthetic,
    resources: tables.flatMap((table) => {
      const entry = catalogue.find(({ id }) => id === table.id);
      return entry ? describeResource(table, entry, keys) : [];
    }),
  };
}

function describeResource(
  { columns, csv, id }: WrittenCsv,
  entry: CatalogueEntry,
  keys: Map<TableId, string | undefined>,
) {
  const bytes = Buffer.from(csv);
  const primaryKey = keys.get(id);
  const foreignKeys = columns.flatMap(({ header, refers }) => {
    const other = refers && keys.get(refers);
    if (!other) return [];
    // A table that refers to itself names none (Table Schema, foreignKeys).
    const reference = { ...(refers === id ? {} : { resource: refers }), fields: [other] };
    return { fields: [header], reference };
  });
  return {
    name: id,
    type: 'table',
    title: entry.title,
    description: entry.description,
    path: entry.csv.replace(/^data\//, ''),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: { $schema: `${profiles}/tabledialect.json`, delimiter: ',', doubleQuote: true, header: true },
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: columns.map(describeField),
      ...(primaryKey === undefined ? {} : { primaryKey: [primaryKey] }),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      missingValues: [''],
    },
  };
}
