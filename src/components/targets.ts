import { writeNumber } from '../document/text.ts';
import type { Target } from '../record/task/schema.ts';
import { addDays, nameShortDay } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import type { Hardness } from '../record/value/hardness.ts';
import { sayDay } from './say.ts';

const comparators: Record<Target['comparator'], string> = {
  '>=': '不低于',
  '>': '高于',
  '<=': '不超过',
  '<': '低于',
  '=': '等于',
};
const firmness: Record<Hardness, string> = { must: '', should: '原则上', aim: '力争', may: '可以' };

/** What has to be reached: 力争不低于95%，12月31日前，每个街道. */
export function sayTarget(target: Target, asOf: Day): string {
  const goal =
    target.value === undefined
      ? sayReference(target)
      : `${comparators[target.comparator]}${writeNumber(target.value, target.unit)}${target.unit}`;
  const day = target.by && factValue(target.by);
  return [`${firmness[target.hardness]}${goal}`, day && `${sayDay(day, asOf)}前`, target.scope]
    .filter(Boolean)
    .join('，');
}

/** 6月底, or 6月20日 where the day is not the last of its month: by when a milestone is to be reached. */
export function nameDue(by: Day): string {
  return addDays(by, 1).endsWith('-01') ? `${Number(by.slice(5, 7))}月底` : nameShortDay(by);
}

function sayReference({ comparator, reference }: Target): string {
  switch (reference?.kind) {
    case 'indicator':
    case 'standard':
    case 'previous':
      return `${comparators[comparator]}“${reference.name}”`;
    case 'qualitative':
      return `文字要求：${reference.name}`;
    default:
      return reference ? `${reference.name}（没有写明数）` : '没有写明数';
  }
}
