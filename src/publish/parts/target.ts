import { z } from 'zod';
import type { PublicTarget } from '../../protect/disclosure.ts';
import { choice, day, line, text } from './fields.ts';
import { figure, openFigure } from './figure.ts';
import { comparators, hardnessWords, targetStates } from './words.ts';

/** What a target is measured against where that is no number of the document. */
const reference = z
  .strictObject({
    kind: choice('种类', {
      indicator: '另一个指标',
      standard: '规定的标准',
      previous: '上一期',
      qualitative: '文字要求',
      unstated: '没有写明',
    }),
    name: text('名称', '照原文'),
    indicator: text('指标编号').optional(),
  })
  .meta({ id: 'reference', title: '比较的对象', description: '要达到的不是一个数时，和什么比' });

/** Fields of a target: what is asked, and how it stands. */
export const targetFields = {
  indicator: text('指标编号', '名称见 indicators.json'),
  text: text('原文'),
  comparator: choice('比较', comparators),
  value: z
    .number()
    .nullable()
    .meta({ title: '要达到的数', description: '没有写明数的是 null，见 reference' }),
  unit: text('单位'),
  hardness: choice('约束力', hardnessWords),
  by: day('时限').optional(),
  byInferred: text('时限的推断理由', '时限不是原文所印，或没有时限的理由').optional(),
  reference: reference.optional(),
  scope: text('适用范围', '例如每个街道、每村；没有这一项的是全部').optional(),
  exception: text('原文排除的情形').optional(),
  state: choice('目前', targetStates),
  why: text('为什么这样判断'),
  actual: figure('目前的数'),
  period: text('所用的报告期').optional(),
  line: line(),
  note: text('说明').optional(),
};

export const targetSchema = z.strictObject(targetFields).meta({ id: 'target', title: '目标' });

export type OpenTarget = z.output<typeof targetSchema>;

/** A target as open data. */
export function openTarget({ target, standing }: PublicTarget): OpenTarget {
  const { by } = target;
  return {
    indicator: target.indicator,
    text: target.text,
    comparator: target.comparator,
    value: target.value ?? null,
    unit: target.unit,
    hardness: target.hardness,
    by: by && by.state !== 'missing' ? by.value : undefined,
    byInferred: by && by.state !== 'known' ? by.reason : undefined,
    reference: target.reference,
    scope: target.scope,
    exception: target.exception,
    state: standing.state,
    why: standing.why,
    actual: openFigure(standing.actual),
    period: standing.period,
    line: target.line,
    note: target.note,
  };
}

/** A target in one cell: the printed words, and the comparison. */
export function writeTarget(target: OpenTarget): string {
  return `${target.text}（${writeThreshold(target)}）`;
}

/** 不低于98%; or what it is compared with. */
export function writeThreshold({ comparator, value, unit, reference: other }: OpenTarget): string {
  if (value !== null) return `${comparators[comparator]}${value}${unit}`;
  return other ? `${comparators[comparator]}“${other.name}”` : '没有写明数';
}
