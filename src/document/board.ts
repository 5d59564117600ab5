import { countyOf } from '../compute/areas.ts';
import { indexPlaces, type PlaceIndex } from '../compute/place-index.ts';
import type { Disclosure, PublicProject } from '../protect/disclosure.ts';
import type { Area } from '../record/area/table.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Block, Cell, Inline, PublishedDocument } from './block.ts';
import { figureOf, markOfStage, nameWithPlace, placeName } from './money-tables.ts';
import { paths, pdfPaths } from './paths.ts';
import { composeCode, composePosting } from './posted.ts';
import { isSynthetic } from './task-table.ts';
import { marks, text } from './text.ts';

/**
 * 项目一览: the projects of a county or township on one board for the wall, with the items that 国开办发〔2018〕11号 wants
 * announced and that find room: 名称、地点、建设任务、资金来源及规模、实施单位、实施期限, and how far each is.
 */
export function composeBoard(disclosure: Disclosure, area: Area): PublishedDocument {
  const own = projectsIn(disclosure, area);
  return {
    id: `board-${area.code}`,
    kind: 'board',
    title: `${area.name}项目一览`,
    subtitle: `截至${nameDay(disclosure.asOf)}，共${own.length}个项目`,
    publisher: area.level === '县' ? disclosure.site.publisher : `${area.name}`,
    date: disclosure.asOf,
    path: paths.board(area.code),
    pdf: pdfPaths.board(area.code),
    sheet: 'board',
    paper: { size: 'A3', across: true },
    synthetic: isSynthetic(disclosure, 'projects', 'areas'),
    blocks: [...sayStages(own), composeBoardTable(disclosure, own), ...composeFoot(disclosure, area)],
  };
}

/** Counties and townships in which there are projects to be shown. */
export function boardsDue(disclosure: Disclosure): Area[] {
  return [...disclosure.tree.byCode.values()].filter(
    (area) => area.level !== '村' && projectsIn(disclosure, area).length > 0,
  );
}

const made = new WeakMap<Disclosure, PlaceIndex<PublicProject>>();

/** Projects of an area, in the order of the record. Every page of a place asks for boards, so they are sorted out once. */
function projectsIn(disclosure: Disclosure, area: Area): PublicProject[] {
  const known = made.get(disclosure);
  if (known) return known.within(area.code);
  const { tree, projects } = disclosure;
  const index = indexPlaces(tree, projects, ({ project }) => [project.area]);
  made.set(disclosure, index);
  return index.within(area.code);
}

/** How many are how far: word and shape, and the number. */
function sayStages(projects: readonly PublicProject[]): Block[] {
  const stages = ['未开工', '建设中', '已完工', '已验收'] as const;
  const counts = stages.map((stage) => ({
    stage,
    count: projects.filter((each) => each.stage === stage).length,
  }));
  const late = projects.filter((each) => each.late).length;
  const said = counts.filter(({ count }) => count > 0).map(({ stage, count }) => `${stage}${count}个`);
  const words = `${said.join('，')}；${late > 0 ? `${marks.behind.sign}晚于计划的${late}个` : '没有晚于计划的'}。`;
  return [{ kind: 'paragraph', content: [text(words)], role: 'lead' }];
}

function composeBoardTable(disclosure: Disclosure, projects: readonly PublicProject[]): Block {
  const rows = projects.map((each): Cell[] => {
    const { project } = each;
    return [
      { content: [text(nameWithPlace(project.name, placeName({ disclosure }, project.area)))], header: true },
      { content: [text(project.work)] },
      { content: sourcesOf(each) },
      { content: figureOf(each.allocated) },
      { content: [...figureOf(each.paid), text('\n'), ...figureOf(each.paidShare)] },
      { content: [text(project.builder)] },
      { content: [text(`${nameDay(project.planStart)}至${nameDay(project.planFinish)}`)] },
      { content: [text(each.late ? `${each.stage}，晚于计划` : each.stage)], mark: markOfStage(each) },
    ];
  });
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: '项目和地点', weight: 4 },
      { title: '建设任务', weight: 4 },
      { title: '钱从哪里来', weight: 3 },
      { title: '下达', align: 'end', weight: 2 },
      { title: '已拨付', align: 'end', weight: 2 },
      { title: '谁来干', weight: 3.4 },
      { title: '计划工期', weight: 3 },
      { title: '进度', weight: 2.4 },
    ],
    rows,
    notes: ['下达是安排给项目的钱；已拨付是付出去的钱，留存的质保金也算在内；百分数是已拨付占下达的比例。'],
  };
}

/** 中央衔接资金45万元, each source on a line; a source that came in several times once. */
function sourcesOf({ sources }: PublicProject): Inline[] {
  if (sources.length === 0) return [text('还没有下达')];
  const names = [...new Set(sources.map(({ source }) => source))];
  return [text(names.join('\n'))];
}

function composeFoot(disclosure: Disclosure, area: Area): Block[] {
  const { site, tree } = disclosure;
  const county = countyOf(tree, area.code);
  const lines = [
    ...(area.phone === undefined ? [] : [{ key: `${area.name}电话`, value: area.phone }]),
    ...(county && county.code !== area.code && county.phone !== undefined
      ? [{ key: `${county.name}电话`, value: county.phone }]
      : []),
    { key: '网站电话', value: site.contact.phone },
  ];
  return [
    { kind: 'contact', title: '项目有问题，请找', lines },
    composeCode(site, paths.board(area.code), disclosure.asOf),
    composePosting({ unit: area.name, phone: area.phone ?? site.contact.phone }, undefined),
  ];
}
