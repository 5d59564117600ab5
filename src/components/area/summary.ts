import type { Disclosure } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';
import { plansAt, tasksCarried } from './carried-tasks.ts';
import { noticesAt } from './concern.ts';
import { lateAt } from './late.ts';

/** What a reader comes to a place's page for, in one sentence: what was promised and done, what is late, what is open. */
export function sayPlace(disclosure: Disclosure, { code, level }: Area): string {
  const open = noticesAt(disclosure, code).filter((notice) => notice.state === 'open').length;
  const parts = [level === '县' ? sayPlans(disclosure, code) : sayCarried(disclosure, code)];
  if (level !== '县') {
    const late = lateAt(disclosure, code);
    const overdue = late.ledger.filter(({ state }) => state === 'overdue').length;
    const delays = overdue + late.projects.length + late.tasks.length;
    parts.push(delays > 0 ? `有${delays}件事耽误了` : '没有耽误的事');
  }
  parts.push(open > 0 ? `现在有${open}件正在公示，可以提意见` : '现在没有正在公示的事');
  return `${parts.filter(Boolean).join('；')}。`;
}

function sayPlans(disclosure: Disclosure, code: string): string {
  return plansAt(disclosure, code)
    .map(({ plan, stage, summary: { counts, total } }) => {
      if (stage === 'ahead') return `${plan.short}有${total}项任务，还没有开始`;
      const late = counts.overdue + counts.behind;
      return `${plan.short}的${total}项任务，办完了${counts.done}项${late > 0 ? `，${late}项滞后或逾期` : ''}`;
    })
    .join('；');
}

/** 乡镇和村、街道和村: who carries tasks here. */
export function sayCarriers(township: string): string {
  return township.endsWith('街道') ? '街道和村' : '乡镇和村';
}

function sayCarried(disclosure: Disclosure, code: string): string {
  const carried = plansAt(disclosure, code).flatMap((plan) => tasksCarried(disclosure, plan, code));
  if (carried.length === 0) return '';
  const reporter = carried.find((each) => each.reporter)?.reporter;
  const who = sayCarriers(reporter?.name ?? '');
  if (carried.every(({ reading }) => reading === undefined)) {
    const isAhead = carried.every(({ task }) => task.standing.state === 'ahead');
    const why = isAhead ? '规定的时间还没有开始' : `${reporter?.name ?? '乡镇'}还没有报过进展`;
    return `${who}要办${carried.length}件事，${why}`;
  }
  const done = carried.filter(({ reading }) => reading?.status === '已完成').length;
  if (done === 0) return `${who}要办的${carried.length}件事，${reporter?.name ?? '乡镇'}还没有报办完的`;
  return `${who}要办的${carried.length}件事，${reporter?.name ?? '乡镇'}报办完了${done}件`;
}
