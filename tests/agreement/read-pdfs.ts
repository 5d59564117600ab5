/** Facts of PDFs, read from their structure: rows of tables, and the words of notices. */
import { type Element, listElements, readStructure, sayElement } from '../press/read-structure.ts';
import { type Known, readDay, type Tell, tellMatch, writeShare } from './facts.ts';
import { wordsIn } from './places.ts';
import { tellState } from './read-rows.ts';
import { matchState } from './state-words.ts';

/** What is read of a PDF: its tables as rows of cells, and all its words. */
export interface Paper {
  rows: string[][];
  text: { all: string };
}

/** Reads the rows and the words of a PDF. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const { root } = await readStructure(bytes);
  const isRow = (element: Element): boolean => element.type === 'TR';
  const say = (element: Element): string => sayElement(element).replace(/\s/gu, '');
  const rows = listElements(root).filter(isRow);
  return {
    rows: rows.map((row) => row.kids.filter((kid): kid is Element => 'type' in kid).map(say)),
    text: { all: say(root) },
  };
}

/** Reads a paper; `file` says what it is. */
export function readPdf(file: string, { rows, text }: Paper, known: Known, tell: Tell): void {
  const [, kind = '', id = ''] = /^pdf\/([^/]+)\/(.+)\.pdf$/u.exec(file) ?? [];
  if (kind === 'plans') readTaskTable(rows, id.replace(/-tasks$/u, ''), known, tell);
  if (kind === 'boards') readBoard(rows, text, id, known, tell);
  if (kind === 'sheets') readSheet(rows, text, id, known, tell);
  if (kind === 'notices') readNotice(text, id, tell);
}

function readTaskTable(rows: string[][], plan: string, { tasks }: Known, tell: Tell): void {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = tasks.get(`${plan} ${row[0] ?? ''} ${row[1] ?? ''}`);
    const last = row.length - 1;
    if (!id) continue;
    tellState(tell, wordsIn(row, last), 'task', 'task.state', id);
    const state = matchState('task', 'u').exec(row[last] ?? '')?.[1] ?? '';
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  for (const [state, count] of counts) tell('plan.tasks', `${plan} ${state}`, String(count));
}

function readBoard(
  rows: string[][],
  text: { all: string },
  code: string,
  { projects }: Known,
  tell: Tell,
): void {
  let count = 0;
  for (const row of rows) {
    const id = projects.get(row[0] ?? '');
    if (matchState('project', 'u').test(row.at(-1) ?? '')) count += 1;
    if (!id) continue;
    tellMatch(tell, wordsIn(row, 3), /^([\d.]+)万元/du, [['project.allocated', id]]);
    tellMatch(tell, wordsIn(row, 4), /^([\d.]+)万元(?:([\d.]+)%)?/du, [
      ['project.paid', id],
      ['project.paidShare', id, writeShare],
    ]);
    tellState(tell, wordsIn(row, row.length - 1), 'project', 'project.stage', id);
  }
  tell('area.projects', code, String(count));
  const words = wordsIn(text, 'all');
  tellMatch(tell, words, /共(\d+)个项目/du, [['area.projects', code]]);
  for (const stage of ['未开工', '建设中', '已完工', '已验收'])
    tellMatch(tell, words, new RegExp(`(?<![●○◐■])${stage}(\\d+)个`, 'du'), [
      ['area.stages', `${code} ${stage}`],
    ]);
}

function readSheet(rows: string[][], text: { all: string }, id: string, known: Known, tell: Tell): void {
  const [period = '', code = ''] = id.split('/');
  const day = /(?:本件：|居委会|村民委员会)(\d{4}年\d+月\d+日)/u.exec(text.all)?.[1];
  for (const row of rows) {
    const state = matchState('task', 'u').exec(row[0] ?? '')?.[1];
    const about = `${period} ${code.slice(0, 9)}000 ${state}`;
    if (state) {
      tellMatch(tell, wordsIn(row, 1), /^(\d+)件：/du, [['sheet.tasks', about]]);
      if (row[1]?.includes('件：')) tell('sheet.tasks', about, String(row[1].split('；').length));
    }
    const project = known.projects.get(row[0] ?? '');
    if (!project || !day) continue;
    const then = `${project} ${readDay(day, '')}`;
    tellMatch(tell, wordsIn(row, 2), /^([\d.]+)万元/du, [['project.allocatedBy', then]]);
    tellMatch(tell, wordsIn(row, 3), /^([\d.]+)万元/du, [['project.paidBy', then]]);
  }
}

function readNotice(text: { all: string }, id: string, tell: Tell): void {
  const words = wordsIn(text, 'all');
  const toDay = (said: string): string => readDay(said, '');
  tellMatch(tell, words, /公示\d+天，从(\d{4}年\d+月\d+日)（星期.）到(\d{4}年\d+月\d+日)（/du, [
    ['notice.start', id, toDay],
    ['notice.end', id, toDay],
  ]);
}
