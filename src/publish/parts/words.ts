import { marks } from '../../document/text.ts';

/** Chinese of the words that the data uses; a record carries the word, its CSV twin the Chinese. */
export const taskStates = {
  done: marks.done.word,
  ongoing: marks.ongoing.word,
  behind: marks.behind.word,
  overdue: marks.overdue.word,
  unreported: marks.unreported.word,
  'not-applicable': marks['not-applicable'].word,
  ahead: '未到时间',
} as const;

export const targetStates = {
  met: '已达到',
  'on-track': '推进中',
  behind: '滞后',
  missed: '未达到',
  'not-reported': '未报',
  'not-scorable': '不评定',
  ahead: '未到时间',
} as const;

export const hardnessWords = { must: '必须做到', should: '原则上', aim: '力争', may: '可以' } as const;

export const deadlineKinds = {
  by: '在某日前',
  from: '从某日起',
  window: '在一段时间内',
  relative: '在某事之后',
  recurring: '每到某个时候',
} as const;

export const deadlineStates = {
  ahead: '还没到',
  running: '正在进行',
  past: '已过',
  undated: '没有日期',
} as const;

export const comparators = { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于', '=': '等于' } as const;

export const stages = { ahead: '还没开始', running: '正在执行', ended: '期限已满' } as const;

export const levels = { county: '县', township: '乡镇', village: '村' } as const;

export const trusts = {
  read: '读到过条文',
  'second-hand': '只见到转述',
  recalled: '凭记忆，未核对',
} as const;
