import { entry } from './entry.ts';
import { beside, figure, times } from './say.ts';
import { inNote } from './sums.ts';

interface Parts {
  name: string;
  place: string;
  period: string;
  total: number;
  sum: number;
  unit: string;
  parts: Array<{ name: string; amount: number }>;
}

/** 藕花村236、莲舟村198…, where they are few enough to be added up by hand. */
const list = (parts: Parts['parts'], unit: string) =>
  parts.length > 8
    ? ''
    : `（${parts.map(({ name, amount }) => `${name}${figure(amount)}${unit}`).join('、')}）`;

interface Fall {
  name: string;
  header: string;
  place: string;
  unit: string;
  before: number;
  now: number;
  earlier: string;
  slip: number;
}

interface Course {
  task: string;
  who: string;
  earlier: string;
}

/** MB70x–MB72x: figures of progress that do not agree with each other. (MB312–MB316 were given before the families were parted.) */
export const arithmetic = {
  /** `most`: for a share, what its indicator may give as the most; left out where a note is the way. */
  'more-than-whole': entry<{ part: string; whole: string; limit: number; most?: number }>({
    code: 'MB312',
    severity: 'error',
    title: '部分比整体还大',
    message: ({ part, whole, limit }, value) =>
      `“${part}”${value ?? ''}比“${whole}”${limit}还大，${part === '完成数' ? '也没有说明原因' : '部分一般不会比整体多'}。`,
    fix: ({ part, whole, most }) =>
      `请核对“${part}”和“${whole}”这两格：是不是两格填反了，或者其中一格多写、少写了一位。${
        most === undefined
          ? '确实超额完成的，两个数都照实填，在“说明”列（没有就加一列）里写明。'
          : `这个指标本来就可以超过的（例如超额完成），数照实填，在 indicators.yaml 这个指标下面写一行 range: { least: 0, most: ${most} }。`
      }`,
  }),
  'state-contradicts': entry<{ state: string; because: string }>({
    code: 'MB313',
    severity: 'error',
    title: '状态和别的格子对不上',
    message: ({ state, because }) => `状态写的是“${state}”，${because}，两样对不上。`,
    fix: () => '请看哪一格是对的，改另一格。',
  }),
  negative: entry<{ header: string; mayReturn?: true }>({
    code: 'MB316',
    severity: 'error',
    title: '不能是负数',
    message: ({ header, mayReturn }, value) =>
      mayReturn
        ? `“${header}”${value ?? ''}是负数，没有写明为什么。一般的下达、拨付、收益和分配都不会小于0。`
        : `“${header}”${value ?? ''}是负数，个数、金额和比例都不会小于0。`,
    fix: ({ header, mayReturn }) =>
      mayReturn
        ? `退回、收回或亏损的，金额写负数，在${inNote}里写明；写错的，请对照原来的凭证改正。`
        : `请对照原来的表，改正“${header}”这一格。`,
  }),
  'outside-range': entry<{ header: string; name: string; unit: string; least: number; most: number }>({
    code: 'MB700',
    severity: 'error',
    title: '数超出了可能的范围',
    message: ({ name, unit, least, most }, value) => {
      const range = Number.isFinite(most)
        ? Number.isFinite(least)
          ? `在${least}到${most}之间`
          : `不超过${most}`
        : `不小于${least}`;
      return `“${name}”的数只能${range}（单位${unit}），这里是${value ?? ''}。`;
    },
    fix: ({ unit }) =>
      `请核对这个数，看小数点有没有点错${unit === '%' ? '；填百分数，87.5%就填87.5' : ''}。这个指标本来就可以超出的，请在 indicators 里写明范围，例如 range: { least: 0, most: 200 }。`,
  }),
  'zero-denominator': entry<{ name: string; numerator: number; value: number | undefined }>({
    code: 'MB701',
    severity: 'error',
    title: '分母是0',
    message: ({ name, numerator, value }) =>
      `“${name}”的分母是0，${numerator > 0 ? `分子却是${numerator}` : `却填了数值${value ?? ''}`}：没有总数，算不出比率。`,
    fix: () => '请补上分母。确实一个也没有的，分子、分母都填0，数值空着，页面上会写“不适用”。',
  }),
  'value-not-quotient': entry<{
    name: string;
    unit: string;
    numerator: number;
    denominator: number;
    quotient: number;
  }>({
    code: 'MB702',
    severity: 'error',
    title: '数值和分子、分母对不上',
    message: ({ name, unit, numerator, denominator, quotient }, value) =>
      `“${name}”填的是${value ?? ''}${unit}，分子${figure(numerator)}除以分母${figure(denominator)}却是${quotient}${unit}。`,
    fix: ({ quotient }) =>
      `分子、分母是对的，就把“数值”改成${quotient}，或者空着，由程序来算；不对的，请改分子或分母。`,
  }),
  'parts-not-total': entry<Parts & { header: string; due: number }>({
    code: 'MB703',
    severity: 'error',
    title: '合计和下级相加对不上',
    message: ({ name, place, period, total, sum, unit, parts, header }) =>
      `${place}报的${period}“${name}”${beside(header)}是${figure(total)}${unit}，下面${parts.length}个地方加起来是${figure(sum)}${unit}，差${figure(Math.abs(sum - total))}${unit}${list(parts, '')}。网站上用的是相加的数，和纸面的报表对不上。`,
    fix: ({ place, sum, total, unit }) =>
      `请核对合计和每个下级的数。是合计加错了的，把${place}的这一行删去（合计由程序来算），或改成${figure(sum)}${unit}。两边都没有错的（${total > sum ? '例如合计里另有本级的' : '例如同一户在两个村都算了一次'}），不要改数，请在${place}这一行的“说明”列（没有就加一列）里写明原因；网站上仍用相加的数。`,
  }),
  'parts-exceed-total': entry<Parts & { header: string; due: number }>({
    code: 'MB704',
    severity: 'error',
    title: '下级相加超过了合计',
    message: ({ name, place, period, total, sum, unit, parts, due, header }) =>
      `${place}报的${period}“${name}”${beside(header)}是${figure(total)}${unit}，下面${due}个地方只报了${parts.length}个，加起来已经是${figure(sum)}${unit}，比合计还多${figure(sum - total)}${unit}${list(parts, '')}。`,
    fix: ({ place }) =>
      `请核对${place}的合计和每个下级的数，看哪一个多写或少写了一位。都没有错的（例如同一户在两个村都算了一次），不要改数，请在${place}这一行的“说明”列（没有就加一列）里写明原因。`,
  }),
  'sum-differs': entry<Parts>({
    code: 'MB705',
    severity: 'error',
    title: '分项相加和总数对不上',
    message: ({ name, place, period, total, sum, unit, parts }) =>
      `${place}${period}的“${name}”是${figure(total)}${unit}，分项加起来却是${figure(sum)}${unit}${list(parts, '')}。`,
    fix: ({ name, parts }) =>
      `请核对“${name}”和${parts.map((part) => `“${part.name}”`).join('、')}，改正填错的那一个。`,
  }),
  'cumulative-falls': entry<Fall>({
    code: 'MB706',
    severity: 'error',
    title: '累计数变小了',
    message: ({ name, place, unit, before, now, earlier, header }) =>
      `“${name}”${beside(header)}是今年以来的累计数，只会增加；${place}${earlier}是${figure(before)}${unit}，这一期反而是${figure(now)}${unit}。`,
    fix: ({ slip, earlier }) =>
      `${slip === 0 ? '' : `两个数相差约${times(slip)}倍，多半有一个多写或少写了0，或者用错了单位。`}请核对这两期，改正错的那一个。填了当月数的，请改成累计数；${earlier}报多了、这一期更正的，请在“说明”列（没有就加一列）里写明原因。`,
  }),
  'column-falls': entry<Fall & { count: number }>({
    code: 'MB707',
    severity: 'error',
    title: '整列累计数都变小了',
    message: ({ name, place, unit, before, now, earlier, count }) =>
      `“${name}”是今年以来的累计数，只会增加；这个文件里却有${count}个地方比${earlier}少，例如${place}由${figure(before)}${unit}变成${figure(now)}${unit}。`,
    fix: () =>
      '多半是填了当月数，或者两期的文件放反了。请改成从年初起的累计数；确实更正的，请在“说明”列（没有就加一列）里写明原因。',
  }),
  'done-falls': entry<Course & { before: number; now: number }>({
    code: 'MB708',
    severity: 'warning',
    title: '完成数变小了',
    message: ({ task, who, earlier, before, now }) =>
      `${who}报的${task}，${earlier}已经完成${before}，这一期反而只完成${now}。`,
    fix: () => '请核对这两期的完成数；前一期报多了、现在更正的，请在“说明”列（没有就加一列）里写明原因。',
  }),
  'task-reopened': entry<Course & { finished: string | undefined }>({
    code: 'MB709',
    severity: 'warning',
    title: '已完成的任务又没完成',
    message: ({ task, who, earlier, finished }, value) =>
      `${who}${earlier}报${task}“已完成”${finished === undefined ? '' : `（${finished}办结）`}，这一期又报“${value ?? ''}”。`,
    fix: () =>
      '请核对哪一期是对的。确实返工或有了新的工作，请在“说明”列（没有就加一列）里写明原因，群众会问。',
  }),
};
