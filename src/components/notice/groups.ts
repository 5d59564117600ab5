import type { PublicNotice } from '../../protect/disclosure.ts';
import type { NoticeKind, RulesFile } from '../../record/rule/schema.ts';

export interface NoticeGroup {
  id: string;
  title: string;
  notices: PublicNotice[];
}

const stages: Record<NoticeKind['stage'], string> = {
  consultation: '已经结束的公示',
  announcement: '公告',
  'village-affairs': '村务公开',
  bulletin: '通报',
  'supervision-letter': '督办通知书',
  minutes: '会议纪要',
};

/** Notices as a reader looks for them: open now first, withdrawn last, the others by kind; newest first in each. */
export function groupNotices(notices: PublicNotice[], rules: RulesFile): NoticeGroup[] {
  const stageOf = (notice: PublicNotice) => kindOf(notice, rules)?.stage ?? 'announcement';
  const groups: NoticeGroup[] = [
    {
      id: 'open',
      title: '正在公示，可以提意见',
      notices: notices.filter((each) => each.state === 'open').sort(bySoonest),
    },
    ...Object.entries(stages).map(([stage, title]) => ({
      id: stage,
      title,
      notices: notices
        .filter((each) => each.state !== 'open' && each.state !== 'withdrawn' && stageOf(each) === stage)
        .sort(byNewest),
    })),
    {
      id: 'withdrawn',
      title: '已经撤下',
      notices: notices.filter((each) => each.state === 'withdrawn').sort(byNewest),
    },
  ];
  return groups.filter((group) => group.id === 'open' || group.notices.length > 0);
}

/** The kind of a notice, as the rules describe it. */
export function kindOf(notice: Pick<PublicNotice, 'kind'>, rules: RulesFile): NoticeKind | undefined {
  return rules.noticeKinds.find((kind) => kind.id === notice.kind);
}

function bySoonest(a: PublicNotice, b: PublicNotice): number {
  return (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || byNewest(a, b);
}

function byNewest(a: PublicNotice, b: PublicNotice): number {
  return b.published.localeCompare(a.published) || a.id.localeCompare(b.id);
}

/** The consultation that a notice follows, and the announcements that follow it. */
export function relatedTo(
  notice: PublicNotice,
  all: PublicNotice[],
): { before: PublicNotice | undefined; after: PublicNotice[] } {
  return {
    before: all.find((each) => each.id === notice.follows),
    after: all.filter((each) => each.follows === notice.id),
  };
}
