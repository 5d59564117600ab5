import type { Indicator } from '../../record/indicator/schema.ts';

const directions: Record<Indicator['direction'], string> = {
  up: '越高越好',
  down: '越低越好',
  none: '没有好坏之分',
};
const times: Record<Indicator['time'], string> = {
  cumulative: '从年初（或开始）累计到期末的数',
  point: '期末那一天的数',
  flow: '这一期里发生的数',
};
const levels: Record<Indicator['lowestLevel'], string> = {
  village: '公布到村',
  township: '只公布到乡镇（街道），不公布到村',
  county: '只公布全县（区）的合计数',
};
const sums: Record<Indicator['adds'], string> = {
  sum: '各地的数相加，就是上一级的数',
  ratio: '各地的分子相加、分母相加，再相除；不是把各地的百分比平均',
  none: '各地的数不能合到一起，每一级各报各的',
};

/** What an indicator is, how it is counted and how far down it is published, as name and sentence. */
export function describeIndicator(indicator: Indicator): Array<{ key: string; value: string }> {
  const fields = [
    { key: '单位', value: indicator.unit },
    { key: '好坏', value: directions[indicator.direction] },
    { key: '算的时间', value: times[indicator.time] },
    {
      key: '算法',
      value:
        indicator.numerator && indicator.denominator
          ? `${indicator.numerator} ÷ ${indicator.denominator}`
          : undefined,
    },
    { key: '怎么合计', value: sums[indicator.adds] },
    { key: '公布到哪里', value: levels[indicator.lowestLevel] },
    {
      key: '保护',
      value:
        indicator.sensitivity === 'people' ? '是人或户的数，太小的不公开，或者只公开所在的区间' : undefined,
    },
    { key: '说明', value: indicator.note },
  ];
  return fields.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}
