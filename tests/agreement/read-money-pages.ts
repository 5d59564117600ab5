/** Facts of projects and their money, of boards, village sheets and pictures. */
import { findAll, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Read, tellMatch, writeNumber, writeShare } from './facts.ts';
import { isAside, readWords } from './places.ts';
import { cellOf, readMoney, readProjectCells, readTargets, tellState } from './read-rows.ts';
import { matchState } from './state-words.ts';

export const readProject: Read = (main, _known, tell, id) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellState(tell, readWords(lead), 'project', 'project.stage', id);
  readMoney(main, 'project', id, tell);
  for (const table of findAll(main, 'table')) {
    const [caption] = findAll(table, 'caption');
    const title = caption ? wordsOf(caption) : '';
    const kind = { 从哪里来: 'project.allocated', 付了多少: 'project.paid' }[title];
    const amounts = findAll(table, 'td')
      .filter((cell) => cell.attributes.get('data-label') === '金额')
      .map((cell) => Number(wordsOf(cell).replace(/万元$/u, '')));
    if (kind && amounts.length > 0)
      tell(kind, id, writeNumber(amounts.reduce((sum, amount) => sum + amount, 0)));
  }
};

export const readProjects: Read = (main, _known, tell) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead)
    tellMatch(tell, readWords(lead), /一共(\d+)个项目(?:，晚于计划的有(\d+)个)?/du, [
      ['site.projects', ''],
      ['site.lateProjects', ''],
    ]);
  for (const section of findAll(main, 'section')) {
    const plan = /^p-(.+)$/u.exec(section.attributes.get('id') ?? '')?.[1];
    if (!plan) continue;
    readMoney(section, 'plan', plan, tell);
    readTargets(section, plan, tell);
    for (const heading of findAll(section, 'h3'))
      tellMatch(tell, readWords(heading), /^项目（(\d+)个/du, [['plan.projects', plan]]);
    const rows = findAll(section, 'tr').filter((row) => idIn(linkOf(row), 'projects'));
    tell('plan.projects', plan, String(rows.length));
  }
};

/** The board of a place: as many projects as it says, each with its money. */
export const readBoard: Read = (main, { projects }, tell, code) => {
  const rows = findAll(main, 'tr').filter((row) => cellOf(row, '进度') !== undefined);
  for (const row of rows) {
    const id = projects.get(wordsOf(findAll(row, 'th')[0] ?? row));
    if (id) readProjectCells(row, id, ['allocated', 'paid', 'paidShare', 'stage'], tell);
  }
  tell('area.projects', code, String(rows.length));
  for (const line of [...findAll(main, 'p', 'kicker'), ...findAll(main, 'p', 'lead')]) {
    const words = readWords(line);
    tellMatch(tell, words, /共(\d+)个项目/du, [['area.projects', code]]);
    for (const stage of ['未开工', '建设中', '已完工', '已验收'])
      tellMatch(tell, words, new RegExp(`${stage}(\\d+)个`, 'du'), [['area.stages', `${code} ${stage}`]]);
  }
};

/** The words beside a picture: the plan's tasks by state, its money, how many each township has done. */
export const readExplainer: Read = (main, { areas, counties }, tell, id) => {
  const plan = id.replace(/^(?:plan|progress)-/u, '');
  for (const line of [...findAll(main, 'li'), ...findAll(main, 'p', 'note'), ...findAll(main, 'h2')]) {
    const words = readWords(line, isAside);
    const state = matchState('task', 'u').exec(words.text)?.[1];
    if (state)
      tellMatch(tell, words, /(\d+)项（共(\d+)项）/du, [
        ['plan.tasks', `${plan} ${state}`],
        ['plan.total', plan],
      ]);
    tellMatch(tell, words, /^(\d+)项任务办到/du, [['plan.total', plan]]);
    tellMatch(tell, words, /办结的占([\d.]+)%/du, [['plan.share', plan, writeShare]]);
    tellMatch(tell, words, /下达资金([\d.]+)万元，已拨付([\d.]+)万元(?:，占([\d.]+)%)?/du, [
      ['plan.allocated', plan],
      ['plan.paid', plan],
      ['plan.paidShare', plan, writeShare],
    ]);
    const place = /^([^\d●◐▲✕○–]+)\d+项（共/u.exec(words.text)?.[1];
    const code = [...areas].find(
      ([each, name]) => name === place && each.startsWith((counties.get(plan) ?? '-').slice(0, 6)),
    );
    if (code) tellMatch(tell, words, /(\d+)项（共/du, [['area.done', `${plan} ${code[0]}`]]);
  }
};

/** The sheet on a village's wall, as of its day: the township's tasks by state, and the village's projects. */
export const readSheet: Read = (main, { projects }, tell, id) => {
  const [period = '', code = ''] = id.split('/');
  const day = findAll(main, 'h1')[0]?.attributes.get('id') ?? '';
  for (const row of findAll(main, 'tr')) {
    const [state, tasks] = [cellOf(row, '任务'), cellOf(row, '进度')];
    const head = wordsOf(findAll(row, 'th')[0] ?? row);
    const word = matchState('task', 'u').exec(head)?.[1];
    if (state && word) {
      const words = readWords(state);
      const about = `${period} ${code.slice(0, 9)}000 ${word}`;
      tellMatch(tell, words, /^(\d+)件：/du, [['sheet.tasks', about]]);
      if (words.text.includes('件：')) tell('sheet.tasks', about, String(words.text.split('；').length));
    }
    const project = projects.get(head);
    if (tasks && project)
      readProjectCells(row, `${project} ${day}`, ['allocatedBy', 'paidBy', undefined, undefined], tell);
  }
};
