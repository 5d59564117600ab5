/** Facts of notices and reports, of the home page and of the ledger of problems. */
import { type Element, findAll, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Read, readDay, type Tell, tellMatch } from './facts.ts';
import { readWords } from './places.ts';
import { readDutiesPage } from './read-duties-pages.ts';
import { cellOf, countStates, tellState } from './read-rows.ts';

export const readOneNotice: Read = (main, { asOf }, tell, id) => {
  const toDay = (said: string): string => readDay(said, asOf.slice(0, 4));
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) {
    const words = readWords(lead);
    tellState(tell, words, 'notice', 'notice.state', id);
    tellMatch(tell, words, /还剩(\d+)天/du, [['notice.daysLeft', id]]);
    tellMatch(tell, words, /(\d{4}年\d+月\d+日)已经截止/du, [['notice.end', id, toDay]]);
  }
  readPaperFields(main, 'notice', id, toDay, tell);
};

/** 成文日期, 发布日期 and the days of objection, from the fields of a paper. */
function readPaperFields(
  main: Element,
  kind: string,
  id: string,
  toDay: (said: string) => string,
  tell: Tell,
): void {
  const pairs = findAll(main, 'dl').flatMap((list) => {
    const values = findAll(list, 'dd');
    return findAll(list, 'dt').map((term, at) => ({ term: wordsOf(term), value: values[at] }));
  });
  const [full, short] = [/^(\d{4}年\d+月\d+日)/du, /^(\d{4})年(\d+月\d+日)至((?:\d+年)?\d+月\d+日)/du];
  for (const { term, value } of pairs) {
    if (!value) continue;
    const words = readWords(value);
    if (term === '成文日期') tellMatch(tell, words, full, [[`${kind}.date`, id, toDay]]);
    if (term === '发布日期') tellMatch(tell, words, full, [[`${kind}.published`, id, toDay]]);
    if (term === '到') tellMatch(tell, words, full, [['notice.end', id, toDay]]);
    if (/^公示\d+天，从$/u.test(term)) tellMatch(tell, words, full, [['notice.start', id, toDay]]);
    const year = short.exec(words.text)?.[1] ?? '';
    const toYear = (said: string): string => readDay(said, year);
    if (term === '公示时间')
      tellMatch(tell, words, short, [undefined, ['notice.start', id, toYear], ['notice.end', id, toYear]]);
  }
}

/** A report: when it was made and published. */
export const readReport: Read = (main, { asOf }, tell, id) =>
  readPaperFields(main, 'report', id, (said) => readDay(said, asOf.slice(0, 4)), tell);

/** The register of objections: how many there are, how each stands and how many days it took. */
export const readObjections: Read = (main, _known, tell) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellMatch(tell, readWords(lead), /登记了(\d+)条意见/du, [['site.objections', '']]);
  for (const row of findAll(main, 'tr')) {
    const id = /^o-(.+)$/u.exec(row.attributes.get('id') ?? '')?.[1];
    const cell = cellOf(row, '几天');
    if (!id || !cell) continue;
    const words = readWords(cell);
    tellState(tell, words, 'reply', 'objection.state', id);
    tellMatch(tell, words, /(?:用了|已经)(\d+)天/du, [['objection.days', id]]);
  }
};

export const readNotices: Read = (main, _known, tell) => {
  for (const line of findAll(main, 'p'))
    tellMatch(tell, readWords(line), /登记了(\d+)条意见/du, [['site.objections', '']]);
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellMatch(tell, readWords(lead), /有(\d+)件事正在公示/du, [['site.open', '']]);
  const open = findAll(main, 'li', 'open-now').length;
  if (open > 0) tell('site.open', '', String(open));
  for (const link of findAll(main, 'a')) {
    const part = link.attributes.get('href')?.startsWith('#')
      ? link.attributes.get('href')?.slice(1)
      : undefined;
    const section = findAll(main, 'section').find((each) => each.attributes.get('id') === part);
    if (!part || !section) continue;
    tellMatch(tell, readWords(link), /（(\d+)）/du, [['site.notices', part]]);
    const entries = findAll(section, 'ul', 'entries').flatMap((list) => findAll(list, 'li'));
    tell('site.notices', part, String(entries.length));
  }
};

export const readHome: Read = (main, known, tell) => {
  for (const line of findAll(main, 'p'))
    tellMatch(tell, readWords(line), /有(\d+)件事正在公示/du, [['site.open', '']]);
  for (const item of findAll(main, 'ul', 'news').flatMap((list) => findAll(list, 'li'))) {
    const [time] = findAll(item, 'time');
    const [notice, report] = ['notices', 'reports'].map((folder) => idIn(linkOf(item), folder));
    const about: [string, string] | undefined = notice
      ? ['notice.published', notice]
      : report
        ? ['report.published', report]
        : undefined;
    if (time && about)
      tellMatch(tell, readWords(time), /(.+日)/du, [
        [...about, (said) => readDay(said, known.asOf.slice(0, 4))],
      ]);
  }
  readDutiesPage(main, known, tell, 'all');
};

export const readLedger: Read = (main, _known, tell) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellMatch(tell, readWords(lead), /查出(\d+)个问题/du, [['site.ledger', '']]);
  for (const section of findAll(main, 'section')) {
    const plan = /^l-(.+)$/u.exec(section.attributes.get('id') ?? '')?.[1];
    if (!plan) continue;
    const rows = findAll(section, 'tr').filter((row) => cellOf(row, '改得怎样') !== undefined);
    tell('plan.ledger', plan, String(rows.length));
    for (const [state, count] of countStates(rows, 'ledger'))
      tell('plan.ledger', `${plan} ${state}`, String(count));
    for (const line of findAll(section, 'p')) {
      const words = readWords(line);
      tellMatch(tell, words, /^查出(\d+)个问题/du, [['plan.ledger', plan]]);
      tellMatch(tell, words, /其中(\d+)个晚于时限/du, [['plan.ledger', `${plan} 逾期后销号`]]);
      tellMatch(tell, words, /整改中([1-9]\d*)个/du, [['plan.ledger', `${plan} 整改中`]]);
      tellMatch(tell, words, /逾期未销号([1-9]\d*)个/du, [['plan.ledger', `${plan} 逾期未销号`]]);
    }
  }
};
