import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../../../src/publish/catalogue.ts';
import { publishData } from '../../../src/publish/publish-data.ts';
import { discloseSmall } from '../small-record.ts';

const field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date', 'list']),
  title: z.string(),
  description: z.string().optional(),
  format: z.literal('default').optional(),
  delimiter: z.string().optional(),
  itemType: z.literal('string').optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  unit: z.string().optional(),
  constraints: z
    .strictObject({
      required: z.literal(true).optional(),
      unique: z.literal(true).optional(),
      pattern: z.string().optional(),
    })
    .optional(),
});
/** What Data Package 2.0 and Table Schema 2.0 ask of what we write. */
const descriptor = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  created: z.iso.datetime({ offset: true }),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })),
  sources: z.array(z.looseObject({ title: z.string() })),
  resources: z
    .array(
      z.looseObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        type: z.literal('table'),
        path: z.string().regex(/^[^/.][^:]*$/),
        bytes: z.int(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        encoding: z.literal('utf-8'),
        schema: z.strictObject({
          $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
          fields: z.array(field).min(1),
          primaryKey: z.array(z.string()).optional(),
          foreignKeys: z
            .array(
              z.strictObject({
                fields: z.array(z.string()),
                reference: z.strictObject({ resource: z.string().optional(), fields: z.array(z.string()) }),
              }),
            )
            .optional(),
          missingValues: z.array(z.string()),
        }),
      }),
    )
    .min(1),
});
type Field = z.output<typeof field>;

const files = new Map(publishData(discloseSmall('2022-11-20')).map(({ path, text }) => [path, text]));
const described = descriptor.parse(JSON.parse(files.get('data/datapackage.json') ?? ''));
const csvOf = (path: string) => files.get(`data/${path}`) ?? '';
const rowsOf = (path: string): string[][] => parse(csvOf(path), { bom: true });

/** What is wrong with a cell by its field; undefined where nothing is. */
function findFault(
  { constraints, delimiter, falseValues = [], trueValues = [], type }: Field,
  cell: string,
): string | undefined {
  if (cell === '') return constraints?.required ? 'required' : undefined;
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return 'no integer';
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'no number';
  if (type === 'boolean' && ![...trueValues, ...falseValues].includes(cell)) return 'no boolean';
  if (type === 'date' && Number.isNaN(Date.parse(`${cell}T00:00:00Z`))) return 'no date';
  if (type === 'list' && !delimiter) return 'no delimiter';
  if (constraints?.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return 'pattern';
  return undefined;
}

describe('datapackage.json', () => {
  it('describes every CSV of the catalogue, and the index names it', () => {
    expect(described.resources.map(({ path }) => `data/${path}`)).toEqual(catalogue.map(({ csv }) => csv));
    expect(JSON.parse(files.get('data/index.json') ?? '').package).toBe('data/datapackage.json');
  });

  it('tells size and hash of each file as it is', () => {
    for (const { bytes, hash, path } of described.resources) {
      const text = Buffer.from(csvOf(path));
      expect([path, bytes, hash]).toEqual([
        path,
        text.length,
        `sha256:${createHash('sha256').update(text).digest('hex')}`,
      ]);
    }
  });

  it('names the columns in their order, each once', () => {
    for (const { path, schema } of described.resources) {
      const names = schema.fields.map(({ name }) => name);
      expect(names).toEqual(rowsOf(path)[0]);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it('has a type for each column that every one of its cells keeps', () => {
    for (const { path, schema } of described.resources) {
      for (const [line, row] of rowsOf(path).slice(1).entries()) {
        schema.fields.forEach((each, i) => {
          expect(
            findFault(each, row[i] ?? ''),
            `${path} ${line + 2} ${each.name}: ${row[i]}`,
          ).toBeUndefined();
        });
      }
    }
  });

  it('finds a cell that breaks its type: the checker can fail', () => {
    const number = { name: '数值', type: 'number', title: '数值' } as const;
    expect(findFault(number, '＊')).toBe('no number');
    expect(findFault({ ...number, type: 'date' }, '2022-13-01')).toBe('no date');
    expect(findFault({ ...number, constraints: { pattern: '\\d{12}' } }, '99')).toBe('pattern');
  });

  it('has keys that are there, once, and links that lead somewhere', () => {
    const columnOf = (name: string, header: string) => {
      const resource = described.resources.find((each) => each.name === name);
      const at = resource?.schema.fields.findIndex((each) => each.name === header) ?? -1;
      expect(at, `${name}.${header}`).toBeGreaterThanOrEqual(0);
      return rowsOf(resource?.path ?? '')
        .slice(1)
        .map((row) => row[at] ?? '');
    };
    let links = 0;
    for (const { name, schema } of described.resources) {
      for (const key of schema.primaryKey ?? []) {
        const cells = columnOf(name, key);
        expect(cells).not.toContain('');
        expect(new Set(cells).size, name).toBe(cells.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(columnOf(reference.resource ?? name, reference.fields[0] ?? ''));
        for (const cell of columnOf(name, fields[0] ?? ''))
          if (cell !== '') expect(known, `${name}.${fields}`).toContain(cell);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(8);
  });

  it('leaves a hidden number empty, and says in which column the reason stands', () => {
    const progress = described.resources.find(({ name }) => name === 'progress');
    const value = progress?.schema.fields.find(({ name }) => name === '数值');
    expect(value).toMatchObject({ type: 'number', description: expect.stringContaining('数值状态') });
    expect(progress?.schema.missingValues).toEqual(['']);
  });

  it('claims no licence, and says that data are invented', () => {
    expect(described).not.toHaveProperty('licenses');
    expect(described['synthetic']).toBe(true);
    expect(described.sources).toContainEqual({ title: '编造', synthetic: true });
  });
});
