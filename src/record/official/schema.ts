import { z } from 'zod';
import { day } from '../value/date.ts';

const text = z.string().min(1);

/**
 * What makes a notice or report an issued official document (GB/T 9704-2012). Only where it stands is a red head printed: it
 * says that the office has issued the document in this form, with this number.
 */
export const officialSchema = z.strictObject({
  /** The general form (chapter 7), that of letters (10.1), that of minutes (10.3). */
  form: z.enum(['文件', '信函', '纪要']),
  /** 发文机关标志 as printed: 子虚镇人民政府文件, 子虚镇人民政府, 子虚镇人民政府会议纪要. */
  mark: text,
  /** Further issuers, in order behind the one in charge. */
  joint: z.array(text).default([]),
  /** 上行 is what goes to a superior office: it names who signed it out. */
  direction: z.enum(['上行', '下行', '平行']).default('下行'),
  /** 签发人: officials who sign in their office, never private persons. */
  signers: z.array(text).default([]),
  urgency: z.enum(['特急', '加急']).optional(),
  /** 主送机关 of reports; notices have a field of their own for it. */
  addressee: text.optional(),
  /** False where no seal is put on it: unit and date then stand elsewhere (7.3.5.2). */
  seal: z.boolean().default(true),
  /**
   * 附件, in order. What an annex says stands in the text below a heading of the first level (`# `) of the same name; one
   * without such a heading is only named. `across` prints it on pages that lie across.
   */
  attachments: z.array(z.strictObject({ name: text, across: z.boolean().default(false) })).default([]),
  /** Who took part, in minutes: units and offices. */
  attendance: z
    .array(z.strictObject({ role: z.enum(['出席', '请假', '列席']), units: z.array(text).min(1) }))
    .default([]),
  /** 附注, without its brackets. */
  remark: text.optional(),
  /** 版记: to whom copies go, who printed it and when. */
  imprint: z
    .strictObject({ copies: z.array(text).default([]), office: text.optional(), date: day.optional() })
    .optional(),
});

export type Official = z.output<typeof officialSchema>;
