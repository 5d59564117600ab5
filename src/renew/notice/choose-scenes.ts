import { type AreaTree, areasBelow, countyOf, growAreaTree, liesIn } from '../../compute/areas.ts';
import type { Area } from '../../record/area/table.ts';
import type { Plan } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { addDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { type Period, periodAt } from '../../record/value/period.ts';
import {
  chooseDay,
  choosePeriod,
  findArea,
  findNoticeKind,
  findPlan,
  isInForceBetween,
  nearestIn,
} from '../choose.ts';
import { type Ground, Refusal } from '../renewal.ts';
import type { NoticeWish, Scene } from './wish.ts';

/** Kinds of writing that the county sends out: without a place they are about the whole county. */
const ofCounty = new Set(['bulletin', 'minutes']);

/**
 * The notices that were asked for, one a place. With `each` those places that the kind concerns: of an announcement of
 * projects (its words name some) those that have projects not announced yet, of one of assets those that have assets.
 */
export function chooseScenes(wish: NoticeWish, needs: Needs, ground: Ground): Scene[] {
  const { record } = ground.reading;
  const kind = findNoticeKind(ground, wish.kind);
  const tree = growAreaTree(record.areas);
  const date = chooseDay(wish.date, '--date', ground.today);
  const period = wish.period === '' ? usualPeriod(kind, date) : choosePeriod(wish.period);
  const before = wish.follows === '' ? undefined : findNotice(wish.follows, ground);
  for (const id of wish.projects) findProject(id, ground);
  const areas = chooseAreas(wish, kind, tree, before?.areas, ground);
  const scenes = areas.flatMap((area): Scene[] => {
    const county = countyOf(tree, area.code) ?? area;
    const planId = wish.plan || before?.plan;
    const plan = planId ? findPlan(ground, planId) : onlyPlan(county, date, ground);
    const chosen =
      wish.projects.length > 0 ? wish.projects : needs.projects ? openProjects(kind, area, tree, ground) : [];
    const scene = {
      kind,
      area,
      county,
      tree,
      plan,
      date,
      tasks: wish.tasks,
      period,
      before,
      projects: chosen,
    };
    if (needs.projects && chosen.length === 0) return [];
    if (needs.assets && !record.assets.rows.some((asset) => liesIn(tree, asset.area, area.code))) return [];
    return [scene];
  });
  if (scenes.length > 0) return scenes;
  const names = areas
    .slice(0, 5)
    .map(({ name }) => name)
    .join('、');
  throw new Refusal(
    needs.projects
      ? `${names}${areas.length > 5 ? '等' : ''}在 projects/projects.csv 里没有还没公告过的项目。要再公告一次，请用 --project 写上项目编号。`
      : `${names}${areas.length > 5 ? '等' : ''}在 projects/assets.csv 里没有资产，没有可公告的。`,
  );
}

/** What the template of a kind takes from the tables. */
export interface Needs {
  projects: boolean;
  assets: boolean;
}

function chooseAreas(
  wish: NoticeWish,
  kind: NoticeKind,
  tree: AreaTree,
  followed: string[] | undefined,
  ground: Ground,
): Area[] {
  const { areas } = ground.reading.record;
  if (wish.each !== '') {
    const level = wish.each === 'village' ? '村' : '乡';
    const within = wish.within === '' ? undefined : findArea(tree, wish.within);
    const tops = within ? [within] : areas.filter((area) => area.level === '县');
    const found = tops.flatMap((top) => areasBelow(tree, top.code, level));
    if (found.length > 0) return found;
    throw new Refusal(
      `areas.csv 里${within ? `，${within.name}下面` : ''}没有${level === '村' ? '村' : '乡镇'}。`,
    );
  }
  if (wish.areas.length > 0) return wish.areas.map((given) => findArea(tree, given));
  if (followed) return followed.slice(0, 1).map((code) => findArea(tree, code));
  if (wish.projects.length > 0)
    return placesOf(
      wish.projects.map((id) => findProject(id, ground).area),
      tree,
    );
  const counties = areas.filter((area) => area.level === '县');
  const [only] = counties;
  if (ofCounty.has(kind.stage) && wish.plan !== '') return [findArea(tree, findPlan(ground, wish.plan).area)];
  if (ofCounty.has(kind.stage) && only && counties.length === 1) return [only];
  throw new Refusal(
    ofCounty.has(kind.stage)
      ? '请用 --plan 写上是哪一份方案的，例如 --plan zaozhuang-2022。'
      : '请写上是哪个地方的：--area 村名或代码；要每个村一份，写 --each village，再用 --in 写上乡镇。',
  );
}

/** One notice for all projects: at the place that holds them all. */
function placesOf(codes: string[], tree: AreaTree): Area[] {
  const areas = [...new Set(codes)].flatMap((code) => tree.byCode.get(code) ?? []);
  const [first] = areas;
  if (!first || areas.length === 1) return areas;
  let above: Area | undefined = first;
  while (above && !areas.every(({ code }) => liesIn(tree, code, above?.code ?? '')))
    above = above.parent === undefined ? undefined : tree.byCode.get(above.parent);
  return above ? [above] : [first];
}

/** Projects of a place that no notice of the kind has named yet. */
function openProjects(kind: NoticeKind, area: Area, tree: AreaTree, { reading }: Ground): string[] {
  const { projects, notices } = reading.record;
  const announced = new Set(
    notices.filter((each) => each.kind === kind.id && !each.withdrawn).flatMap((each) => each.projects),
  );
  return projects.rows
    .filter((project) => liesIn(tree, project.area, area.code) && !announced.has(project.id))
    .map(({ id }) => id);
}

/** The plan that is in force in a county on a day, where there is one and no more. */
function onlyPlan(county: Area, date: Day, ground: Ground): Plan | undefined {
  const plans = ground.reading.record.plans.filter(
    (plan) => plan.area === county.code && isInForceBetween(plan, date, date),
  );
  if (plans.length < 2) return plans[0];
  const known = plans.map(({ id, short }) => `${id}（${short}）`).join('、');
  throw new Refusal(
    `${county.name}这时有${plans.length}份方案在施行：${known}。请用 --plan 写上是哪一份的。`,
  );
}

/** What a bulletin or a sheet tells of where nothing else is said: the month or the quarter before. */
function usualPeriod(kind: NoticeKind, date: Day): Period | undefined {
  if (kind.stage === 'bulletin') return periodAt('month', addDays(`${date.slice(0, 8)}01`, -1));
  if (kind.stage !== 'village-affairs') return undefined;
  const months = (Number(date.slice(5, 7)) - 1) % 3;
  let first = `${date.slice(0, 8)}01`;
  for (let back = 0; back < months; back++) first = `${addDays(first, -1).slice(0, 8)}01`;
  return periodAt('quarter', addDays(first, -1));
}

function findNotice(id: string, { reading }: Ground) {
  const { notices } = reading.record;
  const notice = notices.find((each) => each.id === id || each.title === id);
  if (notice) return notice;
  const known = notices.filter((each) => each.consultation).map((each) => each.id);
  throw new Refusal(`没有编号为“${id}”的公示。${nearestIn(id, known)}`);
}

function findProject(id: string, { reading }: Ground) {
  const { rows } = reading.record.projects;
  const project = rows.find((each) => each.id === id);
  if (project) return project;
  throw new Refusal(
    `projects/projects.csv 里没有编号为“${id}”的项目。${nearestIn(
      id,
      rows.map((each) => each.id),
    )}`,
  );
}
