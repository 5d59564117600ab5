import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import { choice, page, text } from '../parts/fields.ts';
import { levels } from '../parts/words.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const directions = { up: '越高越好', down: '越低越好', none: '不分高低' } as const;
const additions = {
  sum: '各地的数相加',
  ratio: '分子、分母分别相加再相除',
  none: '不能相加，各级自报',
} as const;
const sensitivities = { none: '不涉及个人', people: '涉及人数、户数，数字过小不公开' } as const;
const times = { cumulative: '从头累计', point: '期末时点', flow: '当期发生' } as const;

const row = z.strictObject({
  id: text('编号'),
  name: text('名称'),
  plain: text('说明', '一句大白话'),
  unit: text('单位'),
  direction: choice('方向', directions),
  adds: choice('怎样汇总', additions),
  numerator: text('分子').optional(),
  denominator: text('分母').optional(),
  sensitivity: choice('是否涉及个人', sensitivities),
  lowestLevel: choice('公开到哪一级', levels),
  time: choice('时间口径', times),
  note: text('说明').optional(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (indicator) => indicator.id },
  { header: '名称', cell: (indicator) => indicator.name },
  { header: '说明', cell: (indicator) => indicator.plain },
  { header: '单位', cell: (indicator) => indicator.unit },
  { header: '方向', cell: (indicator) => directions[indicator.direction] },
  { header: '怎样汇总', cell: (indicator) => additions[indicator.adds] },
  { header: '分子', cell: (indicator) => indicator.numerator },
  { header: '分母', cell: (indicator) => indicator.denominator },
  { header: '是否涉及个人', cell: (indicator) => sensitivities[indicator.sensitivity] },
  { header: '公开到哪一级', cell: (indicator) => levels[indicator.lowestLevel] },
  { header: '时间口径', cell: (indicator) => times[indicator.time] },
  { header: '注', cell: (indicator) => indicator.note },
  { header: '网页', cell: (indicator) => indicator.page },
];

/** `indicators`: a record an indicator. */
export const indicatorsTable = declareTable({
  id: 'indicators',
  row,
  columns,
  rows: ({ indicators }) =>
    indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      plain: indicator.plain,
      unit: indicator.unit,
      direction: indicator.direction,
      adds: indicator.adds,
      numerator: indicator.numerator,
      denominator: indicator.denominator,
      sensitivity: indicator.sensitivity,
      lowestLevel: indicator.lowestLevel,
      time: indicator.time,
      note: indicator.note,
      page: paths.indicator(indicator.id),
    })),
});
