import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../../src/publish/catalogue.ts';
import { publishData } from '../../src/publish/publish-data.ts';
import { openTables } from '../../src/publish/tables/index.ts';
import { discloseSmall } from './small-record.ts';

const files = new Map(publishData(discloseSmall()).map(({ path, text }) => [path, text]));
const textOf = (path: string) => files.get(path) ?? '';
const readJson = <T>(schema: z.ZodType<T>, path: string) => schema.parse(JSON.parse(textOf(path)));
const rowsOf = (id: string) => readJson(z.array(z.record(z.string(), z.unknown())), `data/${id}.json`);

describe('publishData', () => {
  it('writes JSON, CSV and schema of every table of the catalogue, and their index', () => {
    for (const { json, csv, schema } of catalogue) {
      for (const path of [json, csv, schema]) expect(files.has(path), path).toBe(true);
    }
    const index = readJson(
      z.object({ tables: z.array(z.object({ id: z.string(), records: z.int() })) }),
      'data/index.json',
    );
    expect(index.tables.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    for (const { id, records } of index.tables) expect(rowsOf(id)).toHaveLength(records);
  });

  it('has a row in every table but the editions', () => {
    for (const { id } of catalogue) expect(rowsOf(id).length > 0, id).toBe(id !== 'editions');
  });

  it.each(openTables.map((table) => [table.id, table] as const))(
    'writes rows of %s that satisfy their schema',
    (id, table) => {
      for (const row of rowsOf(id))
        expect(table.row.safeParse(row).error, JSON.stringify(row)).toBeUndefined();
    },
  );

  it('gives every field of a JSON Schema a Chinese title, and lets no unknown field in', () => {
    for (const { schema, id } of catalogue) {
      const walk = (node: unknown, path: string): void => {
        if (typeof node !== 'object' || node === null) return;
        if ('properties' in node) {
          expect(node, path).toHaveProperty('additionalProperties', false);
          for (const [name, field] of Object.entries(node.properties ?? {})) {
            expect(String(field.title ?? field.$ref), `${path}.${name}`).toMatch(
              /[\u4e00-\u9fff]|PDF|\$defs/u,
            );
          }
        }
        for (const [name, part] of Object.entries(node)) walk(part, `${path}/${name}`);
      };
      walk(JSON.parse(textOf(schema)), id);
    }
  });

  it('writes the same text for the same disclosure', () => {
    expect(publishData(discloseSmall())).toEqual(publishData(discloseSmall()));
  });

  it('writes one record a line', () => {
    const lines = textOf('data/areas.json').trimEnd().split('\n');
    expect(lines[0]).toBe('[');
    expect(lines).toHaveLength(rowsOf('areas').length + 2);
  });

  it('writes CSV with a BOM, CRLF, Chinese headers and as many rows as the JSON', () => {
    for (const { csv, id } of catalogue) {
      const text = textOf(csv);
      expect(text.startsWith('\uFEFF'), csv).toBe(true);
      expect(text.endsWith('\r\n'), csv).toBe(true);
      const [headers = [], ...rows]: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
      for (const header of headers) expect(header, csv).toMatch(/[\u4e00-\u9fff]|^PDF$/u);
      expect(new Set(headers).size, csv).toBe(headers.length);
      expect(rows, csv).toHaveLength(rowsOf(id).length);
    }
  });

  it('disarms what a spreadsheet would run as a formula', () => {
    expect(textOf('data/tasks.csv')).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(textOf('data/tasks.csv')).toContain(",'-不是数,");
    expect(textOf('data/progress.csv')).toContain(`"'@说明,带逗号"`);
    expect(JSON.parse(textOf('data/tasks.json'))[1].title).toBe('=HYPERLINK("http://evil.example")');
  });
});
