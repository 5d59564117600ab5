/** A number in a text, and whether the text is nothing else. */
export interface WrittenFigure {
  /** Without thousands separators, in half-width digits, without a trailing `.0`. */
  digits: string;
  isPercentage: boolean;
  /** True where the text holds this number, a unit at most, and nothing else. */
  isAlone: boolean;
  start: number;
  end: number;
}

/** What makes a number one of a date, of an order, or of villages rather than of people or money. */
const otherKind =
  /^\s*(?:年|月|日|号|期|季|章|条|款|页|天|点|分钟|小时|岁|级|楼|个?(?:村|地方|乡|镇|街道|社区|县|区|市|单位|部门|工作日|月|季度|小组))/;

/** Words that make a number a difference to another one. */
const difference = /比[^，。]{0,8}[多少高低增减升降][加了少]?$/;

/** A target is public, and in a chart it stands beside the line of the figures: 目标100. */
const targetBefore = /目标(?:值|线)?[是为:：\s]{0,2}$/;

/** The number of a table or a chart, in its caption or where the text points to it: 表5, 见图3, （表2）. */
const captionBefore = /(?:^|[见如和及与至、，。（(“\s])[表图]\s*$/;

/** Signs between the ends of a range, with a unit before them perhaps: 10～14户, 95.3%～96.4%. */
const rangeBehind = /^\s*[\u4e00-\u9fff%％‰]{0,4}\s*[～~〜]\s*\d/;
const rangeBefore = /\d\s*[\u4e00-\u9fff%％‰]{0,4}\s*[～~〜]\s*$/;
/** The same as it is said: 在10到14户之间. */
const saidBehind = /^[^\d，。]{0,4}[到至]\s*\d[\d.,]*[^\d，。]{0,4}之间/;
const saidBefore = /在\s*\d[\d.,]*[^\d，。]{0,4}[到至]\s*$/;

/** True where a number is an end of a range that is printed: the range was made so that its ends tell nothing. */
function isRangeEnd(before: string, behind: string): boolean {
  if (rangeBehind.test(behind) || rangeBefore.test(before)) return true;
  if (/在\s*$/.test(before) && saidBehind.test(behind)) return true;
  return saidBefore.test(before) && /^[^\d，。]{0,4}之间/.test(behind);
}

const figure =
  /(?<![\dA-Za-z.,，〔(（第/_-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\s*[%％])?(?![\dA-Za-z/_-]|\.\d)/g;

/** The figures of a text that can be a count, an amount or a share. */
export function figuresIn(text: string): WrittenFigure[] {
  const half = text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const found: WrittenFigure[] = [];
  for (const match of half.matchAll(figure)) {
    const [all, whole = '', rest = '', percent] = match;
    const end = match.index + all.length;
    const before = half.slice(Math.max(0, match.index - 24), match.index);
    if (
      difference.test(before.slice(-12)) ||
      targetBefore.test(before) ||
      captionBefore.test(before) ||
      isRangeEnd(before, half.slice(end, end + 24))
    )
      continue;
    if (percent === undefined && otherKind.test(half.slice(end, end + 6))) continue;
    const around = (half.slice(0, match.index) + half.slice(end)).trim();
    found.push({
      digits: plain(whole + rest),
      isPercentage: percent !== undefined,
      isAlone: around.length <= 3 && !/\d/.test(around),
      start: match.index,
      end,
    });
  }
  return found;
}

/** How a spelling of a value is compared. */
export function plain(number: string): string {
  const bare = number.replaceAll(',', '').replace(/[%％\s]/g, '');
  return bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare;
}
