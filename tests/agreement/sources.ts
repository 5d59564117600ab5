import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readMarkup } from '../attack/site/markup.ts';
import { countDays, type Known, type Source, type Tell } from './facts.ts';
import { csvFields, readCsvRows } from './read-csv.ts';
import { readTable } from './read-data.ts';
import { readAtom, readCalendar, readJsonFeed, readStructuredData, splitEvents } from './read-feeds.ts';
import { listRows, type Row } from './read-fields.ts';
import { readPage } from './read-pages.ts';
import { readPaper, readPdf } from './read-pdfs.ts';

const rowsOf = (dist: string, table: string): Row[] =>
  listRows(JSON.parse(readFileSync(join(dist, `data/${table}.json`), 'utf8')));

/** Learns names and ids from the open data. */
export function learn(dist: string): Known {
  const text = (row: Row, key: string): string => String(row[key] ?? '');
  const index: Row = JSON.parse(readFileSync(join(dist, 'data/index.json'), 'utf8'));
  const plans = rowsOf(dist, 'plans');
  const sheetDays = readdirSync(join(dist, 'sheets'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .map(
      (file) =>
        /<h1 id="(\d{4}-\d\d-\d\d)"/u.exec(readFileSync(join(dist, 'sheets', file), 'utf8'))?.[1] ?? '',
    );
  return {
    asOf: text(index, 'asOf'),
    areas: new Map(rowsOf(dist, 'areas').map((row) => [text(row, 'code'), text(row, 'name')])),
    tasks: new Map(
      rowsOf(dist, 'tasks').map((row) => [
        `${row['plan']} ${row['no']} ${text(row, 'title').replace(/\s/gu, '')}`,
        text(row, 'id'),
      ]),
    ),
    projects: nameOnce(rowsOf(dist, 'projects'), text),
    plans: plans.map((row) => text(row, 'id')),
    counties: new Map(plans.map((row) => [text(row, 'id'), text(row, 'area')])),
    sheetDays: [...new Set(sheetDays)].filter((day) => day !== ''),
  };
}

/** Ids by name, of projects that have their name for themselves. */
function nameOnce(rows: Row[], text: (row: Row, key: string) => string): Map<string, string> {
  const byName = Map.groupBy(rows, (row) => text(row, 'name').replace(/\s/gu, ''));
  return new Map(
    [...byName].flatMap(([name, [first, second]]) => (first && !second ? [[name, text(first, 'id')]] : [])),
  );
}

/** Everything of a built site that tells facts; of the village sheets on paper every `share`-th. */
export async function openSources(dist: string, share: number): Promise<Source[]> {
  const files = readdirSync(dist, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .sort();
  const sources: Source[] = [];
  let sheets = 0;
  for (const file of files) {
    const open = (): string => readFileSync(join(dist, file), 'utf8');
    if (file.endsWith('.html')) sources.push(...openPage(file, open()));
    else if (/^data\/[a-z]+\.(?:json|csv)$/u.test(file)) sources.push(...openTable(file, open()));
    else if (/^feeds\/.*\.(?:json|atom)$/u.test(file)) sources.push(openFeed(file, open()));
    else if (file.endsWith('.ics')) {
      const events = splitEvents(open());
      sources.push({ file, read: (_known, tell) => readCalendar(events, tell) });
    } else if (/^pdf\/(?:plans|boards|notices|sheets)\/.*\.pdf$/u.test(file)) {
      if (file.startsWith('pdf/sheets/') && sheets++ % share > 0) continue;
      const paper = await readPaper(new Uint8Array(readFileSync(join(dist, file))));
      sources.push({ file, read: (known, tell) => readPdf(file, paper, known, tell) });
    }
  }
  return sources;
}

function openPage(file: string, html: string): Source[] {
  const root = readMarkup(html);
  const page: Source = { file, read: (known, tell) => readPage(file, root, known, tell) };
  const graph = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)].flatMap(
    ([, json = '']) => {
      const data: Row = JSON.parse(json);
      return listRows(data['@graph'] ?? [data]);
    },
  );
  if (graph.length === 0) return [page];
  return [page, { file: `${file} JSON-LD`, read: (_known, tell) => readStructuredData(graph, tell) }];
}

function openTable(file: string, text: string): Source[] {
  const table = /^data\/(.+)\./u.exec(file)?.[1] ?? '';
  const reader = readTable[table];
  if (file.endsWith('.json') && reader) {
    const rows = listRows(JSON.parse(text));
    return [{ file, read: (known, tell) => reader(rows, known, tell) }];
  }
  if (!file.endsWith('.csv') || !csvFields[table]) return [];
  const rows: Row[] = parse(text, { bom: true, columns: true });
  return [{ file, read: (_known, tell) => readCsvRows(table, rows, tell) }];
}

function openFeed(file: string, text: string): Source {
  if (file.endsWith('.atom')) {
    const root = readMarkup(text);
    return { file, read: (_known, tell) => readAtom(root, tell) };
  }
  const feed: Row = JSON.parse(text);
  const items = listRows(feed['items']);
  return { file, read: (_known, tell) => readJsonFeed(items, tell) };
}

/** What anyone can work out: how many days there are from the day of the build to another. */
export function reckonDays(days: Iterable<string>): Source {
  const read = ({ asOf }: Known, tell: Tell): void => {
    for (const day of days) tell('days', day, String(countDays(asOf, day)));
  };
  return { file: 'the calendar', read };
}
