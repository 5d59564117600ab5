import { standObjections } from '../../compute/objection-standing.ts';
import { paths } from '../../document/paths.ts';
import { sayDay } from '../../record/value/calendar.ts';
import { type DeskItem, onDesk } from './item.ts';
import type { DeskView } from './view.ts';

/** Objections that wait for an answer; by its number and matter, for the register holds no persons. */
export function gatherObjections({ disclosure, record }: DeskView): DeskItem[] {
  const { asOf, rules } = disclosure;
  return standObjections(record.objections, rules, asOf)
    .filter(({ state }) => state === 'waiting' || state === 'overdue')
    .map(({ due, file, row }) => {
      const notice = record.notices.find(({ id }) => id === row.notice);
      return onDesk(
        {
          key: `objections/${row.id}`,
          kind: '意见',
          what: `意见${row.id}要答复：${row.matter}`,
          who: notice ? [notice.objection?.unit ?? notice.issuer] : [],
          due,
          where: `${file} 第${row.line}行`,
          details: [
            `${sayDay(row.received, asOf)}收到（${row.channel}）`,
            ...(notice ? [`对“${notice.title}”提的`] : []),
          ],
          isAfter: false,
          path: paths.notice(row.notice),
          synthetic: notice?.synthetic === true,
        },
        asOf,
      );
    });
}
