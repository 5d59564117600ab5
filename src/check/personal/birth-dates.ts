import type { Detect, Hit, View } from './view.ts';

const chineseYear = '[一二][〇零○九八一二三四五六七]{3}';
const date = `(?:(?:19|20)\\d{2}|${chineseYear}|(?<!\\d)[3-9]\\d)\\s?[年./-]\\s?(?:[01]?\\d|[一二三四五六七八九十]{1,2})\\s?[月./-]\\s?(?:[0-3]?\\d|[一二三四五六七八九十]{1,3})\\s?[日号]?|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)|(?:(?:19|20)\\d{2}|(?<!\\d)[3-9]\\d)\\s?年\\s?(?:[01]?\\d)\\s?月`;
/** 出生日期：1985-03-12; 生日 三月十二. */
const labelled = new RegExp(
  `(?:出生(?:日期|年月日?|时间|于)?|生于|生日|生辰|birth(?:day|date)?)(?:应为|应是|应该是|登记为|填为|填成|写成|改为|更正为)?[:：为是\\s(（“"'=]{0,4}((?:农历|阴历|阳历|公历)?(?:${date}|(?:19|20)\\d{2}[.\\-/年][01]?\\d月?|[01]?\\d月[0-3]?\\d[日号]|[正一二三四五六七八九十腊冬]{1,2}月[初廿]?[一二三四五六七八九十]{1,3}))`,
  'gi',
);
/** 1985年3月12日出生, 1985年3月生. */
const bornThen = new RegExp(`(${date})\\s?(?:[)）])?(?:出生|生人|生)(?![产活效成态长源物猪])`, 'g');
/** 王大山（1985年3月12日）. */
const behindName = new RegExp(`^\\s?[（(](?:[男女][，,、\\s]{0,2})?(${date})[)），,]`);
/** 王大山（男，1985年3月12日）. */
const inBrackets = new RegExp(
  `[（(，,\\s][男女][，,、\\s]{0,2}(?:[\\u4e00-\\u9fff]{1,3}族[，,、\\s]{0,2})?(${date})`,
  'g',
);
/** What makes a day the cut-off day of a policy: 出生日期为1970年4月1日以前的. */
const cutOff = /^[(（]?(?:含)?[)）]?(?:以前|之前|以后|之后|及以|前|后|至|到|起)/;
const birthField = /出生|生日|birth/i;

/** Days of birth beside a name, or under a heading that says so. Cut-off days of policies (…以后出生的儿童) have no name. */
export const findBirthDates: Detect = (view) => {
  const hits: Hit[] = [];
  const { plain } = view;
  const isField = birthField.test(view.field);
  if (!isField && !/[出生男女（(]|birth/i.test(plain)) return hits;
  const take = (text: string, start: number) => {
    if (hits.some((hit) => start < hit.end && hit.start < start + text.length)) return;
    const shown = text.replace(/[0-9一二三四五六七八九十〇零○]/g, '＊');
    hits.push({ kind: 'birth-date-of-person', start, end: start + text.length, shown });
  };
  if (isField)
    for (const found of plain.slice(view.from, view.to).matchAll(new RegExp(date, 'g')))
      take(found[0], view.from + found.index);
  for (const found of plain.matchAll(labelled)) {
    const day = found[1] ?? '';
    const start = found.index + found[0].length - day.length;
    const isForm =
      /(?:日期|年月日?|时间|生日|birth\w*)(?:[:：]|应|登记|填|写|改|更正)/i.test(found[0]) &&
      !cutOff.test(plain.slice(found.index + found[0].length));
    if (isForm || isNamedBefore(view, start)) take(day, start);
  }
  for (const name of view.names()) {
    const found =
      name.isOfficial || name.isDoubtful ? null : behindName.exec(plain.slice(name.end, name.end + 24));
    if (found) take(found[1] ?? '', name.end + found[0].indexOf(found[1] ?? ''));
  }
  for (const pattern of [bornThen, inBrackets]) {
    for (const found of plain.matchAll(pattern)) {
      const day = found[1] ?? '';
      const start = found.index + found[0].indexOf(day);
      if (isNamedBefore(view, start) || view.isRowNamed()) take(day, start);
    }
  }
  return hits;
};

function isNamedBefore(view: View, start: number): boolean {
  return view.isNamed(start, start + 1, 24);
}
