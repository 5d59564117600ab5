import { countyOf } from '../../compute/areas.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { addDays, nameDay } from '../../record/value/calendar.ts';
import { markInvented } from '../parts/invented.ts';
import type { PlacedEntry } from './entry.ts';

/** Ends of consultations from a month back on, and days by which letters demand an answer. */
export function gatherNotices(disclosure: Disclosure): PlacedEntry[] {
  const { asOf, notices } = disclosure;
  const since = addDays(asOf, -31);
  const current = notices.filter(({ published, state }) => state !== 'withdrawn' && published <= asOf);
  return current.flatMap((notice): PlacedEntry[] => {
    const { addressee, areas, consultation, due, issuer, objection, synthetic, title } = notice;
    const shared = { path: paths.notice(notice.id), synthetic };
    const unitsOf = (names: Array<string | undefined>) => findUnits(names, areas, disclosure);
    const to = objection && [objection.unit, objection.phone, objection.address].filter(Boolean).join('，');
    const ends: PlacedEntry[] =
      consultation && consultation.end >= since
        ? [
            {
              entry: {
                ...shared,
                key: `notices/${notice.id}/end`,
                day: consultation.end,
                kind: '公示截止',
                summary: `公示最后一天：${title}`,
                details: [
                  `公示期：${nameDay(consultation.start)}至${nameDay(consultation.end)}，当天也算。`,
                  ...(to ? [`有意见找：${to}`] : []),
                ],
              },
              units: unitsOf([issuer, objection?.unit]),
              areas,
              around: true,
            },
          ]
        : [];
    const answers: PlacedEntry[] =
      due !== undefined && due >= since
        ? [
            {
              entry: {
                ...shared,
                key: `notices/${notice.id}/due`,
                day: due,
                kind: '答复期限',
                summary: `应当答复：${title}`,
                details: [`${issuer}${addressee ? `发给${addressee}` : '发出'}，要求这一天前答复。`],
              },
              units: unitsOf([issuer, addressee]),
              areas,
              around: true,
            },
          ]
        : [];
    return [...ends, ...answers];
  });
}

/** Days by which problems on the ledger are to be mended, of those that are not. */
export function gatherLedger(disclosure: Disclosure): PlacedEntry[] {
  const { datasets, rectification, tree } = disclosure;
  return rectification
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .map(({ file, row }) => ({
      entry: {
        key: `rectification/${row.id}/due`,
        day: row.due,
        kind: '整改期限',
        summary: `问题要改好：${tree.byCode.get(row.area)?.name ?? ''}${row.issue}`,
        details: [`责任单位：${row.unit}`, `怎样改：${row.measure}`],
        path: paths.rectification,
        synthetic: markInvented(datasets, file).synthetic === true,
      },
      units: findUnits([row.unit], [row.area], disclosure),
      areas: [row.area],
      around: true,
    }));
}

/** The organizations of these names in the counties of these places. */
function findUnits(
  names: Array<string | undefined>,
  areas: readonly string[],
  { organizationIndex, tree }: Disclosure,
): string[] {
  const counties = [...new Set(areas.flatMap((code) => countyOf(tree, code)?.code ?? []))];
  const found = names.flatMap((name) =>
    name === undefined ? [] : counties.flatMap((county) => organizationIndex.find(county, name)?.id ?? []),
  );
  return [...new Set(found)];
}
