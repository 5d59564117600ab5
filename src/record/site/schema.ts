import { z } from 'zod';
import { day } from '../value/date.ts';
import { cleanFragment } from './clean-fragment.ts';

const text = z.string().min(1);
const address = z.url({ error: '完整的网址，例如 https://www.example.gov.cn', protocol: /^https?$/ });
const portalLink = z.strictObject({ name: text, url: address });

/** A piece of the portal's own HTML, written anew from what is allowed in it (`cleanFragment`). */
const fragment = text.transform((given, context) => {
  const cleaned = cleanFragment(given);
  if ('html' in cleaned) return cleaned.html;
  context.issues.push({
    code: 'custom',
    message: `一段只有文字、列表和链接的网页代码（${cleaned.wrong}）`,
    input: given,
  });
  return z.NEVER;
});

/** Paper that offices have: A3 is two sheets of A4. */
export const paperSize = z.enum(['A4', 'A3']);

/** `site.yaml`: who publishes, where, and how careful with small numbers. */
export const siteSchema = z.strictObject({
  /** Name of the site, as in the header. */
  name: text,
  /** What it is, in one sentence. */
  description: text,
  /** Who publishes it (主办单位). */
  publisher: text,
  /** Address of the site without path, for QR codes and share cards. */
  origin: address,
  /** Path below which it stands: `/` or `/xxgk/`. `BASE` in the environment goes before it. */
  base: z
    .string()
    .regex(/^\/(.*\/)?$/, { error: '前后都有“/”的路径，例如 /xxgk/' })
    .default('/'),
  /** The day for which statuses are computed; today where left out. `AS_OF` in the environment goes before it. */
  asOf: day.optional(),
  /**
   * The portal that this belongs to: what a government publishes stands below its portal and is no site of its own
   * (国办公开办函〔2019〕61号). Its links are taken from here; nothing is loaded from it.
   */
  portal: z
    .strictObject({
      name: text,
      url: address,
      /** Links of the portal's header, shown above ours. */
      header: z.array(portalLink).default([]),
      /** Links of the portal's footer, shown below ours. */
      footer: z.array(portalLink).default([]),
      /** The portal's own HTML for the header: text, lists, links; shown above the links. Nothing in it may run or load. */
      headerHtml: fragment.optional(),
      /** The same for the footer. */
      footerHtml: fragment.optional(),
      /** The five parts of the portal's 政府信息公开; what is not given is shown as 待填. */
      disclosure: z
        .strictObject({
          /** 政府信息公开指南. */
          guide: address.optional(),
          /** 政府信息公开制度. */
          rules: address.optional(),
          /** 法定主动公开内容. */
          content: address.optional(),
          /** 政府信息公开年报. */
          report: address.optional(),
          /** 依申请公开. */
          request: address.optional(),
        })
        .default({}),
    })
    .optional(),
  /** What government sites carry in the footer (国办发〔2017〕47号); what is not given is shown as 待填. */
  identity: z
    .strictObject({
      /** 政府网站标识码, ten digits. */
      siteCode: z
        .string()
        .regex(/^\d{10}$/, { error: '10位数字，两边加英文双引号，例如 "9901000001"' })
        .optional(),
      /** ICP备案号. */
      icp: text.optional(),
      /** 公安机关备案号. */
      police: text.optional(),
      /** 承办、运行维护单位. */
      operator: text.optional(),
      /** Where 党政机关网站标识 leads: the site's record at the registry. */
      mark: address.optional(),
      /** Where 我为政府网站找错 leads. */
      correction: address.optional(),
    })
    .default({}),
  contact: z.strictObject({ phone: text, address: text, hours: text.optional(), mail: text.optional() }),
  privacy: z
    .strictObject({
      /** Counts of people below this are not shown; 3 to 10. */
      threshold: z.int().min(3).max(10).default(5),
    })
    .default({ threshold: 5 }),
  fonts: z.strictObject({ folder: text.optional() }).default({}),
  typography: z
    .strictObject({
      /** How strictly marks are kept from the edges of lines in PDFs (CLREQ, 标点符号的禁则). */
      prohibition: z.enum(['基本处理', 'GB法', '严格处理']).default('基本处理'),
    })
    .default({ prohibition: '基本处理' }),
  reporting: z
    .strictObject({
      /**
       * Days after the end of a period by which reports are due, and on which the village sheets are made. At most 27:
       * when the next month is over, its reports have taken the place of this one's, and the sheet would say 未报.
       */
      days: z.int().min(1).max(27).default(15),
    })
    .default({ days: 15 }),
  sheets: z
    .strictObject({
      /** For how many of the latest periods a village sheet is made; all where left out. */
      keep: z.int().positive().optional(),
      /** What sheets for the wall are printed on; A4 where left out. A notice may choose otherwise. */
      paper: paperSize.optional(),
      /** Printed across, for notice boards that are wider than high. */
      across: z.boolean().optional(),
    })
    .default({}),
});

/** `datasets.yaml`: says of every file with figures where it comes from and whether it is real. */
export const datasetsFileSchema = z.array(
  z.strictObject({
    /** A file or folder below the content folder. The longest match counts. */
    path: text,
    title: text,
    /** True for invented data: a banner goes on each page that shows it and a line on each PDF. */
    synthetic: z.boolean(),
    source: text,
    note: text.optional(),
  }),
);

export type Site = z.output<typeof siteSchema>;
export type Dataset = z.output<typeof datasetsFileSchema>[number];
