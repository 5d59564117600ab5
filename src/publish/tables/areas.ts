import { z } from 'zod';
import { groupBy } from '../../compute/group-by.ts';
import { paths } from '../../document/paths.ts';
import { assetSchema, openAsset } from '../parts/asset.ts';
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
  assets: z
    .array(assetSchema)
    .meta({ title: '集体资产', description: '在这个地区的资产，不论由不由项目形成' }),
  synthetic: invented(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '代码', key: true, cell: (area) => area.code },
  { header: '名称', cell: (area) => area.name },
  { header: '级别', cell: (area) => area.level },
  { header: '上级代码', refers: 'areas', cell: (area) => area.parent },
  { header: '类别', cell: (area) => area.kind },
  { header: '中心村', type: 'boolean', cell: (area) => area.central },
  { header: '公开电话', cell: (area) => area.phone },
  { header: '办公地点', cell: (area) => area.address },
  {
    header: '集体资产',
    type: 'list',
    cell: (area) => area.assets.map(({ name, kind }) => `${name}（${kind}）`),
  },
  { header: '示例数据', type: 'boolean', cell: (area) => area.synthetic === true },
  { header: '网页', cell: (area) => area.page },
];

/** `areas`: a record a county, township or village, with the collective assets that lie in it. */
export const areasTable = declareTable({
  id: 'areas',
  row,
  columns,
  rows: ({ tree, assets, datasets, asOf }) => {
    const byArea = groupBy(assets, ({ asset }) => asset.area);
    const mark = markInvented(datasets, 'areas.csv');
    return [...tree.byCode.values()].map((area) => ({
      code: area.code,
      name: area.name,
      level: area.level,
      parent: area.parent,
      kind: area.kind,
      central: area.central,
      phone: area.phone,
      address: area.address,
      assets: (byArea.get(area.code) ?? []).map((asset) => openAsset(asset, asOf)),
      ...mark,
      page: paths.area(area.code),
    }));
  },
});
