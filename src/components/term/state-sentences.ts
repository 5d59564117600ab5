import type { ProjectStage } from '../../compute/funds.ts';
import type { NoticeState } from '../../compute/notice-standing.ts';
import type { RectificationState } from '../../compute/rectification.ts';
import type { ReplyState } from '../../compute/reply.ts';
import type { TargetState } from '../../compute/target-status.ts';
import type { TaskState } from '../../compute/task-status.ts';
import type { PublicPlan } from '../../protect/disclosure.ts';
import { type AnyState, type StateOf, type StateWords, wordState } from '../states.ts';

/** Each state that the site knows, in a sentence that a villager understands. A state without one does not compile. */
const tasks: Record<TaskState, string> = {
  done: '办完了，而且达到了方案的要求。',
  ongoing: '正在办，还没有到期限，也不慢。',
  behind: '最后的期限还没有到，但进度慢了，或者中间有一步过了日子还没做到。',
  overdue: '过了期限还没有全部办完。',
  unreported: '到了该报的时候，有关单位没有报来。不等于没有做，也不等于做完了。',
  'not-applicable': '这一条和这个地方没有关系，例如村里没有这类项目。',
  ahead: '规定的时间还没有开始，现在不用报。',
};

const targets: Record<TargetState, string> = {
  met: '方案答应的数已经达到。',
  'on-track': '还没有到日子，照现在的进度来得及。',
  behind: '还没有到日子，但比该到的进度慢了。',
  missed: '到了日子，数还没有达到。',
  'not-reported': '该报的数没有报来，看不出到没到。',
  'not-scorable': '方案没有写出能对照的数，或者要等别处的数出来，所以不说到没到。',
  ahead: '规定的时间还没有开始。',
};

const notices: Record<NoticeState, string> = {
  open: '事情还没有定，现在就可以提意见。',
  closed: '公示的日子过了。现在有意见，仍可以打监督电话。',
  settled: '公示的日子过了，收到的意见也处理了，结果写在那一份里。',
  withdrawn: '从网上撤下来了，只留下公开过的记录和撤下的原因。',
  issued: '已经公布，告诉大家结果或者情况。',
};

const rectification: Record<RectificationState, string> = {
  closed: '问题改好了，经核实从台账上划掉。',
  'closed-late': '改好了，但是比规定的日子晚。',
  open: '正在改，还没有到期限。',
  overdue: '过了期限还没有改好，或者还没有核实。',
};

const replies: Record<ReplyState, string> = {
  waiting: '收到了，还没有答复，也还没有到答复的期限。',
  answered: '在期限以前答复了。',
  'answered-late': '答复了，但是比规定的日子晚。',
  overdue: '过了期限还没有答复。',
};

const projects: Record<ProjectStage, string> = {
  未开工: '还没有动工。',
  建设中: '已经动工，还没有建完。',
  已完工: '建完了，还没有验收。',
  已验收: '建完了，也检查合格了。',
};

const plans: Record<PublicPlan['stage'], string> = {
  ahead: '方案规定的时间还没有到。',
  running: '在方案规定的时间里，正在办。',
  ended: '方案规定的时间过了。',
};

/** What the states are of, in the order in which the glossary tells them. */
const groups: Array<{ of: StateOf; title: string; sentences: Partial<Record<AnyState, string>> }> = [
  { of: 'task', title: '任务', sentences: tasks },
  { of: 'target', title: '目标', sentences: targets },
  { of: 'notice', title: '公示和公告', sentences: notices },
  { of: 'project', title: '项目', sentences: projects },
  { of: 'rectification', title: '问题整改', sentences: rectification },
  { of: 'reply', title: '意见和督办的答复', sentences: replies },
  { of: 'plan', title: '方案', sentences: plans },
];

/** All states with sign, word and sentence, group by group. */
export function explainStates(): Array<{
  title: string;
  states: Array<StateWords & { sentence: string }>;
}> {
  return groups.map(({ of, sentences, title }) => ({
    title,
    states: Object.entries(sentences).map(([state, sentence]) => ({
      ...wordState(state as AnyState, of),
      sentence,
    })),
  }));
}
