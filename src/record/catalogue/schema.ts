import { z } from 'zod';
import { day } from '../value/date.ts';

const text = z.string().min(1);

/**
 * What the catalogue of government information says of a document beyond what the document says itself. The fields are the
 * union of those on real pages of 政府信息公开 (gov.cn and county sites); what is left out and belongs there is shown as 待填.
 */
export const catalogueSchema = z.strictObject({
  /** 索引号, as the office's own catalogue gives it: a code of the unit, year (and month), running number. */
  index: text.optional(),
  /** 主题分类: 农业、林业、水利；扶贫. */
  topic: text.optional(),
  /** 生效日期, where it is not the day of the document. */
  from: day.optional(),
  /** 废止日期: the day from which it holds no more. */
  to: day.optional(),
  /** 公开责任部门, where it is not who issued it. */
  department: text.optional(),
  /** 解读: a page or notice of this site (`about/x/`) or another address, that explains it. */
  reading: z.strictObject({ title: text, href: text }).optional(),
});

export type Catalogue = z.output<typeof catalogueSchema>;
