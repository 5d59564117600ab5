import { composeDocuments, composeSheets } from '../../../src/document/documents.ts';
import { discloseRecord, lookBack } from '../../../src/protect/disclose.ts';
import { protectEdition } from '../../../src/protect/edition/protect-edition.ts';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { freezeEdition } from '../../../src/publish/editions/freeze.ts';
import { publishData } from '../../../src/publish/publish-data.ts';
import type { FrozenEdition } from '../../../src/record/edition/read-chain.ts';
import { smallFiles, smallRecord, villages } from '../../small-record.ts';

export type Changes = Record<string, string | undefined>;

const solver = await loadSolver();

/** The small record's edition of a day: what is told, what the office is told about it, and how to look back. */
export function editionOf(changes: Changes, asOf = '2022-12-31') {
  const record = smallRecord(changes);
  const edition = protectEdition(record, asOf, solver);
  const disclosure = discloseRecord(record, asOf, edition.protection);
  return { ...edition, disclosure, past: lookBack(record, asOf, edition.protection) };
}

export type Edition = ReturnType<typeof editionOf>;

/** A figure of an indicator in a few characters: its value, `5~9`, or the reason why it is not there. */
export function tell(edition: Edition, indicator: string, period: string, area: string): number | string {
  const figure = edition.disclosure.plans[0]?.indicators.get(indicator)?.byPeriod.get(period)?.get(area);
  if (figure === undefined) return 'none';
  if (figure.kind === 'value') return figure.value;
  return figure.kind === 'band' ? `${figure.least}~${figure.most}` : figure.reason;
}

/** What the open data say of an indicator, period and area. */
export function dataOf(edition: Edition, indicator: string, period: string, area: string) {
  return openProgress(edition).find(
    (row) => row['indicator'] === indicator && row['period'] === period && row['area'] === area,
  );
}

/** The rows of `progress.json`. */
export function openProgress({ disclosure }: Edition): Array<Record<string, unknown>> {
  const file = publishData(disclosure).find(({ path }) => path === 'data/progress.json');
  return JSON.parse(file?.text ?? '[]');
}

/** How the edition keeps the family of an indicator. */
export function accountOf(edition: Edition, indicator: string) {
  const account = edition.account.families.find(({ indicators }) => indicators.includes(indicator));
  if (!account) throw new Error(`nothing was protected of ${indicator}`);
  return account;
}

/** The indicators of the small record, with these in place of its count of people. */
export function indicatorsWith(...own: string[]): Changes {
  const others = (smallFiles['indicators.yaml'] ?? '').replace(/- id: helped[\s\S]*$/, '');
  return { 'indicators.yaml': `${others}${own.join('')}` };
}

/** An indicator that counts households in villages. */
export function households(more: Record<string, string> = {}, id = 'helped'): string {
  const fields = { adds: 'sum', time: 'point', policies: '[hide]', ...more };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${value}\n`);
  return `- id: ${id}\n  name: 户数${id}\n  plain: 一共多少户。\n  unit: 户\n  direction: none\n  sensitivity: people\n${lines.join('')}`;
}

/** An indicator that tells the share of people who are reached. */
export function share(more: Record<string, string> = {}): string {
  const fields = { adds: 'ratio', numerator: '已参保人数', denominator: '应参保人数', ...more };
  return households(fields, 'covered').replace('unit: 户', 'unit: "%"');
}

type Counts = Array<number | undefined>;

/** A month's reports of counts, the four villages in their order; a village without a number sent none. */
export function month(period: string, counts: Counts | Record<string, Counts>, reported?: string): Changes {
  const byIndicator = Array.isArray(counts) ? { helped: counts } : counts;
  const rows = Object.entries(byIndicator).flatMap(([indicator, own]) =>
    own.flatMap((count, i) => {
      if (count === undefined) return [];
      return `${indicator},${villages[i]},${count},${reported ?? dayAfter(period)}\n`;
    }),
  );
  return { [fileOf(period)]: `指标,地区代码,数值,报送日期\n${rows.join('')}` };
}

/** A month's reports of shares: how many of how many, the four villages in their order. */
export function shares(period: string, counts: Array<[number, number] | undefined>): Changes {
  const rows = counts.flatMap((count, i) =>
    count ? `covered,${villages[i]},${count[0]},${count[1]},${dayAfter(period)}\n` : [],
  );
  return { [fileOf(period)]: `指标,地区代码,分子,分母,报送日期\n${rows.join('')}` };
}

export function fileOf(period: string): string {
  return `progress/small/${period}/indicators.csv`;
}

/** The fifth of the month that follows. */
function dayAfter(period: string): string {
  const [year, number] = period.split('-').map(Number);
  return `${year}-${String((number ?? 0) + 1).padStart(2, '0')}-05`;
}

/** What editions told, oldest first, as the files of the record in which a release keeps them. */
export function keep(...editions: Array<Pick<Edition, 'told'>>): Changes {
  const before: FrozenEdition[] = [];
  const kept: Changes = {};
  for (const { told } of editions) {
    const { edition, files } = freezeEdition({
      before,
      date: told.asOf,
      note: '各项进展',
      publisher: '某县',
      site: 'https://mingbai.example/',
      documents: [],
      files: [],
      rows: [],
      changes: [],
      told,
      ticks: undefined,
      privateKey: undefined,
    });
    before.push(edition);
    for (const { path, text } of files) kept[`editions/${path}`] = text;
  }
  return kept;
}

/** All that the edition says anywhere, in pages' and PDFs' blocks and in data files, as one text. */
export function everythingOf({ disclosure, past }: Edition): string {
  const documents = [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
  return JSON.stringify([documents, publishData(disclosure)]);
}
