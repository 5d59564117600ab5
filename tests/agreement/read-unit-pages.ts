/** Facts of units: their tasks counted, and what they reported. */
import { type Element, findAll, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Known, type Read, readDay, type Tell, tellMatch } from './facts.ts';
import { readWords } from './places.ts';
import { cellOf, taskRows } from './read-rows.ts';
import { matchState } from './state-words.ts';

/** What a unit reported of a task, and when. */
export function readReading(
  row: Element,
  about: string,
  labels: [string, string],
  { asOf }: Known,
  tell: Tell,
): void {
  const [state, day] = labels.map((label) => cellOf(row, label));
  const toDay = (said: string): string => readDay(said, asOf.slice(0, 4));
  if (state) {
    const words = readWords(state);
    tellMatch(tell, words, matchState('task'), [['reading.state', about, String]]);
    tellMatch(tell, words, /((?:\d{4}年)?\d+月\d+日)办结/du, [['reading.finished', about, toDay]]);
  }
  if (day) tellMatch(tell, readWords(day), /(.+日)/du, [['reading.reported', about, toDay]]);
}

/** A unit: the tasks under each heading counted, and what it reported. */
export const readUnit: Read = (main, known, tell, id) => {
  const kinds = {
    牵头的任务: 'unit.lead',
    负责或配合的任务: 'unit.responsible',
    任务正文点到它的: 'unit.named',
  };
  for (const section of findAll(main, 'section')) {
    const [heading] = findAll(section, 'h2');
    const title = heading ? wordsOf(heading) : '';
    for (const [name, kind] of Object.entries(kinds))
      if (heading && title.startsWith(`${name}（`)) {
        tellMatch(tell, readWords(heading), /（(\d+)项）/du, [[kind, id]]);
        tell(kind, id, String(taskRows(section).length));
      }
    if (title === '哪些晚了' && taskRows(section).length > 0)
      tell('unit.late', id, String(taskRows(section).length));
    if (title === '今后30天到期的') {
      const due = findAll(section, 'ol', 'timeline').flatMap((list) => findAll(list, 'li'));
      if (due.length > 0) tell('unit.due', id, String(due.length));
    }
    if (title === '它报了什么')
      for (const row of findAll(section, 'tr')) {
        const task = idIn(linkOf(row), 'tasks/item');
        if (task) readReading(row, `${task} ${id}`, ['报的情况', '哪天报的'], known, tell);
      }
  }
  const lead = findAll(main, 'p', 'lead')[0];
  if (!lead) return;
  const words = readWords(lead);
  tellMatch(tell, words, /牵头(\d+)项/du, [['unit.lead', id]]);
  tellMatch(tell, words, /负责或配合(\d+)项/du, [['unit.responsible', id]]);
  tellMatch(tell, words, /(\d+)项任务(?:滞后或)?逾期/du, [['unit.late', id]]);
};

export const readUnits: Read = (main, _known, tell) => {
  const columns = {
    牵头: 'unit.lead',
    负责配合: 'unit.responsible',
    正文点名: 'unit.named',
    快到期: 'unit.due',
    滞后逾期: 'unit.late',
  };
  for (const row of findAll(main, 'tr')) {
    const id = idIn(linkOf(row), 'organizations');
    for (const [label, kind] of Object.entries(columns)) {
      const cell = id && cellOf(row, label);
      if (id && cell) tellMatch(tell, readWords(cell), /^(\d+)/du, [[kind, id]]);
    }
  }
};
