import { entry } from './entry.ts';
import { beside, few, figure, times } from './say.ts';

interface Odd {
  name: string;
  header: string;
  place: string;
  unit: string;
}

const size = (power: number) => (power > 0 ? `是它的约${times(power)}倍` : `只有它的约${times(power)}分之一`);

/** How such a slip happens, by its size: 元 for 万元 is four noughts. */
const slip = (power: number, unit: string) =>
  Math.abs(power) === 4 && unit.includes('元')
    ? '多半是把元填成了万元（或反过来）'
    : unit === '%' && Math.abs(power) === 2
      ? '多半是把87%填成了0.87（或反过来）'
      : '多半是多写或少写了0，或者点错了小数点';

const asTotal = {
  total: (above: string) => `正好和${above}的合计一样`,
  others: (above: string) => `正好等于${above}其余各处加起来的数`,
  all: (above: string) => `和${above}各处全部加起来的数对得上`,
};

/** MB93x–MB96x: numbers that may be right and seldom are. */
export const plausibility = {
  'leaps-from-history': entry<Odd & { value: number; power: number; other: number; when: string }>({
    code: 'MB930',
    severity: 'warning',
    title: '和前后几期相差十倍、百倍',
    message: ({ name, place, unit, value, power, other, when, header }) =>
      `${place}的“${name}”${beside(header)}这一期是${figure(value)}${unit}，${when}是${figure(other)}${unit}，${size(power)}。`,
    fix: ({ power, unit }) =>
      `请核对，${slip(power, unit)}。数是对的，请在“说明”列（没有就加一列）里写一句原因，就不再提醒。`,
  }),
  'leaps-from-peers': entry<
    Odd & { period: string; value: number; power: number; peers: number; common: number }
  >({
    code: 'MB931',
    severity: 'warning',
    title: '和别的地方相差十倍、百倍',
    message: ({ name, place, unit, value, power, peers, common, header }) =>
      `${place}的“${name}”${beside(header)}是${figure(value)}${unit}，同样的另外${peers}个地方一般是${figure(common)}${unit}上下，${size(power)}，而且期期这样。`,
    fix: ({ power, unit }) =>
      `请核对各期，${Math.abs(power) === 4 && unit.includes('元') ? slip(power, unit) : '多半是用的单位和别处不一样，或者把别的数填了进来'}。数是对的，请在“说明”列（没有就加一列）里写一句原因，就不再提醒。`,
  }),
  'stands-still': entry<{ name: string; places: string[]; periods: number; latest: string; moving: number }>({
    code: 'MB932',
    severity: 'warning',
    title: '数一直没有变',
    message: ({ name, places, periods, latest, moving }) =>
      `到${latest}为止，${few(places)}的“${name}”连续${periods}期一个数也没变，另外${moving}个地方都在变，像是照抄上一期。`,
    fix: () =>
      '请向报送的地方核实。确实没有变化的，请在最近一期的“说明”列（没有就加一列）里写一句，就不再提醒。',
  }),
  'all-alike': entry<Omit<Odd, 'place'> & { period: string; above: string; count: number }>({
    code: 'MB933',
    severity: 'warning',
    title: '所有地方的数都一样',
    message: ({ name, period, above, count, unit, header }, value) =>
      `${period}，${above}的${count}个地方报的“${name}”${beside(header)}都是${value ?? ''}${unit}，像是下拉填充的，不是各自报的。`,
    fix: () =>
      '请向各处核实。按同一个标准下达、本来就一样的，请在“说明”列（没有就加一列）里写一句，就不再提醒。',
  }),
  'total-typed': entry<Odd & { above: string; period: string; kind: 'total' | 'others' | 'all' }>({
    code: 'MB934',
    severity: 'warning',
    title: '该填一个村的地方填了合计',
    message: ({ name, place, above, period, unit, kind, header }, value) =>
      `${place}${period}的“${name}”${beside(header)}是${value ?? ''}${unit}，${asTotal[kind](above)}，又比它自己别的期大得多，像是把合计填在了这里。`,
    fix: ({ place }) =>
      `请填${place}自己的数；合计由程序来算，不用填。数是对的，请在“说明”列（没有就加一列）里写一句。`,
  }),
  'not-a-quantity': entry<Omit<Odd, 'unit'> & { period: string; what: string }>({
    code: 'MB935',
    severity: 'warning',
    title: '数字像是填错了列',
    message: ({ name, place, period, what, header }, value) =>
      `${place}${period}的“${name}”${beside(header)}是${value ?? ''}，看起来是${what}，不像这个指标的数。`,
    fix: ({ header }) =>
      `请核对是不是填错了列，把“${header}”改成这个指标的数。数是对的，请在“说明”列（没有就加一列）里写一句。`,
  }),
  'due-leaps': entry<{ task: string; who: string; earlier: string; before: number; now: number }>({
    code: 'MB936',
    severity: 'warning',
    title: '应完成数相差十倍',
    message: ({ task, who, earlier, before, now }) =>
      `${who}报的${task}，应完成数${earlier}是${before}，这一期是${now}，相差约十倍或更多，完成的比例会跟着乱。`,
    fix: () => '请核对应完成数有没有多写或少写一位；任务量确实调整了的，请在“说明”列（没有就加一列）里写明。',
  }),
  'column-still': entry<{ name: string; period: string; earlier: string; count: number }>({
    code: 'MB937',
    severity: 'warning',
    title: '整列和上一期一样',
    message: ({ name, period, earlier, count }) =>
      `${period}的“${name}”，${count}个地方的数和${earlier}一个不差，别的期都有变化，像是整列照抄的。`,
    fix: () =>
      '请看这一期的数是不是还没有更新。确实没有变化的，请在其中一行的“说明”列（没有就加一列）里写一句，就不再提醒。',
  }),
  'falls-to-nought': entry<
    Omit<Odd, 'place'> & { places: string[]; period: string; first: string; earlier: string; before: number }
  >({
    code: 'MB938',
    severity: 'warning',
    title: '数忽然变成了0',
    message: ({ name, places, period, unit, first, earlier, before, header }) =>
      `${period}，${few(places)}的“${name}”${beside(header)}是0，前几期都不小；例如${first}，${earlier}是${figure(before)}${unit}。像是没有报、拿0来代替，0会算进合计，群众会以为真的没有了。`,
    fix: ({ places }) =>
      `没有报的，请删去${places.length > 1 ? '这些行' : '这一行'}，页面上会写“未报”。确实是0的，请在${places.length > 1 ? '各行的' : ''}“说明”列（没有就加一列）里写一句原因，就不再提醒。`,
  }),
};
