import type { RectificationStanding } from '../../compute/rectification.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { sayDay } from '../../record/value/calendar.ts';
import { markInvented } from '../parts/invented.ts';
import { type DeskItem, onDesk } from './item.ts';
import { sayDays } from './say.ts';
import type { DeskView } from './view.ts';

/** Problems on the ledger that are not closed: what is over by plan and unit, what is ahead one by one. */
export function gatherLedger({ disclosure }: DeskView): DeskItem[] {
  const { asOf, rectification } = disclosure;
  const over = Map.groupBy(
    rectification.filter(({ state }) => state === 'overdue'),
    ({ file, row }) => `${file}/over/${row.unit}`,
  );
  const ahead = rectification.filter(({ state }) => state === 'open');
  return [
    ...[...over].map(([key, own]) => {
      const sorted = own.sort((a, b) => b.days - a.days);
      const [first] = sorted;
      const one = `问题“${first?.row.issue ?? ''}”过了整改时限没有销号`;
      const item = {
        ...about(first, disclosure),
        key,
        what: own.length === 1 ? one : `${own.length}个问题过了整改时限没有销号`,
        due: first?.row.due,
        details: sorted.map(({ days, row }) => {
          const which =
            own.length === 1 ? '' : `“${row.issue}”，${sayDay(row.due, asOf)}前，${sayDays(-days)}`;
          return `第${row.line}行${which}，怎样改：${row.measure}`;
        }),
      };
      return onDesk(item, asOf);
    }),
    ...ahead.map((standing) => {
      const { file, row } = standing;
      const item = {
        ...about(standing, disclosure),
        key: `${file}/${row.id}`,
        what: `问题要改好：${row.issue}`,
        due: row.due,
        details: [`第${row.line}行，怎样改：${row.measure}`],
      };
      return onDesk(item, asOf);
    }),
  ];
}

function about(
  standing: RectificationStanding | undefined,
  { datasets, plans }: Disclosure,
): Pick<DeskItem, 'kind' | 'who' | 'where' | 'isAfter' | 'path' | 'synthetic'> {
  const file = standing?.file ?? 'rectification/';
  const plan = plans.find(({ plan: { id } }) => id === standing?.row.plan);
  return {
    kind: '整改',
    who: standing ? [standing.row.unit] : [],
    where: file,
    isAfter: plan?.stage === 'ended',
    path: paths.rectification,
    synthetic: markInvented(datasets, file).synthetic === true,
  };
}
