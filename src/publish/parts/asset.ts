import { z } from 'zod';
import type { PublicAsset } from '../../protect/disclosure.ts';
import type { Day } from '../../record/value/date.ts';
import { areaCode, day, text } from './fields.ts';
import { figure, openFigure } from './figure.ts';

/** An asset, with what it earned and what became of that, newest year first. Amounts in 万元. */
export const assetSchema = z
  .strictObject({
    id: text('资产编号'),
    name: text('资产名称'),
    area: areaCode('地区代码'),
    kind: text('类型'),
    year: text('形成年度'),
    original: figure('原值'),
    source: text('资金来源', '由登记过的项目形成的，见项目的资金').optional(),
    owner: text('权属单位'),
    keeper: text('管护主体'),
    registered: day('确权登记日期').optional(),
    state: text('状况'),
    note: text('说明').optional(),
    years: z
      .array(
        z.strictObject({
          year: text('年度'),
          income: figure('收益'),
          note: text('收益说明').optional(),
          distributed: figure('已分配'),
          uses: z
            .array(
              z.strictObject({ use: text('用途'), amount: figure('金额'), note: text('说明').optional() }),
            )
            .meta({ title: '收益用途' }),
        }),
      )
      .meta({ title: '历年收益' }),
  })
  .meta({ id: 'asset', title: '资产' });

/** An asset as open data, as it stood on a day. */
export function openAsset({ asset, original, years }: PublicAsset, asOf: Day): z.output<typeof assetSchema> {
  return {
    id: asset.id,
    name: asset.name,
    area: asset.area,
    kind: asset.kind,
    year: asset.year,
    original: openFigure(original),
    source: asset.source,
    owner: asset.owner,
    keeper: asset.keeper,
    registered: asset.registered !== undefined && asset.registered <= asOf ? asset.registered : undefined,
    state: asset.state,
    note: asset.note,
    years: years.map((year) => ({
      year: year.year,
      income: openFigure(year.income),
      note: year.note,
      distributed: openFigure(year.distributed),
      uses: year.uses.map(({ use, amount, note }) => ({ use, amount: openFigure(amount), note })),
    })),
  };
}
