import type { DutyStanding, Expected } from '../../compute/duties/types.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Duty } from '../../record/rule/schema.ts';
import { daysBetween, sayDay } from '../../record/value/calendar.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type DeskItem, onDesk } from './item.ts';
import { sayDays } from './say.ts';
import type { DeskView } from './view.ts';

/** Where in the record a publication is entered. */
const places: Record<NonNullable<Duty['met']>['data'][number], string> = {
  plans: 'plans/',
  funding: 'projects/funding.csv',
  monitoring: 'monitoring/',
  assets: 'projects/assets.csv',
  income: 'projects/income.csv',
  projects: 'projects/projects.csv',
  progress: 'progress/',
  rectification: 'rectification/',
  channels: 'site.yaml',
  guide: 'site.yaml',
};

/** Publications that are owed: what is over by duty and county, what is ahead by the interval that it tells of. */
export function gatherDuties({ disclosure }: DeskView): DeskItem[] {
  return disclosure.duties.flatMap(({ county, standings }) =>
    standings.flatMap((standing) => [
      ...gatherMissing(standing, county, disclosure),
      ...gatherAhead(standing, county, disclosure),
    ]),
  );
}

function gatherMissing(standing: DutyStanding, county: string, disclosure: Disclosure): DeskItem[] {
  const { asOf } = disclosure;
  const missing = standing.cells.flatMap(({ expected, period }) => {
    const own = expected.filter(({ state }) => state === 'missing');
    const [first] = own;
    return first ? [{ period, own, due: first.due }] : [];
  });
  const [oldest] = missing;
  if (!oldest) return [];
  const details = missing.map(({ due, own, period }) => {
    const when = period === undefined ? '' : namePeriod(period);
    const by = due === undefined ? '' : `${sayDay(due, asOf)}前，${sayDays(daysBetween(asOf, due))}`;
    return [`${when}${nameAreas(own, county, disclosure)}`, by].filter(Boolean).join('：');
  });
  const times = missing.length > 1 ? `，${missing.length}次` : '';
  const item = {
    ...about(standing.duty, county, disclosure),
    key: `duties/${county}/${standing.duty.id}/missing`,
    what: `“${standing.duty.item}”没有公开${times}`,
    due: oldest.due,
    details,
  };
  return [onDesk(item, asOf)];
}

function gatherAhead(standing: DutyStanding, county: string, disclosure: Disclosure): DeskItem[] {
  const { asOf } = disclosure;
  return standing.cells.flatMap(({ expected, period }): DeskItem[] => {
    const own = expected.filter(({ due, state }) => state === 'ahead' && due !== undefined);
    const [first] = own;
    if (!first) return [];
    const when = period === undefined ? '' : `${namePeriod(period)}的`;
    const item = {
      ...about(standing.duty, county, disclosure),
      key: `duties/${county}/${standing.duty.id}/${period ?? 'event'}`,
      what: `公开${when}“${standing.duty.item}”`,
      due: first.due,
      details: [
        `时限：${standing.duty.timeLimit.text}`,
        ...(first.isDueSure ? [] : ['这一年的放假安排还不知道，日子可能差几天']),
      ],
    };
    return [onDesk(item, asOf)];
  });
}

function about(
  duty: Duty,
  county: string,
  { rules, tree }: Disclosure,
): Pick<DeskItem, 'kind' | 'who' | 'where' | 'isAfter' | 'path' | 'synthetic'> {
  const place = tree.byCode.get(county)?.name ?? county;
  const { data = [], notices = [], reports = [] } = duty.met ?? {};
  const kinds = notices.flatMap((id) => rules.noticeKinds.find((kind) => kind.id === id)?.name ?? []);
  const where = [
    ...(kinds.length > 0 ? [`notices/（${kinds.join('、')}）`] : []),
    ...(reports.length > 0 ? ['reports/'] : []),
    ...new Set(data.map((part) => places[part])),
  ].join('、');
  return {
    kind: '公开',
    who: [`${place}：${duty.body}`],
    where,
    isAfter: false,
    path: paths.dutiesOf(county),
    synthetic: false,
  };
}

/** Who of many owes it; the county itself is not named again. */
function nameAreas(expected: Expected[], county: string, { tree }: Disclosure): string {
  const names = expected.flatMap(({ area }) =>
    area === county ? [] : (tree.byCode.get(area)?.name ?? area),
  );
  if (names.length === 0) return '';
  return names.length > 8
    ? `（${names.slice(0, 8).join('、')}等${names.length}个）`
    : `（${names.join('、')}）`;
}
