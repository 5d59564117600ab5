/** Rows that stand on pages of many kinds: tasks, targets, projects, problems, notices, money, days. */
import { type Element, findAll, hasClass, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Known, readDay, type Tell, tellMatch, writeShare } from './facts.ts';
import { isAside, readWords, type Words } from './places.ts';
import { matchState } from './state-words.ts';

/** Tells the state in some words; where they have none of the words for it, all of them, so that they are not passed over. */
export function tellState(tell: Tell, words: Words, of: string, kind: string, about: string): void {
  if (!tellMatch(tell, words, matchState(of), [[kind, about, String]])) tell(kind, about, words.text);
}

/** The cell of a row under a header, by the name that it has in a card. */
export const cellOf = (row: Element, label: string): Element | undefined =>
  findAll(row, 'td').find((cell) => cell.attributes.get('data-label') === label);

const rowHead = (row: Element): Element | undefined =>
  findAll(row, 'th').find((head) => head.attributes.get('scope') === 'row');

/** Days left or over, beside the day that they are counted to. */
const daysLeft =
  /((?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:前(?:原则上|力争|可以)?要?[办改]完|办|为止，当天也算)?，(还剩|晚了|期限已过|逾期)(\d+)天/dgu;

/** 还剩3天，到11月23日: of what is on display. */
const daysUntil = /还剩(\d+)天，到((?:\d{4}年)?\d{1,2}月\d{1,2}日)/dgu;

const signDays = (word: string, days: string): string =>
  String(word === '还剩' ? Number(days) : -Number(days));

/** Everything that any page may have. */
export function readRows(main: Element, known: Known, tell: Tell): void {
  for (const table of findAll(main, 'div', 'table-tasks')) readTaskTable(table, tell);
  for (const list of findAll(main, 'ul', 'task-lines'))
    for (const line of findAll(list, 'li')) readTaskState(line, tell);
  for (const list of findAll(main, 'ol', 'timeline')) readTimeline(list, known, tell);
  for (const row of findAll(main, 'tr')) {
    readProjectRow(row, tell);
    readLedgerRow(row, known, tell);
  }
  for (const list of findAll(main, 'ul', 'entries'))
    for (const entry of findAll(list, 'li')) readEntry(entry, known, tell);
  readDays(main, known, tell);
}

function readTaskTable(table: Element, tell: Tell): void {
  for (const row of findAll(table, 'tr')) {
    const id = idIn(linkOf(row), 'tasks/item');
    const cell = cellOf(row, '办得怎样');
    if (!id || !cell) continue;
    tellState(tell, readWords(cell), 'task', 'task.state', id);
    // What the filter looks at is what the reader sees.
    tell('task.state', id, row.attributes.get('data-state') ?? '');
  }
}

/** A line that links to a task and says its state in the whole county. */
function readTaskState(line: Element, tell: Tell): void {
  const id = findAll(line, 'a')
    .map((each) => idIn(each.attributes.get('href') ?? '', 'tasks/item'))
    .find((each) => each !== undefined);
  if (!id) return;
  for (const mark of findAll(line, 'span', 'mark'))
    tellState(tell, readWords(mark), 'task', 'task.state', id);
}

function readTimeline(list: Element, { asOf }: Known, tell: Tell): void {
  for (const item of findAll(list, 'li')) {
    for (const line of findAll(item, 'p')) readTaskState(line, tell);
    const [time] = findAll(item, 'time');
    if (!time) continue;
    const day = readDay(wordsOf(time), asOf.slice(0, 4));
    for (const line of findAll(item, 'p').filter((each) => !/月\d+日/u.test(wordsOf(each)))) {
      const words = readWords(line);
      const word = /(还剩|期限已过)\d/u.exec(words.text)?.[1] ?? '';
      tellMatch(tell, words, /(?:还剩|期限已过)(\d+)天/du, [['days', day, (days) => signDays(word, days)]]);
    }
  }
}

/** A row of a target: its state, by plan, indicator and the words of the document. */
export function readTargets(main: Element, plan: string, tell: Tell): void {
  for (const table of findAll(main, 'div', 'table-targets'))
    for (const row of findAll(table, 'tr')) {
      const cell = cellOf(row, '怎么样');
      const head = rowHead(row);
      const text = findAll(row, 'p', 'note')
        .map((note) => /^原文：“(.*)”$/u.exec(wordsOf(note))?.[1])
        .find((each) => each !== undefined);
      const indicator = head && idIn(linkOf(head), 'indicators');
      if (cell && text && indicator)
        tellState(tell, readWords(cell), 'target', 'target.state', `${plan} ${indicator} ${text}`);
    }
}

function readProjectRow(row: Element, tell: Tell): void {
  const head = rowHead(row);
  const id = head && idIn(linkOf(head), 'projects');
  if (id) readProjectCells(row, `${id}`, ['allocated', 'paid', 'paidShare', 'stage'], tell);
}

/** Cells of a project's row; `kinds` say what its money and its share are called as facts. */
export function readProjectCells(
  row: Element,
  about: string,
  [allocated, paid, share, stage]: [string, string, string | undefined, string | undefined],
  tell: Tell,
): void {
  const cells = ['下达', '已拨付', '拨付占比', '进度'].map((label) => cellOf(row, label));
  const [came, went, part, progress] = cells.map((cell) => cell && readWords(cell));
  if (came) tellMatch(tell, came, /^([\d,.]+)/du, [[`project.${allocated}`, about]]);
  if (went) {
    tellMatch(tell, went, /^([\d,.]+)/du, [[`project.${paid}`, about]]);
    if (share) tellMatch(tell, went, /万元([\d.]+)%/du, [[`project.${share}`, about, writeShare]]);
  }
  if (part && share) tellMatch(tell, part, /^([\d.]+)%/du, [[`project.${share}`, about, writeShare]]);
  if (progress && stage) tellState(tell, progress, 'project', `project.${stage}`, about);
}

function readLedgerRow(row: Element, { asOf }: Known, tell: Tell): void {
  const id = /^r-(.+)$/u.exec(row.attributes.get('id') ?? '')?.[1];
  const [due, state] = [cellOf(row, '改完时限'), cellOf(row, '改得怎样')];
  if (!id || !due || !state) return;
  const toDay = (said: string): string => readDay(said, asOf.slice(0, 4));
  const words = readWords(state);
  tellMatch(tell, readWords(due), /(.+日)/du, [['ledger.due', id, toDay]]);
  tellState(tell, words, 'ledger', 'ledger.state', id);
  tellMatch(tell, words, /(?:逾期|晚了|还剩)(\d+)天/du, [['ledger.days', id]]);
  tellMatch(tell, words, /((?:\d{4}年)?\d+月\d+日)销号/du, [['ledger.closed', id, toDay]]);
}

/** An entry of a list: a notice, a project, a problem, a plan. */
function readEntry(entry: Element, known: Known, tell: Tell): void {
  const href = linkOf(entry);
  const [notice, project, plan] = ['notices', 'projects', 'plans'].map((folder) => idIn(href, folder));
  const problem = /rectification\/(?:index\.html)?#r-(.+)$/u.exec(href)?.[1];
  const words = readWords(entry, isAside);
  if (notice) readNotice(entry, notice, known, tell);
  if (project) {
    tellMatch(tell, words, matchState('project'), [['project.stage', project, String]]);
    readMoney(entry, 'project', project, tell);
  }
  if (problem) {
    tellMatch(tell, words, matchState('ledger'), [['ledger.state', problem, String]]);
    tellMatch(tell, words, /(?:逾期|还剩)(\d+)天/du, [['ledger.days', problem]]);
  }
  if (plan) {
    readPlanSentence(entry, plan, tell);
    tellMatch(tell, words, matchState('plan'), [['plan.stage', plan, String]]);
  }
}

/** A notice in a list or above its text: its state, its days, when it was published. */
export function readNotice(entry: Element, id: string, { asOf }: Known, tell: Tell): void {
  const year = asOf.slice(0, 4);
  const toDay = (said: string): string => readDay(said, year);
  for (const line of findAll(entry, 'p')) {
    const words = readWords(line);
    tellMatch(tell, words, matchState('notice'), [['notice.state', id, String]]);
    const span = /([●○])[^，]*，((?:(\d{4})年)?(\d+)月\d+日)至((?:(\d{4})年)?(?:(\d+)月)?\d+日)/du;
    const [, , , from = year, month = ''] = span.exec(words.text) ?? [];
    const toEnd = (said: string): string => readDay(said.includes('月') ? said : `${month}月${said}`, from);
    tellMatch(tell, words, span, [
      undefined,
      ['notice.start', id, toDay],
      undefined,
      undefined,
      ['notice.end', id, toEnd],
    ]);
    tellMatch(tell, words, /，还剩(\d+)天/du, [['notice.daysLeft', id]]);
    if (hasClass(line, 'note'))
      tellMatch(tell, words, /，(\d{4}年\d+月\d+日)$/du, [['notice.published', id, toDay]]);
  }
}

/** 下达…万元，已拨付…万元，占…%, of a thing. */
export function readMoney(from: Element, kind: string, about: string, tell: Tell): void {
  for (const money of findAll(from, 'div', 'money')) {
    tellMatch(tell, readWords(money, isAside), /下达([\d,.]+)万元，已拨付([\d,.]+)万元(?:，占([\d.]+)%)?/du, [
      [`${kind}.allocated`, about],
      [`${kind}.paid`, about],
      [`${kind}.paidShare`, about, writeShare],
    ]);
    for (const fold of findAll(money, 'details'))
      tellMatch(tell, readWords(fold), /）([\d.]+)÷已下达([\d.]+)=([\d.]+)%/du, [
        [`${kind}.paid`, about],
        [`${kind}.allocated`, about],
        [`${kind}.paidShare`, about, writeShare],
      ]);
  }
}

/** 27项任务办完了7项，占25.9%. */
export function readPlanSentence(from: Element, plan: string, tell: Tell): void {
  for (const line of findAll(from, 'p'))
    tellMatch(tell, readWords(line), /(\d+)项任务办完了(\d+)项，占([\d.]+)%/du, [
      ['plan.total', plan],
      ['plan.tasks', `${plan} 已完成`],
      ['plan.share', plan, writeShare],
    ]);
}

function readDays(main: Element, { asOf }: Known, tell: Tell): void {
  const leaves = [...findAll(main, 'p'), ...findAll(main, 'td'), ...findAll(main, 'li')].filter(
    (each) => findAll(each, 'p').length + findAll(each, 'td').length + findAll(each, 'li').length === 0,
  );
  for (const leaf of leaves) {
    const words = readWords(leaf, isAside);
    for (const match of words.text.matchAll(daysLeft)) {
      const [, day = '', word = '', days = ''] = match;
      const span = match.indices?.[3];
      if (span) tell('days', readDay(day, asOf.slice(0, 4)), signDays(word, days), words.at(...span));
    }
    for (const match of words.text.matchAll(daysUntil)) {
      const [, days = '', day = ''] = match;
      const span = match.indices?.[1];
      if (span) tell('days', readDay(day, asOf.slice(0, 4)), days, words.at(...span));
    }
  }
}

/** Rows of a page by the state that they show, each counted. */
export function countStates(rows: readonly Element[], of: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const state = matchState(of, 'u').exec(wordsOf(row))?.[1];
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

/** Rows of tables of tasks. */
export const taskRows = (from: Element): Element[] =>
  findAll(from, 'div', 'table-tasks').flatMap((table) =>
    findAll(table, 'tr').filter((row) => cellOf(row, '办得怎样') !== undefined),
  );
