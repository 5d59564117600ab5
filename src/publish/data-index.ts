import { z } from 'zod';
import type { Disclosure } from '../protect/disclosure.ts';
import { catalogue, packagePath } from './catalogue.ts';
import { count, day, flag, text } from './parts/fields.ts';

/** Schema of `data/index.json`. */
export const indexSchema = z
  .strictObject({
    title: text('网站名称'),
    description: text('说明'),
    publisher: text('主办单位'),
    origin: text('网址', '网站地址，不带路径'),
    base: text('站点路径', '各文件地址都在它之下'),
    asOf: day('数据截至'),
    synthetic: flag('含示例数据', '有任何一项数据是编造的示例'),
    package: text('数据包说明', '各 CSV 的列、类型、单位和相互关系，Data Package 2.0'),
    tables: z
      .array(
        z.strictObject({
          id: text('编号'),
          title: text('名称'),
          description: text('说明'),
          json: text('JSON 文件'),
          csv: text(
            'CSV 文件',
            'UTF-8 带 BOM，可用 Excel、WPS 打开；文字以 = + - @ 开头的，前面加了一个单引号',
          ),
          schema: text('JSON Schema 文件'),
          records: count('记录数'),
        }),
      )
      .meta({ title: '数据表' }),
    datasets: z
      .array(
        z.strictObject({
          path: text('文件', '内容文件夹里的文件或文件夹'),
          title: text('名称'),
          synthetic: flag('示例数据'),
          source: text('来源'),
          note: text('说明').optional(),
        }),
      )
      .meta({ title: '数据来源' }),
  })
  .meta({ title: '公开数据目录', description: '有哪些数据表，各在哪里，数据从哪里来' });

/** The list of all tables, with how many records each has. */
export function composeIndex(
  disclosure: Disclosure,
  records: Map<string, number>,
): z.output<typeof indexSchema> {
  const { site, datasets } = disclosure;
  return {
    title: site.name,
    description: site.description,
    publisher: site.publisher,
    origin: site.origin,
    base: site.base,
    asOf: disclosure.asOf,
    synthetic: datasets.some(({ synthetic }) => synthetic),
    package: packagePath,
    tables: catalogue.map((entry) => ({ ...entry, records: records.get(entry.id) ?? 0 })),
    datasets: datasets.map(({ path, title, synthetic, source, note }) => ({
      path,
      title,
      synthetic,
      source,
      note,
    })),
  };
}
