import type { HiddenFigure } from '../../protect/account.ts';
import { roundNumber } from '../text/round-number.ts';
import type { NamedIndicator } from './names.ts';

/** What a reader can still say of one number of a hidden figure; null where there is no bound, or none that may be told. */
export interface Bounds {
  part: string;
  least: number | null;
  most: number | null;
  /** True where what is published tells the number itself, which the report therefore leaves out. */
  known: boolean;
}

const partNames: Record<string, string> = {
  value: '',
  numerator: '分子',
  rest: '其余',
  denominator: '分母',
  households: '户数',
  people: '人数',
  added: '新纳入户数',
  removed: '风险消除户数',
};

/**
 * The bounds of a hidden figure's numbers. Who is counted in a number knows that it is not 0, so that the audit starts at
 * 1 for all numbers but those that are 0: where a zero may be hidden, a least of 0 would be the number itself, and neither
 * 0 nor 1 is told. Only of a figure with a single number are zeros printed as a rule; two numbers are hidden as one.
 */
export function boundRemains({ remains }: HiddenFigure, indicator: NamedIndicator | undefined): Bounds[] {
  return remains.map(({ part, interval: { least, most } }) => {
    if (least === most) return { part, least: null, most: null, known: true };
    const mayBeZero = part !== 'value' || indicator?.hidesZero !== false;
    const isTold = Number.isFinite(least) && least !== 0 && !(mayBeZero && Math.abs(least) <= 1);
    return {
      part,
      least: isTold ? roundNumber(least) : null,
      most: Number.isFinite(most) ? roundNumber(most) : null,
      known: false,
    };
  });
}

/** Bounds in one sentence: 只能推出在1到9之间. */
export function writeRemains(bounds: readonly Bounds[]): string {
  if (bounds.length === 0) return '没有逐个量过；审核证明推不出来';
  const told = bounds.filter(({ least, most }) => least !== null || most !== null);
  const known = bounds.filter(({ known }) => known);
  const unbounded = bounds.filter((each) => !told.includes(each) && !known.includes(each));
  const sentences = [
    told.length > 0 ? `只能推出${told.map(writeBounds).join('，')}` : '',
    unbounded.length > 0 ? `推不出${namesOf(unbounded)}大小` : '',
    known.length > 0 ? `${namesOf(known)}由公开的数就能知道，这里不写` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join('；');
}

function writeBounds({ part, least, most }: Bounds): string {
  const name = nameOf(part);
  if (least === null) return `${name}不超过${writeBound(most ?? 0)}`;
  if (most === null) return `${name}不少于${writeBound(least)}`;
  return `${name}在${writeBound(least)}到${writeBound(most)}之间`;
}

function namesOf(bounds: readonly Bounds[]): string {
  const names = bounds.map(({ part }) => nameOf(part)).filter((name) => name !== '');
  return names.length > 0 ? `${names.join('、')}的` : '';
}

function nameOf(part: string): string {
  return partNames[part] ?? part;
}

function writeBound(value: number): string {
  return String(value).replace('-', '−');
}
