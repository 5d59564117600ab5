import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import type { Evidence } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';

/**
 * What the rules ask of a notice: what its kind must carry, and that kind and bases were in force on its day, where that is
 * not told to be wrong.
 */
export function checkRules(
  notice: Text<NoticeFrontMatter>,
  kind: NoticeKind | undefined,
  { record, locate }: Evidence,
  isDated: boolean,
): Finding[] {
  const { bases } = record.rules;
  const why = kind && isDated && outOfForce(kind, notice.date);
  return [
    ...(kind?.requires ?? [])
      .filter((key) => isEmpty(notice[key]))
      .map((key) =>
        aboutLack(
          found('notice-lacks', locate(notice, 'kind'), {
            kind: kind?.name ?? '',
            key,
            day: notice.published,
          }),
        ),
      ),
    ...(kind && why
      ? [found('kind-out-of-force', locate(notice, 'kind'), { kind: kind.name, why }, notice.kind)]
      : []),
    ...checkChannels(notice, locate),
    ...notice.basis.flatMap((id, i) => {
      const basis = bases.find((each) => each.id === id);
      const reason = basis && isDated && outOfForce(basis, notice.date);
      if (!basis || !reason) return [];
      const instead = bases.find(
        (each) => plainName(each.name) === plainName(basis.name) && !outOfForce(each, notice.date),
      );
      const facts = { basis: basis.name, why: reason, instead: instead?.id };
      return [found('basis-out-of-force', locate(notice, 'basis', i), facts, id)];
    }),
  ];
}

/**
 * Where to object and whom to call has to be reachable (国开办发〔2018〕11号: 监督渠道 are hotline, unit and address): the name of
 * an office alone is no channel.
 */
function checkChannels(notice: Text<NoticeFrontMatter>, locate: Evidence['locate']): Finding[] {
  return (['objection', 'supervision'] as const).flatMap((key) => {
    const channel = notice[key];
    if (!channel || channel.phone || channel.address || channel.mail) return [];
    const what = key === 'objection' ? '提意见的渠道' : '监督渠道';
    return [
      found(
        'unreachable-channel',
        locate(notice, key, 'unit'),
        { what, key, unit: channel.unit },
        channel.unit,
      ),
    ];
  });
}

/** Versions of one law are told apart by a remark in brackets. */
function plainName(name: string): string {
  return name.replace(/（[^）]*）/g, '');
}

function outOfForce({ from, to }: { from?: Day | undefined; to?: Day | undefined }, day: Day) {
  if (from !== undefined && day < from) return `${from}起才有效，成文日期${day}还没有它`;
  if (to !== undefined && day > to) return `${to}以后不再有效，成文日期是${day}`;
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
