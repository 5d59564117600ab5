import { type AreaTree, pathTo } from '../compute/areas.ts';
import type { Area } from '../record/area/table.ts';
import type { Plan } from '../record/record.ts';
import { reportKinds } from '../record/report/kinds.ts';
import type { ReportFrontMatter } from '../record/report/schema.ts';
import type { NoticeKind } from '../record/rule/schema.ts';
import { periodOfWords } from '../record/source/cell-type.ts';
import { nearest } from '../record/source/nearest.ts';
import { type Day, isDay } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import type { Period } from '../record/value/period.ts';
import { type Ground, Refusal } from './renewal.ts';

/** 您是不是想写…, then what there is to choose from. */
function instead(given: string, known: Array<{ id: string; name: string }>): string {
  const near = nearest(
    given,
    known.flatMap(({ id, name }) => [id, name]),
  );
  const found = known.find(({ id, name }) => id === near || name === near);
  const list = known.slice(0, 20).map(({ id, name }) => (id === name ? id : `${id}（${name}）`));
  const choice =
    list.length === 0
      ? '现在一个也没有。'
      : `可以写的有：${list.join('、')}${known.length > 20 ? '等' : ''}。`;
  return found ? `您是不是想写 ${found.id}（${found.name}）？${choice}` : choice;
}

/** A reporting period as it was typed: 2022-12, 2022年12月, 2022-Q4. Throws a Refusal for anything else. */
export function choosePeriod(given: string | undefined): Period {
  if (given === undefined || given === '')
    throw new Refusal('请写上报告期，例如 npm run new -- period 2022-12；季度写 2022-Q4，半年写 2022-H2。');
  const period = periodOfWords(given);
  if (period !== undefined) return period;
  throw new Refusal(
    `“${given}”不是报告期。月份写成 2022-12，季度写成 2022-Q4，半年写成 2022-H2，全年写成 2022。`,
  );
}

/** A day as it was typed; the usual one where none was. */
export function chooseDay(given: string, option: string, usual: Day): Day {
  if (given === '') return usual;
  if (isDay(given)) return given;
  throw new Refusal(`${option} 后面的“${given}”不是真实存在的日期。请写成 2022-12-05 这样。`);
}

/** The plan of an id; a Refusal names the nearest. */
export function findPlan({ reading }: Ground, id: string): Plan {
  const { plans } = reading.record;
  const plan = plans.find((each) => each.id === id || each.short === id || each.title === id);
  if (plan) return plan;
  const known = plans.map((each) => ({ id: each.id, name: each.short }));
  throw new Refusal(`没有编号为“${id}”的方案。${instead(id, known)}`);
}

/**
 * True where a plan covers any day between two: its own time, and on to the last day by which it wants anything done. A plan
 * whose time nobody knows is in force.
 */
export function isInForceBetween(plan: Plan, start: Day, end: Day): boolean {
  const span = factValue(plan.period);
  return span === undefined || (span.start <= end && start <= lastDayOf(plan, span.end));
}

function lastDayOf(plan: Plan, end: Day): Day {
  const days = [...plan.sections, ...plan.tasks].flatMap(({ deadlines, targets }) => [
    ...deadlines.flatMap((deadline) => {
      if ('by' in deadline) return factValue(deadline.by) ?? [];
      return 'window' in deadline ? (factValue(deadline.window)?.end ?? []) : [];
    }),
    ...targets.flatMap((target) => (target.by && factValue(target.by)) ?? []),
  ]);
  return [end, ...days].sort().at(-1) ?? end;
}

/** A kind of notice by id or name. */
export function findNoticeKind({ reading }: Ground, given: string | undefined): NoticeKind {
  const { noticeKinds } = reading.record.rules;
  const known = noticeKinds.map(({ id, name }) => ({ id, name }));
  if (given === undefined)
    throw new Refusal(
      `请写上种类，例如 npm run new -- notice project-announcement --area 代码。${instead('', known)}`,
    );
  const kind = noticeKinds.find(({ id, name }) => id === given || name === given);
  if (kind) return kind;
  throw new Refusal(`rules.yaml 里没有“${given}”这一种公示公告。${instead(given, known)}`);
}

/** A kind of report by id or name. */
export function findReportKind(given: string | undefined): ReportFrontMatter['kind'] {
  const known = Object.entries(reportKinds).map(([id, name]) => ({ id, name }));
  const found = known.find(({ id, name }) => id === given || name === given);
  if (found) return found.id as ReportFrontMatter['kind'];
  if (given === undefined)
    throw new Refusal(
      `请写上种类，例如 npm run new -- report monthly-report --period 2022-12。${instead('', known)}`,
    );
  throw new Refusal(`没有“${given}”这一种报告。${instead(given, known)}`);
}

/** An area by its code or its name; a name that several have must be written with the township's before it. */
export function findArea(tree: AreaTree, given: string): Area {
  const byCode = tree.byCode.get(given);
  if (byCode) return byCode;
  const areas = [...tree.byCode.values()];
  if (/^\d+$/.test(given)) {
    const near = nearest(given, tree.byCode.keys());
    const hint = near === undefined ? '' : `您是不是想写 ${near}（${tree.byCode.get(near)?.name}）？`;
    throw new Refusal(`areas.csv 里没有代码 ${given}。${hint}`);
  }
  const found = areas.filter((area) => area.name === given || fullNameOf(tree, area) === given);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first) {
    const list = found.slice(0, 8).map((area) => `${area.code}（${fullNameOf(tree, area)}）`);
    throw new Refusal(`叫“${given}”的有${found.length}个：${list.join('、')}。请写代码，或把乡镇写在前面。`);
  }
  const known = areas.map((area) => ({ id: area.code, name: fullNameOf(tree, area) }));
  const near = nearest(given, [...known.map(({ name }) => name), ...areas.map(({ name }) => name)]);
  const hint = near === undefined ? '' : `您是不是想写“${near}”？`;
  throw new Refusal(`areas.csv 里没有“${given}”这个地方。${hint}`);
}

/** A village with its township before it; others by their own name. */
export function fullNameOf(tree: AreaTree, area: Area): string {
  return area.level === '村'
    ? pathTo(tree, area.code)
        .filter(({ level }) => level !== '县')
        .map(({ name }) => name)
        .join('')
    : area.name;
}

/** What stands between commas of any width. */
export function listOf(given: string): string[] {
  return given.split(/\s*[,，、;；]\s*/).filter((each) => each !== '');
}

/** 您是不是想写…, where one of the known ids is near. */
export function nearestIn(given: string, known: Iterable<string>): string {
  const near = nearest(given, known);
  return near === undefined ? '' : `您是不是想写“${near}”？`;
}
