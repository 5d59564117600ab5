import type { DigitalDocument, MediaObject, Report, SpecialAnnouncement } from 'schema-dts';
import { paths, pdfPaths } from '../../document/paths.ts';
import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod } from '../../record/value/period.ts';
import { noteInvented, wholeAddress } from './address.ts';
import { namePublisher } from './site.ts';

/** A plan as a document. What is missing or only inferred in the record is not told to machines as a fact. */
export function describePlan(
  { site, tree }: Disclosure,
  plan: Disclosure['plans'][number]['plan'],
): DigitalDocument {
  const known = <T>(fact: { state: string; value?: T }) => (fact.state === 'known' ? fact.value : undefined);
  const issuer = known(plan.issuer);
  const date = known(plan.date);
  const number = known(plan.number);
  const span = factValue(plan.period);
  const place = tree.byCode.get(plan.area);
  return {
    '@type': 'DigitalDocument',
    name: plan.title,
    alternateName: plan.short,
    genre: plan.genre,
    description: plan.summary,
    url: wholeAddress(site, paths.plan(plan.id)),
    inLanguage: 'zh-CN',
    publisher: namePublisher(site),
    ...(issuer === undefined ? {} : { author: { '@type': 'Organization', name: issuer } }),
    ...(date === undefined ? {} : { dateCreated: date }),
    ...(number === undefined ? {} : { identifier: number }),
    ...(span === undefined ? {} : { temporalCoverage: `${span.start}/${span.end}` }),
    ...(place ? { spatialCoverage: { '@type': 'AdministrativeArea', name: place.name } } : {}),
    ...noteInvented(plan.synthetic),
  };
}

/** A notice. `expires` is the last day on which one may object; a withdrawn notice is described by nobody. */
export function describeNotice(
  { site, tree }: Disclosure,
  notice: PublicNotice,
  pdf?: string,
): SpecialAnnouncement {
  return {
    '@type': 'SpecialAnnouncement',
    name: notice.title,
    text: notice.summary,
    url: wholeAddress(site, paths.notice(notice.id)),
    inLanguage: 'zh-CN',
    datePosted: notice.published,
    dateCreated: notice.date,
    author: { '@type': 'Organization', name: notice.issuer },
    publisher: namePublisher(site),
    spatialCoverage: notice.areas.flatMap((code) => {
      const area = tree.byCode.get(code);
      return area ? [{ '@type': 'AdministrativeArea' as const, name: area.name }] : [];
    }),
    ...(notice.consultation ? { expires: notice.consultation.end } : {}),
    ...(notice.follows === undefined
      ? {}
      : { isBasedOn: { '@id': wholeAddress(site, paths.notice(notice.follows)) } }),
    ...(notice.followedBy.length === 0
      ? {}
      : { subjectOf: notice.followedBy.map((id) => ({ '@id': wholeAddress(site, paths.notice(id)) })) }),
    ...(notice.number === undefined ? {} : { identifier: notice.number }),
    ...(pdf === undefined ? {} : { encoding: describePdf(wholeAddress(site, pdf)) }),
    ...noteInvented(notice.synthetic),
  };
}

/** A monthly report, bulletin or summary report. */
export function describeReport({ site }: Disclosure, report: Disclosure['reports'][number]): Report {
  const { end, start } = daysOfPeriod(report.period);
  return {
    '@type': 'Report',
    name: report.title,
    description: report.summary,
    url: wholeAddress(site, paths.report(report.id)),
    inLanguage: 'zh-CN',
    datePublished: report.published,
    dateCreated: report.date,
    temporalCoverage: `${start}/${end}`,
    author: { '@type': 'Organization', name: report.issuer },
    publisher: namePublisher(site),
    encoding: describePdf(wholeAddress(site, pdfPaths.report(report.id))),
    ...(report.number === undefined ? {} : { reportNumber: report.number }),
    ...noteInvented(report.synthetic),
  };
}

function describePdf(address: string): MediaObject {
  return { '@type': 'MediaObject', contentUrl: address, encodingFormat: 'application/pdf' };
}
