import { describe, expect, it } from 'vitest';
import { groupNotices, relatedTo } from '../../src/components/notice/groups.ts';
import { sayNoticeState } from '../../src/components/notice/say-state.ts';
import type { PublicNotice } from '../../src/protect/disclosure.ts';
import { rulesFileSchema } from '../../src/record/rule/schema.ts';

const rules = rulesFileSchema.parse({
  noticeKinds: [
    { id: 'c', name: '公示', stage: 'consultation' },
    { id: 'a', name: '公告', stage: 'announcement' },
  ],
});
const notice = (given: Partial<PublicNotice>): PublicNotice => ({
  id: 'n',
  draft: false,
  file: '',
  body: '',
  bodyStart: 1,
  title: '通知',
  kind: 'c',
  areas: ['990001001001'],
  tasks: [],
  projects: [],
  basis: [],
  issuer: '某镇',
  date: '2022-11-01',
  published: '2022-11-01',
  summary: '',
  synthetic: true,
  state: 'issued',
  daysLeft: undefined,
  outcome: undefined,
  withdrawn: undefined,
  answered: undefined,
  reply: undefined,
  followedBy: [],
  ...given,
});

describe('groupNotices', () => {
  it('puts what is open first, the soonest to close at the top, and keeps that heading when nothing is', () => {
    const open = (id: string, daysLeft: number) => notice({ id, state: 'open', daysLeft });
    const groups = groupNotices([open('b', 5), notice({ id: 'x', kind: 'a' }), open('a', 1)], rules);
    expect(groups[0]?.notices.map((each) => each.id)).toEqual(['a', 'b']);
    expect(groups.map((group) => group.id)).toEqual(['open', 'announcement']);
    expect(groupNotices([], rules).map((group) => group.id)).toEqual(['open']);
  });
  it('lists every notice exactly once', () => {
    const all = (['open', 'closed', 'settled', 'issued', 'withdrawn'] as const).flatMap((state) =>
      ['c', 'a'].map((kind) => notice({ id: `${state}-${kind}`, state, kind })),
    );
    const listed = groupNotices(all, rules).flatMap((group) => group.notices.map((each) => each.id));
    expect(listed.sort()).toEqual(all.map((each) => each.id).sort());
  });
});

describe('sayNoticeState', () => {
  it('counts the last day', () => {
    const open = notice({
      state: 'open',
      daysLeft: 0,
      consultation: { start: '2022-11-16', end: '2022-11-20' },
    });
    expect(sayNoticeState(open)).toBe('今天是最后一天，到11月20日（星期日）为止，当天也算。');
    expect(sayNoticeState({ ...open, daysLeft: 3 })).toContain('还剩3天');
  });
});

describe('relatedTo', () => {
  it('finds the consultation before and the announcement after', () => {
    const [first, second] = [notice({ id: '1' }), notice({ id: '2', follows: '1' })];
    expect(relatedTo(second, [first, second]).before).toBe(first);
    expect(relatedTo(first, [first, second]).after).toEqual([second]);
  });
});
