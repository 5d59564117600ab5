import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import { areaCode, choice, flag, invented, page, text } from '../parts/fields.ts';
import { markInvented } from '../parts/invented.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  code: areaCode('代码', '12 位地区代码'),
  name: text('名称'),
  level: choice('级别', { 县: '县（区、市）', 乡: '乡镇、街道', 村: '村、社区' }),
  parent: areaCode('上级代码', '所属乡镇或县；县没有这一项').optional(),
  kind: text('类别').optional(),
  central: flag('中心村').optional(),
  phone: text('公开电话').optional(),
  address: text('办公地点').optional(),
  synthetic: invented(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '代码', cell: (area) => area.code },
  { header: '名称', cell: (area) => area.name },
  { header: '级别', cell: (area) => area.level },
  { header: '上级代码', cell: (area) => area.parent },
  { header: '类别', cell: (area) => area.kind },
  { header: '中心村', cell: (area) => area.central },
  { header: '公开电话', cell: (area) => area.phone },
  { header: '办公地点', cell: (area) => area.address },
  { header: '示例数据', cell: (area) => area.synthetic === true },
  { header: '网页', cell: (area) => area.page },
];

/** `areas`: a record a county, township or village. */
export const areasTable = declareTable({
  id: 'areas',
  row,
  columns,
  rows: ({ tree, datasets }) =>
    [...tree.byCode.values()].map((area) => ({
      code: area.code,
      name: area.name,
      level: area.level,
      parent: area.parent,
      kind: area.kind,
      central: area.central,
      phone: area.phone,
      address: area.address,
      ...markInvented(datasets, 'areas.csv'),
      page: paths.area(area.code),
    })),
});
