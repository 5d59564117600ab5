/** Facts of 公开目录 and of who reported. */
import { type Element, findAll, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Known, type Tell, tellMatch } from './facts.ts';
import { readWords } from './places.ts';
import { cellOf } from './read-rows.ts';

const columns = ['应公开', '●按时', '▲晚了', '✕没公开', '■已公开', '–未到期'];

/** Reads what a county, or all of them, had to make public; `about` is a county's code or `all`. */
export function readDutiesPage(main: Element, _known: Known, tell: Tell, about: string): void {
  for (const line of findAll(main, 'p')) {
    const words = readWords(line);
    const due = /应公开(\d+)次，(?:按时(\d+)次|都按时公开了)(?:，晚了(\d+)次)?(?:，没公开(\d+)次)?。/du;
    const states = ['应公开', '按时', '晚了', '没公开'];
    tellMatch(
      tell,
      words,
      due,
      states.map((state) => ['duties', `${about} ${state}`]),
    );
    tellMatch(tell, words, /(\d+)次还没到期限/du, [['duties', `${about} 未到期`]]);
    tellMatch(tell, words, /(\d+)次已经公开，但没有日子可比/du, [['duties', `${about} 已公开`]]);
  }
  for (const row of findAll(main, 'tr')) {
    const county = idIn(linkOf(row), 'duties');
    const duty = /^#(.+)$/u.exec(linkOf(row))?.[1];
    const own = county
      ? ['duties', county]
      : duty && about !== 'all'
        ? ['duty', `${about} ${duty}`]
        : undefined;
    for (const column of columns) {
      const cell = cellOf(row, column);
      const [kind, of] = own ?? [];
      if (cell && kind && of)
        tellMatch(tell, readWords(cell), /^(\d+)/du, [[kind, `${of} ${column.replace(/^[●▲✕■–]/u, '')}`]]);
    }
  }
}

/** Reads who reported for which period: the sum above, and the cells counted. */
export function readReportingPage(main: Element, _known: Known, tell: Tell, plan: string): void {
  const lead = findAll(main, 'p', 'lead')[0];
  const names = ['报齐', '晚报', '不全', '未报'];
  if (lead) {
    const words = readWords(lead);
    const [, all] = /该报(\d+)次/u.exec(words.text) ?? [];
    if (all) tellMatch(tell, words, /该报(\d+)次/du, [['reports', `${plan} 该报`]]);
    for (const [said, name] of [
      [/按期报齐(\d+)次/du, '报齐'],
      [/晚报(\d+)次/du, '晚报'],
      [/没报(\d+)次/du, '未报'],
    ] as const)
      tellMatch(tell, words, said, [['reports', `${plan} ${name}`]]);
  }
  const cells = findAll(main, 'section', 'matrix')
    .flatMap((section) => findAll(section, 'td'))
    .map((cell) => wordsOf(cell));
  const counts = names.map((name) => ({ name, count: cells.filter((cell) => cell.includes(name)).length }));
  for (const { name, count } of counts) if (count > 0) tell('reports', `${plan} ${name}`, String(count));
  tell('reports', `${plan} 该报`, String(counts.reduce((sum, { count }) => sum + count, 0)));
}
