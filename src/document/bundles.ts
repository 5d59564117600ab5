import { areasBelow } from '../compute/areas.ts';
import { groupBy } from '../compute/group-by.ts';
import type { DiscloseThen, Disclosure } from '../protect/disclosure.ts';
import { namePeriod } from '../record/value/period.ts';
import type { Paper, PublishedDocument } from './block.ts';
import type { Bundle, BundlePart } from './bundle.ts';
import {
  type DueNotice,
  dueNotices,
  latestRounds,
  listRounds,
  nameRound,
  type Round,
} from './bundle-rounds.ts';
import { composeSheets } from './documents.ts';
import { paths, pdfPaths } from './paths.ts';
import { stampBundle } from './stamp.ts';

/** What a bundle can be asked for by. */
export interface BundleName {
  id: string;
  title: string;
}

/** Everything that can be bundled: each round of each township, each year's reports of each office. */
export function listBundles(disclosure: Disclosure): BundleName[] {
  return [
    ...listRounds(disclosure).map((round) => ({
      id: nameRound(round),
      title: `${placeAndTime(round)}张贴材料`,
    })),
    ...listYears(disclosure).map(({ id, title }) => ({ id, title })),
  ];
}

/**
 * Bundles one after the other: of a county of 600 villages they are not held all at once. Without `wanted`, each township's
 * newest round and each office's newest year; else those that are named. `documents` are those that stand alone
 * (`composeDocuments`), which are not composed again.
 */
export function* composeBundles(
  disclosure: Disclosure,
  then: DiscloseThen,
  documents: readonly PublishedDocument[],
  wanted?: ReadonlySet<string>,
): Generator<Bundle> {
  for (const bundle of bindAll(disclosure, then, documents, wanted))
    yield stampBundle(bundle, disclosure.editions, disclosure.site);
}

function* bindAll(
  disclosure: Disclosure,
  then: DiscloseThen,
  documents: readonly PublishedDocument[],
  wanted?: ReadonlySet<string>,
): Generator<Bundle> {
  const known = new Map(documents.map((document) => [document.id, document]));
  const all = listRounds(disclosure);
  const rounds = wanted ? all.filter((round) => wanted.has(nameRound(round))) : latestRounds(all);
  // Asked for in one go, so that a look back is held from township to township.
  const sheets = composeSheets(
    disclosure,
    then,
    rounds.flatMap((round) => round.sheets),
  );
  for (const round of rounds) yield* splitByPaper(round, gatherParts(disclosure, round, sheets, known));
  const years = listYears(disclosure);
  yield* (wanted ? years.filter(({ id }) => wanted.has(id)) : newestYears(years)).flatMap((year) =>
    bindReports(year, known),
  );
}

const placeAndTime = ({ period, township }: Round): string => `${township.name}${namePeriod(period)}`;

/** What is posted in a round, in the order of the way: the township's board first, then village by village. */
function gatherParts(
  disclosure: Disclosure,
  round: Round,
  sheets: Generator<PublishedDocument>,
  known: ReadonlyMap<string, PublishedDocument>,
): BundlePart[] {
  const { township } = round;
  const notices = groupBy(dueNotices(disclosure, round), ({ at }) => at.code);
  const noticesAt = (code: string, group: string): BundlePart[] =>
    (notices.get(code) ?? []).flatMap((due) => partOf(due, group, known));
  const villages = groupBy(round.sheets, ({ village }) => village.code);
  return [
    ...noticesAt(township.code, `${township.name}公开栏`),
    ...[...villages.values()].flatMap((own): BundlePart[] => {
      const [first] = own;
      if (!first) return [];
      const { code, name } = first.village;
      const composed = own.flatMap((): BundlePart[] => {
        const next = sheets.next();
        return next.done ? [] : [{ document: next.value, group: name }];
      });
      return [...composed, ...noticesAt(code, name)];
    }),
  ];
}

/** A notice as a part; letters to an office, which have no lines for who posts them, are not for a wall. */
function partOf(
  { boards, copies, notice, until }: DueNotice,
  group: string,
  known: ReadonlyMap<string, PublishedDocument>,
): BundlePart[] {
  const document = known.get(notice.id);
  if (!document?.blocks.some(({ kind }) => kind === 'posting')) return [];
  return [
    {
      document,
      group,
      copies,
      ...(boards === undefined ? {} : { boards }),
      ...(until === undefined ? {} : { until }),
    },
  ];
}

/** A bundle for each size of paper that the parts need. */
function splitByPaper(round: Round, parts: readonly BundlePart[]): Bundle[] {
  const { date, period, township } = round;
  const sizeOf = ({ document }: BundlePart): Paper['size'] => document.paper?.size ?? 'A4';
  return (['A4', 'A3'] as const).flatMap((size): Bundle[] => {
    const own = parts.filter((part) => sizeOf(part) === size);
    if (own.length === 0) return [];
    const paper = size === 'A3' ? '（A3纸）' : '';
    const id = `${nameRound(round)}${size === 'A3' ? '-a3' : ''}`;
    return [
      {
        id,
        kind: 'posting',
        title: `${placeAndTime(round)}张贴材料${paper}`,
        frontTitle: `${placeAndTime(round)}张贴登记表${paper}`,
        publisher: township.name,
        area: township.code,
        date,
        path: paths.bundle(id),
        pdf: pdfPaths.bundle(period, township.code, size),
        size,
        synthetic: own.some(({ document }) => document.synthetic),
        parts: own,
      },
    ];
  });
}

/** The reports of an office on the periods of a year. */
interface YearOfReports extends BundleName {
  office: string;
  name: string;
  year: string;
  reports: string[];
}

/** Offices with their reports on each year, in the order of the days that these bear. */
function listYears(disclosure: Disclosure): YearOfReports[] {
  const officeOf = nameOffices(disclosure);
  const groups = groupBy(disclosure.reports, (report) => `${officeOf(report)} ${report.period.slice(0, 4)}`);
  return [...groups.values()].flatMap((own): YearOfReports[] => {
    const reports = own.toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
    const last = reports.at(-1);
    if (!last) return [];
    const [office, name, year] = [officeOf(last), last.issuer, last.period.slice(0, 4)];
    const id = `bundle-reports-${office}-${year}`;
    const title = `${name}${year}年报告合订本`;
    return [{ id, title, office, name, year, reports: reports.map((report) => report.id) }];
  });
}

type Report = Disclosure['reports'][number];

/**
 * The id of the office that issued a report. One that the record does not know among its organizations goes by the code of
 * its township or county, or else by its plan, and by a number where several do.
 */
function nameOffices({ organizationIndex, plans, tree }: Disclosure): (report: Report) => string {
  const strangers = new Map<string, string[]>();
  return ({ issuer, plan }) => {
    const county = plans.find((each) => each.plan.id === plan)?.plan.area ?? '';
    const known = organizationIndex.find(county, issuer)?.id;
    if (known !== undefined) return known;
    const places = [...areasBelow(tree, county, '乡'), tree.byCode.get(county)];
    const base = places.find((place) => place && issuer.startsWith(place.name))?.code ?? plan;
    const names = strangers.get(base) ?? [];
    strangers.set(base, names);
    if (!names.includes(issuer)) names.push(issuer);
    const at = names.indexOf(issuer);
    return at === 0 ? base : `${base}-${at + 1}`;
  };
}

function newestYears(years: readonly YearOfReports[]): YearOfReports[] {
  return [...groupBy(years, ({ office }) => office).values()].flatMap((own) =>
    own.toSorted((a, b) => (a.year < b.year ? -1 : 1)).slice(-1),
  );
}

function bindReports(
  { id, name, office, reports, title, year }: YearOfReports,
  known: ReadonlyMap<string, PublishedDocument>,
): Bundle[] {
  const parts = reports.flatMap((report): BundlePart[] => {
    const document = known.get(report);
    return document ? [{ document }] : [];
  });
  const last = parts.at(-1);
  if (!last) return [];
  return [
    {
      id,
      kind: 'reports',
      title,
      frontTitle: `${title}目录`,
      publisher: name,
      date: last.document.date,
      path: paths.bundle(id),
      pdf: pdfPaths.reportBundle(office, year),
      size: last.document.paper?.size ?? 'A4',
      synthetic: parts.some(({ document }) => document.synthetic),
      parts,
    },
  ];
}
