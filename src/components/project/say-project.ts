import { writeFigure } from '../../document/text.ts';
import type { PublicProject } from '../../protect/disclosure.ts';
import { nameDay } from '../../record/value/calendar.ts';

/** Where a project stands against its own plan, in one sentence. */
export function sayProgress({ project, stage, late }: PublicProject): string {
  switch (stage) {
    case '未开工':
      return late
        ? `应在${nameDay(project.planStart)}开工，还没有开工。`
        : `计划${nameDay(project.planStart)}开工。`;
    case '建设中':
      return late
        ? `应在${nameDay(project.planFinish)}完工，还没有完工。`
        : `正在建设，计划${nameDay(project.planFinish)}完工。`;
    case '已完工':
      return `${project.finished ? `${nameDay(project.finished)}完工` : '已经完工'}，还没有验收。`;
    case '已验收':
      return project.accepted ? `${nameDay(project.accepted)}通过验收。` : '已经通过验收。';
  }
}

/** The money of a project in one sentence. */
export function sayMoney({
  allocated,
  paid,
  paidShare,
}: Pick<PublicProject, 'allocated' | 'paid' | 'paidShare'>): string {
  if (allocated.kind === 'value' && allocated.value === 0) return '资金还没有下达。';
  const share = paidShare.kind !== 'hidden' ? `，占${writeFigure(paidShare)}` : '';
  return `下达资金${writeFigure(allocated)}，已拨付${writeFigure(paid)}${share}。`;
}
