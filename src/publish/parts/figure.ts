import { z } from 'zod';
import { bandReason, endsOf, hiddenSigns } from '../../document/text.ts';
import type { Figure, HiddenReason } from '../../protect/figure.ts';
import type { CsvColumn } from '../table.ts';
import { roundNumber } from '../text/round-number.ts';

/**
 * Why a number is not there. Small counts and what is hidden to protect them have one word, so that nobody learns which
 * is which.
 */
const publicReasons = {
  protected: hiddenSigns.protected.word,
  'not-published': hiddenSigns['not-published'].word,
  'not-reported': hiddenSigns['not-reported'].word,
  'not-applicable': hiddenSigns['not-applicable'].word,
} as const;

type PublicReason = keyof typeof publicReasons;

const reasonOf: Record<HiddenReason, PublicReason> = {
  protected: 'protected',
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

/** Fields of a number of which only a range is public: it is one of those from `least` to `most`, both counted. */
export const bandFields = {
  value: z.null().meta({ title: '数值', description: '只公开所在的区间，见 least、most' }),
  least: z.number().meta({ title: '下限', description: '数值不小于它' }),
  most: z.number().meta({ title: '上限', description: '数值不大于它' }),
  unit,
};

const bandFigure = z.strictObject(bandFields);
const shownFigure = z.strictObject(shownFields);
const hiddenFigure = z.strictObject(hiddenFields);

/** A number, the range in which it lies, or the reason why there is none. */
const figureSchema = z.union([shownFigure, bandFigure, hiddenFigure]).meta({
  id: 'figure',
  title: '数',
  description:
    '一个公开的数和它的来历；只公开区间时 value 是 null，least、most 是两头（都算在内）；不公开时 value 是 null，hidden 说明原因',
});

/** A field that holds a figure, with its own name. */
export const figure = (title: string) => figureSchema.meta({ title });

export type OpenFigure = z.output<typeof figureSchema>;

/** A figure as open data. */
export function openFigure(given: Figure): OpenFigure {
  if (given.kind === 'hidden') return { value: null, hidden: reasonOf[given.reason], unit: given.unit };
  if (given.kind === 'band') {
    const [least, most] = endsOf(given);
    return { value: null, least, most, unit: given.unit };
  }
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

/** 公开, or why not, or why only a range is. */
export function nameFigureState(given: OpenFigure): string {
  if ('least' in given) return bandReason;
  return 'hidden' in given ? publicReasons[given.hidden] : '公开';
}

/** The ends of a figure of which only the range is public, for two columns of a CSV; else nothing. */
export function pickEnd(given: OpenFigure | undefined, end: 'least' | 'most'): number | null {
  return given && 'least' in given ? given[end] : null;
}

/**
 * The columns of a figure: the number, left empty where there is none, whether it is public, and the ends of the range
 * where only that is. All are empty where the row has no such figure.
 */
export function figureColumns<Row>(
  name: string,
  pick: (row: Row) => OpenFigure | undefined,
): Array<CsvColumn<Row>> {
  const stateOf = (given: OpenFigure | undefined) => given && nameFigureState(given);
  return [
    { header: name, type: 'number', hides: true, cell: (row) => pick(row)?.value },
    { header: `${name}状态`, cell: (row) => stateOf(pick(row)) },
    { header: `${name}下限`, type: 'number', cell: (row) => pickEnd(pick(row), 'least') },
    { header: `${name}上限`, type: 'number', cell: (row) => pickEnd(pick(row), 'most') },
  ];
}

/** A figure in a cell beside other words: 30万元, 20～40万元; nothing where it is not public. */
export function writeOpenFigure(given: OpenFigure): string {
  if ('least' in given) return `${given.least}～${given.most}${given.unit}`;
  return given.value === null ? '' : `${given.value}${given.unit}`;
}
