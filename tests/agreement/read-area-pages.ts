/** Facts of the page of a county, a township or a village. */
import { type Element, findAll, hasClass, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Known, readDay, type Tell, tellMatch, writeShare } from './facts.ts';
import { isAside, readWords } from './places.ts';
import { readMoney, readPlanSentence } from './read-rows.ts';
import { matchState } from './state-words.ts';

/** Reads the page of a place; `code` is its code. */
export function readAreaPage(main: Element, known: Known, tell: Tell, code: string): void {
  for (const section of findAll(main, 'section')) {
    const part = findAll(section, 'h2')[0]?.attributes.get('id');
    if (part === 'open') readOpen(section, known, tell);
    if (part === 'tasks') readTasks(section, tell, code);
    if (part === 'money') readProjects(section, tell, code);
  }
  readGlance(main, known, tell, code);
}

function readOpen(section: Element, { asOf }: Known, tell: Tell): void {
  for (const article of findAll(section, 'article', 'open-now')) {
    const id = idIn(linkOf(article), 'notices');
    if (!id) continue;
    const year = asOf.slice(0, 4);
    for (const line of findAll(article, 'p')) {
      const words = readWords(line);
      tellMatch(tell, words, matchState('notice'), [['notice.state', id, String]]);
      tellMatch(tell, words, /到((?:\d{4}年)?\d+月\d+日)为止，当天也算，还剩(\d+)天/du, [
        ['notice.end', id, (said) => readDay(said, year)],
        ['notice.daysLeft', id],
      ]);
    }
  }
}

/** The state that a heading says of all tasks below it. */
function stateOf(heading: string): string | undefined {
  if (heading.startsWith('已经办完的')) return '已完成';
  if (heading.startsWith('正在办')) return '进行中';
  return undefined;
}

/** What was promised, row by row: below its heading, or with a word of its own. */
function readTasks(section: Element, tell: Tell, code: string): void {
  const plan = idIn(linkOf(section), 'plans');
  const township = `${code.slice(0, 9)}000`;
  if (plan) {
    readPlanSentence(section, plan, tell);
    for (const line of findAll(section, 'p'))
      tellMatch(tell, readWords(line), /》（(还没开始|正在执行|期限已满)）/du, [
        ['plan.stage', plan, String],
      ]);
  }
  const counts = new Map<string, number>();
  let heading: Element | undefined;
  const walk = (from: Element): void => {
    for (const child of from.children) {
      if (typeof child === 'string') continue;
      if (['h2', 'h3', 'summary'].includes(child.tag)) heading = child;
      if (child.tag === 'ul' && hasClass(child, 'task-rows')) {
        const rows = findAll(child, 'li');
        for (const row of rows) {
          const state = readTask(row, heading ? wordsOf(heading) : '', township, tell);
          if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
        }
        if (heading)
          tellMatch(tell, readWords(heading), /（(\d+)件）$/du, [
            ['area.listed', `${code} ${wordsOf(heading).replace(/\d+件）$/u, '')}`],
          ]);
        tell(
          'area.listed',
          `${code} ${heading ? wordsOf(heading).replace(/\d+件）$/u, '') : ''}`,
          String(rows.length),
        );
      } else walk(child);
    }
  };
  walk(section);
  for (const item of findAll(section, 'div', 'tally').flatMap((tally) => findAll(tally, 'li'))) {
    const words = readWords(item);
    const state = matchState('task', 'u').exec(words.text)?.[1];
    if (state) tellMatch(tell, words, /(\d+)件$/du, [['area.tally', `${code} ${state}`]]);
  }
  for (const [state, count] of counts) tell('area.tally', `${code} ${state}`, String(count));
}

/** One task of a place: the township's own word, and the county's where that is late. Gives back the own. */
function readTask(row: Element, heading: string, township: string, tell: Tell): string | undefined {
  const id = idIn(linkOf(row), 'tasks/item');
  if (!id) return undefined;
  const notes = findAll(row, 'p', 'note').flatMap((note) => findAll(note, 'span', 'mark'));
  const own = findAll(row, 'span', 'mark').find((mark) => !notes.includes(mark));
  for (const mark of notes)
    tellMatch(tell, readWords(mark), matchState('task'), [['task.state', id, String]]);
  if (own) {
    const words = readWords(own);
    if (!matchState('task', 'u').exec(words.text)?.[1]?.startsWith('未'))
      tellMatch(tell, words, matchState('task'), [['reading.state', `${id} ${township}`, String]]);
    return matchState('task', 'u').exec(words.text)?.[1];
  }
  const state = stateOf(heading);
  if (state) tell('reading.state', `${id} ${township}`, state);
  return state;
}

function readProjects(section: Element, tell: Tell, code: string): void {
  for (const line of findAll(section, 'p')) {
    const words = readWords(line);
    tellMatch(tell, words, /一共(\d+)个项目/du, [['area.projects', code]]);
    for (const stage of ['未开工', '建设中', '已完工', '已验收'])
      tellMatch(tell, words, new RegExp(`[○◐●■]${stage}(\\d+)个`, 'du'), [
        ['area.stages', `${code} ${stage}`],
      ]);
  }
  // The money of the place stands outside the lists of projects.
  const own = section.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
  const sum = own.filter((child) => hasClass(child, 'money'));
  for (const money of sum)
    readMoney({ tag: 'div', attributes: new Map(), children: [money] }, 'area', code, tell);
  const rows = findAll(section, 'tr').filter((row) => idIn(linkOf(row), 'projects'));
  const entries = findAll(section, 'ul', 'projects').flatMap((list) =>
    list.children.filter((item) => typeof item !== 'string'),
  );
  const around = findAll(section, 'h3').some((each) => /也和.*有关$/u.test(wordsOf(each)));
  const isCut = findAll(section, 'p').some((line) => /^这里列出/u.test(wordsOf(line)));
  if (!around && !isCut && rows.length + entries.length > 0)
    tell('area.projects', code, String(rows.length + entries.length));
}

/** The answers at the head of the page. */
function readGlance(main: Element, known: Known, tell: Tell, code: string): void {
  const plans = [...known.counties].filter(([, county]) => county.slice(0, 6) === code.slice(0, 6));
  const [plan] = plans.length === 1 ? (plans[0] ?? []) : [];
  for (const answer of findAll(main, 'span', 'answer')) {
    const words = readWords(answer, isAside);
    if (plan) {
      tellMatch(tell, words, /方案里的(\d+)项任务，办完了(\d+)项/du, [
        ['plan.total', plan],
        ['plan.tasks', `${plan} 已完成`],
      ]);
      tellMatch(tell, words, /^\d+件事，办完了(\d+)件/du, [['area.done', `${plan} ${code.slice(0, 9)}000`]]);
    }
    tellMatch(tell, words, /^(\d+)个，下达([\d.]+)万元(?:，已拨付([\d.]+)%)?/du, [
      ['area.projects', code],
      ['area.allocated', code],
      ['area.paidShare', code, writeShare],
    ]);
  }
}
