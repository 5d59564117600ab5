import { few } from '../../check/catalogue/say.ts';
import { nameDay, weekdayOf } from '../../record/value/calendar.ts';
import type { EditionChanges } from '../editions/compare-edition.ts';
import { actWords } from '../editions/words.ts';
import type { PointState } from './checklist.ts';
import { sayHindrance } from './checklist.ts';
import { type Desk, itemsIn } from './desk.ts';
import type { DeskItem, DeskSection } from './item.ts';

/** The heading of a part of the desk. */
export function nameSection(section: Exclude<DeskSection, 'later'>, ahead: number): string {
  const names = {
    over: '过了期限',
    soon: `${ahead}天以内`,
    undated: '没有定日子',
    after: '方案期限已满，还没有了结',
  };
  return names[section];
}

/** The parts of the desk that are told one by one, in their order. */
export const sections = ['over', 'soon', 'undated', 'after'] as const;

/** Sign and word of a point of the checklist. */
export const pointWords: Record<PointState, { sign: string; word: string }> = {
  blocks: { sign: '✕', word: '不能公开' },
  reason: { sign: '□', word: '要写理由' },
  told: { sign: '▲', word: '看一看' },
  fine: { sign: '●', word: '没有问题' },
};

/** 2022年11月20日（星期日）. */
export function sayToday({ asOf }: Desk): string {
  return `${nameDay(asOf)}（星期${'一二三四五六日'[weekdayOf(asOf) - 1] ?? ''}）`;
}

/** What lies on the desk, in one sentence, and whether an edition could go out. */
export function sumUpDesk(desk: Desk): string {
  const count = (section: DeskSection) => itemsIn(desk, section).length;
  const parts = [
    [count('over'), '过了期限'],
    [count('soon'), `${desk.ahead}天以内到期`],
    [count('undated'), '没有定日子'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${what}的${n}件`);
  const lies = told.length > 0 ? `${told.join('，')}。` : '眼下没有要办的事。';
  const hindrance = sayHindrance(desk.checklist);
  return `${lies}${hindrance === undefined ? '现在就可以公开一期。' : `公开以前：${hindrance}。`}`;
}

/** Who is charged, the first few by name. */
export function sayWho({ who }: DeskItem, most: number): string {
  return few(who, most);
}

/** What the first edition holds. */
export const firstEdition = '还没有公开过：现在公开，是第1期，网站上的文件和数据都是新的。';

/** What of an edition changes, kind by kind: 文件新增12份、更新3份；数字改了40处. */
export function sumUpChanges(changes: EditionChanges): string {
  const { added, documents, figures, removed, statuses } = changes;
  const byAct = [...Map.groupBy(documents, ({ act }) => act)].map(
    ([act, own]) => `${actWords[act]}${own.length}份`,
  );
  const count = (lines: EditionChanges['added']) => lines.reduce((sum, line) => sum + line.count, 0);
  const parts = [
    ...(byAct.length > 0 ? [`文件${byAct.join('、')}`] : []),
    ...(figures.length > 0 ? [`数字和文字改了${figures.length}处`] : []),
    ...(statuses.length > 0 ? [`状态变了${statuses.length}处`] : []),
    ...(added.length > 0 ? [`表里多了${count(added)}条`] : []),
    ...(removed.length > 0 ? [`表里少了${count(removed)}条`] : []),
  ];
  return parts.length > 0 ? `${parts.join('；')}。` : '和上一期一样，没有变化。';
}
