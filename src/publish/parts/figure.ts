import { z } from 'zod';
import { hiddenSigns } from '../../document/text.ts';
import type { Figure, HiddenReason } from '../../protect/figure.ts';
import type { CsvColumn } from '../table.ts';
import { roundNumber } from '../text/round-number.ts';

/**
 * Why a number is not there. Small counts and what is hidden to protect them have one word, so that nobody learns which
 * is which.
 */
const publicReasons = {
  protected: hiddenSigns['small-count'].word,
  'not-published': hiddenSigns['not-published'].word,
  'not-reported': hiddenSigns['not-reported'].word,
  'not-applicable': hiddenSigns['not-applicable'].word,
} as const;

type PublicReason = keyof typeof publicReasons;

const reasonOf: Record<HiddenReason, PublicReason> = {
  'small-count': 'protected',
  complementary: 'protected',
  'not-published': 'not-published',
  'not-reported': 'not-reported',
  'not-applicable': 'not-applicable',
};

const unit = z.string().meta({ title: '单位', description: '例如 %、户、万元' });

/** Fields of a number that is shown, with what it was computed from where that is known. */
export const shownFields = {
  value: z.number().meta({ title: '数值' }),
  unit,
  numerator: z.number().optional().meta({ title: '分子' }),
  denominator: z.number().optional().meta({ title: '分母' }),
  expected: z.number().optional().meta({ title: '应报数', description: '应有多少份报告' }),
  reported: z.number().optional().meta({ title: '已报数', description: '来了多少份报告' }),
};

/** Fields of a number that is not shown. */
export const hiddenFields = {
  value: z.null().meta({ title: '数值', description: '没有公开的数' }),
  hidden: z.enum(Object.keys(publicReasons) as PublicReason[]).meta({
    title: '没有数的原因',
    description: Object.entries(publicReasons)
      .map(([word, chinese]) => `${word}：${chinese}`)
      .join('；'),
  }),
  unit,
};

const shownFigure = z.strictObject(shownFields);
const hiddenFigure = z.strictObject(hiddenFields);

/** A number, or the reason why there is none. */
const figureSchema = z.union([shownFigure, hiddenFigure]).meta({
  id: 'figure',
  title: '数',
  description: '一个公开的数和它的来历；不公开时 value 是 null，hidden 说明原因',
});

/** A field that holds a figure, with its own name. */
export const figure = (title: string) => figureSchema.meta({ title });

export type OpenFigure = z.output<typeof figureSchema>;

/** A figure as open data. */
export function openFigure(given: Figure): OpenFigure {
  if (given.kind === 'hidden') return { value: null, hidden: reasonOf[given.reason], unit: given.unit };
  const { numerator, denominator, expected, reported } = given.basis;
  return {
    value: roundNumber(given.value),
    unit: given.unit,
    ...(numerator === undefined ? {} : { numerator: roundNumber(numerator) }),
    ...(denominator === undefined ? {} : { denominator: roundNumber(denominator) }),
    ...(expected === undefined ? {} : { expected }),
    ...(reported === undefined ? {} : { reported }),
  };
}

/** 公开, or why not. */
export function nameFigureState(given: OpenFigure): string {
  return 'hidden' in given ? publicReasons[given.hidden] : '公开';
}

/** The columns of a figure: the number, left empty where there is none, and whether it is public. */
export function figureColumns<Row>(name: string, pick: (row: Row) => OpenFigure): Array<CsvColumn<Row>> {
  return [
    { header: name, cell: (row) => pick(row).value },
    { header: `${name}状态`, cell: (row) => nameFigureState(pick(row)) },
  ];
}
