import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { findNames } from '../personal/names.ts';

const hands = { prepared: '编制', reviewed: '审核', approved: '批准' } as const;
const hints = {
  prepared: '某某村村民委员会',
  reviewed: '某某村村务监督委员会',
  approved: '某某村村民代表会议',
} as const;

/**
 * Who drew up, reviewed and approved a sheet of village affairs: units, no persons, and who reviews is not who drew up
 * (各地村务公开办法: 村委会拟单，村务监督委员会审查).
 */
export function checkHands(notice: Text<NoticeFrontMatter>, { locate }: Evidence): Finding[] {
  const keys = Object.keys(hands) as Array<keyof typeof hands>;
  const { prepared, reviewed } = notice;
  return [
    ...keys
      .filter((key) => isPerson(notice[key]))
      .map((key) =>
        found('person-for-post', locate(notice, key), { what: hands[key], hint: hints[key] }, notice[key]),
      ),
    ...(prepared !== undefined && prepared === reviewed
      ? [found('same-hand', locate(notice, 'reviewed'), { what: hands.reviewed }, reviewed)]
      : []),
  ];
}

/** 责任人职务 of projects is a post: it is printed on boards and pages, where the name of a person has no place. */
export function checkCharges({ record }: Evidence): Finding[] {
  const { projects } = record;
  return projects.rows
    .filter(({ charge }) => isPerson(charge))
    .map(({ charge, line }) =>
      found(
        'person-for-post',
        placeIn(projects, line, 'charge'),
        { what: '责任人职务', hint: '镇乡村建设办公室主任' },
        charge,
      ),
    );
}

/** True where a text is the name of a person and nothing else, or beside a post. */
function isPerson(text: string | undefined): boolean {
  if (text === undefined) return false;
  const bare = text.replace(/\s/g, '');
  return findNames(bare).some(
    ({ start, end, isDoubtful, isOfficial }) =>
      (start === 0 && end === bare.length) || (isOfficial && !isDoubtful),
  );
}
