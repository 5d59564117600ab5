import type { CellFault, CellNote } from './cell-reading.ts';
import { toHalfWidth } from './signs.ts';

/** A number and the unit that was written behind it, empty where there is none. */
export interface WrittenNumber {
  value: number;
  unit: string;
}

const notANumber = (hint: string | undefined): CellFault => ({ kind: 'not-a-number', facts: { hint } });

/** What clerks write where a number belongs, and what to tell them. */
const misuses: Array<[RegExp, (text: string) => string]> = [
  [/^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/, (text) => `“${text}”是科学计数，后面几位可能已经丢了`],
  [/^[约近共]|^合计|(左右|多|余|以上|以下|几)\D*$/, () => '要填准确的数，不能是大概'],
  [/^\d[\d.,]*(\D{0,3})[-~—–至到]\d/, () => '只能填一个数，不能是范围'],
  [/^\d+\/\d+$/, () => '要填一个数，不能是分数；分子、分母各有自己的列'],
  [/^\([\d.,]+\)$/, () => '括号在会计里是负数，在这里看不出是不是'],
  [/^\d+[。·、]\d+$/, () => '小数点要用“.”'],
  [/^[一二三四五六七八九十百千万亿零〇两壹贰叁肆伍陆柒捌玖拾佰仟点]+\D?$/, () => '要用阿拉伯数字'],
  [/^[\d.]*[OoIl][\d.OoIl]*$/, () => '里面有字母 O 或 l，不是数字 0 或 1'],
];

/**
 * A number as clerks write it, in its parts: `１，２３４．５` is 1234.5, `12.5万元` is 12.5 and its unit. What can be read in two
 * ways is a fault: `1,23` and `1.234,5`, `12 34`, 5-6, 约50.
 */
export function readNumber(text: string, notes: CellNote[]): WrittenNumber | CellFault {
  const half = toHalfWidth(text).trim();
  if (half !== text) notes.push({ kind: 'wide' });
  const joined = /\d\s+\d/.test(half);
  // GB/T 15835-2011, 5.1.1: groups of three digits may be set apart by a space.
  const grouped = /^[+-]?\d{1,3}(\s\d{3})+(\.\d+)?(?!\s*\d)/.test(half);
  const sign = /^[￥¥]/.test(half);
  const plain = half
    .replace(/\s/g, '')
    .replace(/^[￥¥]/, '')
    .replace(/[−﹣–]/g, '-');
  const misuse = misuses.find(([form]) => form.test(plain));
  if (misuse) return notANumber(misuse[1](text));
  const parts = /^([+-]?\d[\d,.]*)(\D*)$/.exec(plain);
  if (!parts) return notANumber(undefined);
  const [, digits = '', written = ''] = parts;
  const readings = readingsOf(digits);
  if (joined && !grouped) return { kind: 'ambiguous-number', facts: { readings } };
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits))
    return { kind: 'ambiguous-number', facts: { readings } };
  // Numbers are kept as doubles, which hold 15 digits for certain; so does Excel.
  if (digits.replace(/\..*|\D/g, '').length > 15) return notANumber('位数太多');
  if (digits.includes(',') || grouped) notes.push({ kind: 'thousands' });
  const unit = written.replace(/^\((.*)\)$/, '$1');
  return { value: Number(digits.replace(/,/g, '')), unit: sign && unit === '' ? '¥' : unit };
}

/** What digits with misplaced commas may stand for. */
function readingsOf(digits: string): string[] {
  const found = [
    digits.replace(/,/g, ''),
    digits.replace(/,/g, '.'),
    digits.replace(/\./g, '').replace(',', '.'),
  ];
  return [...new Set(found)].filter((each) => /^[+-]?\d+(\.\d+)?$/.test(each));
}

/** Words behind a number that only say what is counted: they change nothing. */
export const counters = /^(个|户|人|口|人次|户次|次|项|处|件|名|家|条|种|例|所|座|亩|天|份|期|批|村)$/;

/** True where two words count the same: 12名 are 12人, and 个 is said of everything; but 19人 are not 19户, and 人次 not 人. */
export function isSameCount(a: string, b: string): boolean {
  const [one, other] = [kindOfCount(a), kindOfCount(b)];
  return one !== undefined && other !== undefined && (one === other || one === 'any' || other === 'any');
}

function kindOfCount(word: string): string | undefined {
  if (!counters.test(word)) return undefined;
  if (/^[人名口]$/.test(word)) return 'persons';
  if (word === '个') return 'any';
  return /^(户|人次|户次|次|亩|天)$/.test(word) ? word : 'things';
}

/** Units that change what a number means, and how many of the smaller make one. */
const money: Record<string, number> = { 元: 1, 千元: 1_000, 万元: 10_000, 万: 10_000, 亿元: 100_000_000 };
const shares: Record<string, number> = { '‰': 1, '%': 10 };

/** The number in the unit of its column, or why it cannot be told. */
export function inUnit(found: WrittenNumber, unit: string, notes: CellNote[]): number | CellFault {
  if (found.unit === '') return found.value;
  // Receipts close an amount with 整 or 正 (《支付结算办法》附一“正确填写票据和结算凭证的基本规定”二): it changes nothing.
  const written = found.unit.replace(/元[整正]$/, '元');
  if (written === unit || (unit === '万元' && written === '万')) {
    notes.push({ kind: 'unit', unit: found.unit });
    return found.value;
  }
  const hint = convertUnit(found.value, written, unit);
  return { kind: 'wrong-unit', facts: { unit, given: found.unit, hint } };
}

/** A number in another unit of the same kind, as a clerk would write it; undefined where the units have nothing in common. */
export function convertUnit(value: number, from: string, to: string): string | undefined {
  for (const scale of [money, shares]) {
    const [given, wanted] = [scale[from], scale[to]];
    if (given !== undefined && wanted !== undefined)
      return `${Number(((value * given) / wanted).toPrecision(12))}`;
  }
  return undefined;
}
