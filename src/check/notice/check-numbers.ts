import type { Place } from '../../record/source/problem.ts';
import { isUnwritten } from '../../record/template/places.ts';
import { factValue } from '../../record/value/fact.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

interface Numbered {
  number: string;
  file: string;
  title: string;
  /** Numbers are given county by county. */
  county: string;
  at: Place;
}

/** 发文字号: written as the standard says, and given once. Those of plans are kept as printed. */
export function checkNumbers(evidence: Evidence): Finding[] {
  const { record, locate, plans } = evidence;
  const countyOf = (plan: string | undefined, area: string | undefined) =>
    plans.get(plan ?? '')?.area ?? (area ?? '').slice(0, 6);
  const own = [...record.notices, ...record.reports].flatMap((text): Numbered[] => {
    const { file, number, title } = text;
    if (number === undefined || isUnwritten(number)) return [];
    const county = countyOf(text.plan, 'areas' in text ? text.areas[0] : undefined);
    return [{ number, file, title, county, at: locate(text, 'number') }];
  });
  const printed = record.plans.flatMap((plan): Numbered[] => {
    const number = factValue(plan.number);
    const { area: county, file, title } = plan;
    return number === undefined ? [] : [{ number, file, title, county, at: locate(plan, 'number') }];
  });
  return [
    ...own.flatMap(({ number, at }) => checkForm(number, at)),
    ...record.funding.rows.flatMap((row) =>
      row.number === undefined ? [] : checkForm(row.number, placeIn(record.funding, row.line, 'number')),
    ),
    ...findRepeated([...printed, ...own]),
  ];
}

/**
 * GB/T 9704-2012, 7.2.5: the year in full in 六角括号, then the serial and 号. Wrong brackets, 第 and leading noughts are told with
 * the wording, wherever a number stands; here, what is no number at all without its brackets or its 号.
 */
function checkForm(number: string, at: Place): Finding[] {
  const bare = /^([^\d〔[(（【]+)(\d{4})(?:年|[-—/])?第?0*(\d+)号?$/.exec(number);
  if (bare) {
    const right = `${bare[1]}〔${bare[2]}〕${bare[3]}号`;
    return [found('number-form', at, { right, why: '里的年份要放在六角括号“〔〕”里' }, number)];
  }
  if (!/^[^\d]+[〔[(（【]\d{4}[〕\])）】]\d+$/.test(number)) return [];
  const right = `${number
    .replace(/[[(（【](?=\d)/, '〔')
    .replace(/[\])）】]/, '〕')
    .replace(/〕0+/, '〕')}号`;
  return [found('number-form', at, { right, why: '最后少了“号”字' }, number)];
}

function findRepeated(items: Numbered[]): Finding[] {
  const firsts = new Map<string, Numbered>();
  return items.flatMap((item) => {
    const key = `${item.county} ${item.number}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, item);
    if (!first) return [];
    return [found('same-number', item.at, { first: first.file, title: first.title }, item.number)];
  });
}
