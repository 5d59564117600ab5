import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import type { Site } from '../record/site/schema.ts';
import { nameDay, weekdayOf } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import type { Block, Paper, PublishedDocument } from './block.ts';
import { daysOnDisplay } from './take-down.ts';

/** What sheets for the wall are printed on: a notice's own choice, else the site's, else A4 upright. */
export function choosePaper(
  { sheets }: Site,
  own: { paper?: Paper['size'] | undefined; across?: boolean | undefined } = {},
): Paper {
  return { size: own.paper ?? sheets.paper ?? 'A4', across: own.across ?? sheets.across ?? false };
}

/** 2022年4月12日（星期二）: who plans a day off for a walk to the township asks for the weekday first. */
export function nameDayOfWeek(day: Day): string {
  return `${nameDay(day)}（星期${'一二三四五六日'[weekdayOf(day) - 1]}）`;
}

/** The whole address of a page, as paper must give it. `path`: below the base. */
export function pageUrl(site: Site, path: string): string {
  const base = site.base.endsWith('/') ? site.base : `${site.base}/`;
  return `${site.origin}${base}${path}`;
}

/**
 * The code of a posted sheet: to the very page and, behind the #, the day that the paper bears; a page carries that day as
 * an anchor. The day is said in words, too, so that who holds an older paper sees that the page has gone on.
 */
export function composeCode(site: Site, path: string, day: Day): Block {
  return {
    kind: 'code',
    url: `${pageUrl(site, path)}#${day}`,
    caption: `扫码看网页\n本件：${nameDay(day)}`,
  };
}

/** Who can be told that a sheet is torn or gone. */
interface Keeper {
  unit: string;
  phone: string | undefined;
}

/**
 * What is filled in by hand when a sheet goes up, is witnessed and comes down; when it is due to come down, where the rules
 * say so; and whom to tell when it is torn or wet.
 */
export function composePosting(keeper: Keeper, until: string | undefined): Block {
  const { phone, unit } = keeper;
  return {
    kind: 'posting',
    slots: ['张贴人', '张贴日期', '见证人', '撤下日期'],
    notes: [
      ...(until === undefined ? [] : [until]),
      ...(phone === undefined ? [] : [`本件张贴期间如有损毁，请告知${unit}，电话${phone}。`]),
    ],
  };
}

/**
 * Until when a notice hangs: a consultation (公示) to the end of its last day; another one for as long as its kind demands at
 * least (国开办发〔2018〕11号: ten days), the day it went up being the first. Nothing where no rule says.
 */
export function sayUntil(
  notice: Pick<NoticeFrontMatter, 'consultation' | 'published' | 'kind'>,
  rules: RulesFile,
): string | undefined {
  const { last } = daysOnDisplay(notice, rules);
  if (last === undefined) return undefined;
  if (notice.consultation) return `贴到${nameDayOfWeek(last)}公示期满，第二天撤下。`;
  const minimum = rules.noticeKinds.find((each) => each.id === notice.kind)?.minimum;
  const unit = minimum?.count === 'working' ? '个工作日' : '天';
  return `至少贴${minimum?.days}${unit}，${nameDayOfWeek(last)}以后才可以撤下。`;
}

/**
 * The same sheet on other paper, as a file of its own beside the usual one. What is not made for the wall stays as it is:
 * official documents, reports and forms have one shape.
 */
export function reshape(document: PublishedDocument, paper: Paper): PublishedDocument {
  if (document.sheet !== 'notice' && document.sheet !== 'board') return document;
  const shape = `${paper.size}${paper.across ? '-across' : ''}`;
  return { ...document, paper, pdf: document.pdf.replace(/\.pdf$/, `-${shape}.pdf`) };
}
