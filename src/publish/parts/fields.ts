import { z } from 'zod';
import { day as daySchema } from '../../record/value/date.ts';
import { period as periodSchema } from '../../record/value/period.ts';

/** Fields of records, each with the Chinese title and description that go into its JSON Schema. */
const about = (title: string, description?: string) => ({ title, ...(description ? { description } : {}) });

export const text = (title: string, description?: string) => z.string().meta(about(title, description));
export const number = (title: string, description?: string) => z.number().meta(about(title, description));
export const count = (title: string, description?: string) =>
  z.int().nonnegative().meta(about(title, description));
export const flag = (title: string, description?: string) => z.boolean().meta(about(title, description));
export const day = (title: string, description = '日期，YYYY-MM-DD') =>
  daySchema.meta({ ...about(title, description), format: 'date' });
export const period = (title: string, description = '2022-06、2022-Q2、2022-H1 或 2022') =>
  periodSchema.meta(about(title, description));
export const areaCode = (title: string, description = '12 位地区代码，名称见 areas.json') =>
  z
    .string()
    .regex(/^\d{12}$/)
    .meta(about(title, description));
export const texts = (title: string, description?: string) =>
  z.array(z.string()).meta(about(title, description));
/** One of a few words of the data; the Chinese of each goes into the description. */
export const choice = <const Words extends Record<string, string>>(title: string, words: Words) =>
  z.enum(Object.keys(words) as Array<keyof Words & string>).meta({
    title,
    description: Object.entries(words)
      .map(([word, chinese]) => `${word}：${chinese}`)
      .join('；'),
  });
export const page = () => text('网页', '这条记录的网页，在站点路径之下');
export const line = () => count('原文行', '方案文本的第几行').optional();
export const invented = (what = '这条记录') =>
  z
    .literal(true)
    .optional()
    .meta({ title: '示例数据', description: `有这一项时，${what}是编造的示例，不是真实数据` });
