import { countDays } from '../../check/notice/count-days.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import { namePeriod } from '../../record/value/period.ts';
import { fullNameOf } from '../choose.ts';
import type { Ground } from '../renewal.ts';
import type { Filling } from './fill-template.ts';
import { affairsOf, committeeOf } from './offices.ts';
import type { Terms } from './settle-terms.ts';
import type { Scene } from './wish.ts';

/** What stands in the places of a template for one notice. Figures are bound by components, never written out. */
export function fillPlaces(scene: Scene, terms: Terms, ground: Ground): Filling {
  const { kind, area, tree, plan, date, before, period, projects } = scene;
  const { display, due, sheet } = terms;
  const village = area.level === '村' ? area : undefined;
  return {
    地名: fullNameOf(tree, area),
    名称: area.name,
    县: scene.county.name,
    种类: kind.name,
    方案年度: plan && (factValue(plan.period)?.start ?? date).slice(0, 4),
    日期: nameDay(date),
    开始日期: display && nameDay(display.start),
    截止日期: display && nameDay(display.end),
    天数: display && String(countDays(display.start, display.end, 'calendar')),
    最少天数: kind.minimum
      ? `不少于${kind.minimum.days}${kind.minimum.count === 'working' ? '个工作日' : '天'}；`
      : '',
    发文单位: terms.issuer,
    受理单位: terms.objection?.unit,
    监督单位: terms.supervision.unit,
    受文单位: terms.addressee,
    办结日期: due && nameDay(due),
    报告期: period && namePeriod(period),
    项目名称: projects.length === 0 ? undefined : nameProjects(projects, ground),
    项目表:
      projects.length === 0
        ? undefined
        : projects.map((id) => `<ProjectTable project="${id}" />`).join('\n\n'),
    资产表: `<AssetTable area="${area.code}" />`,
    原公示: before?.title,
    原公示截止日期: before?.consultation && nameDay(before.consultation.end),
    结果: terms.result,
    村务: village && affairsOf(village),
    村委会: village && committeeOf(village),
    编制单位: sheet?.prepared,
    审核单位: sheet?.reviewed,
    批准单位: sheet?.approved,
  };
}

function nameProjects(ids: string[], { reading }: Ground): string {
  const { rows } = reading.record.projects;
  const names = ids.map((id) => rows.find((project) => project.id === id)?.name ?? id);
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}个项目` : names.join('、');
}
