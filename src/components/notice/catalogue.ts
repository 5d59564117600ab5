import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import type { Catalogue } from '../../record/catalogue/schema.ts';
import type { Official } from '../../record/official/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { phoneOf } from '../area/office-phone.ts';
import { nameSpan } from '../plan/plans.ts';
import { kindOf } from './groups.ts';

/** A field of the catalogue; without a value it is one that belongs there and that the record lacks. */
export interface CatalogueField {
  key: string;
  value: string | undefined;
  /** Where the value leads to, below the base or a whole address. */
  href?: string;
  /** The value is a telephone number. */
  phone?: boolean;
  /** Whose number it is, where it is not that of the unit named above it. */
  of?: string;
}

/** What notices and reports have alike. */
interface Paper {
  issuer: string;
  number?: string | undefined;
  date: Day;
  published: Day;
  catalogue?: Catalogue | undefined;
  official?: Official | undefined;
}

const validity: Record<PublicNotice['state'], string> = {
  open: '公示中',
  closed: '公示已结束',
  settled: '公示已结束',
  issued: '有效',
  withdrawn: '已撤下',
};

/**
 * The fields of a notice, in the order of government pages (索引号、主题分类、发文机关、发文字号、成文日期、发布日期、有效性 …). What
 * belongs there and is not in the record has no value: the page shows it as 待填. What does not apply is left out.
 */
export function catalogueOf(
  notice: PublicNotice,
  disclosure: Pick<Disclosure, 'asOf' | 'rules' | 'site' | 'tree' | 'organizationIndex'>,
): CatalogueField[] {
  const { asOf, rules } = disclosure;
  const kind = kindOf(notice, rules);
  const bases = notice.basis.flatMap((id) => {
    const basis = rules.bases.find((each) => each.id === id);
    return basis ? [`《${basis.name}》${basis.number ? `（${basis.number}）` : ''}`] : [];
  });
  const isNumbered = notice.official !== undefined || kind?.requires.includes('number') === true;
  const { consultation } = notice;
  return [
    ...identify(notice, kind?.name, isNumbered),
    ...present('主送', notice.addressee),
    ...present('公示时间', consultation && `${nameSpan(consultation)}，首尾两天都算`),
    ...present('答复期限', notice.due && `${nameDay(notice.due)}前`),
    ...present('编制', notice.prepared),
    ...present('审核', notice.reviewed),
    ...present('批准', notice.approved),
    ...disclose(notice, asOf, validity[notice.state]),
    findPhone(notice, disclosure),
    ...attach(notice),
    ...present('依据', bases.join('、') || undefined),
  ];
}

/**
 * Whom to ring about a notice: the unit that answers for making it public (公开责任部门), by the notice itself or the record of
 * units and places; where the record has no number of it, another one with the name of whose it is.
 */
function findPhone(
  { areas, catalogue, issuer, objection, supervision }: PublicNotice,
  disclosure: Pick<Disclosure, 'site' | 'tree' | 'organizationIndex'>,
): CatalogueField {
  const unit = catalogue?.department ?? issuer;
  const place = disclosure.tree.byCode.get(areas[0] ?? '');
  const named = [objection, supervision].filter((each) => each?.phone !== undefined);
  const own = named.find((each) => each?.unit === unit)?.phone ?? (place && phoneOf(disclosure, place, unit));
  if (own !== undefined) return { key: '咨询电话', value: own, phone: true };
  const { contact, publisher } = disclosure.site;
  const other = supervision?.phone === undefined ? named[0] : supervision;
  const whose = other?.unit ?? publisher;
  return {
    key: '咨询电话',
    value: other?.phone ?? contact.phone,
    phone: true,
    ...(whose === unit ? {} : { of: whose }),
  };
}

/** The fields of a report. Reports bear a number only where they are official documents. */
export function catalogueOfReport(
  report: Paper,
  kind: string,
  { asOf, site }: Pick<Disclosure, 'asOf' | 'site'>,
): CatalogueField[] {
  return [
    ...identify(report, kind, report.official !== undefined),
    ...disclose(report, asOf, '有效'),
    { key: '咨询电话', value: site.contact.phone, phone: true },
    ...attach(report),
  ];
}

function identify(paper: Paper, kind: string | undefined, isNumbered: boolean): CatalogueField[] {
  return [
    { key: '索引号', value: paper.catalogue?.index },
    { key: '主题分类', value: paper.catalogue?.topic },
    ...present('体裁分类', kind),
    { key: '发文机关', value: paper.issuer },
    { key: '发文字号', value: paper.number ?? (isNumbered ? undefined : '无（这一种不编号）') },
    { key: '成文日期', value: nameDay(paper.date) },
    { key: '发布日期', value: nameDay(paper.published) },
  ];
}

/** 生效、废止、有效性 by the day, how and by whom it is made public. All that stands on the site is 主动公开. */
function disclose({ catalogue, issuer }: Paper, asOf: Day, state: string): CatalogueField[] {
  const { from, to } = catalogue ?? {};
  const holds =
    to !== undefined && to <= asOf ? '已废止' : from !== undefined && asOf < from ? '还没有生效' : state;
  return [
    ...present('生效日期', from && nameDay(from)),
    ...present('废止日期', to && nameDay(to)),
    { key: '有效性', value: holds },
    { key: '公开方式', value: '主动公开' },
    { key: '公开责任部门', value: catalogue?.department ?? issuer },
  ];
}

function attach({ catalogue, official }: Paper): CatalogueField[] {
  const names = official?.attachments.map(({ name }) => name) ?? [];
  const reading = catalogue?.reading;
  return [
    ...present('附件', names.join('；') || undefined),
    ...(reading ? [{ key: '解读', value: reading.title, href: reading.href }] : []),
  ];
}

function present(key: string, value: string | undefined): CatalogueField[] {
  return value === undefined ? [] : [{ key, value }];
}
