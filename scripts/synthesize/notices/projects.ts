import { addDays, writeDay } from '../calendar.ts';
import { at } from '../invented.ts';
import { use } from '../mdx.ts';
import type { ProjectDraft } from '../tables.ts';
import { frontOf, type NoticeDraft, type Scene, supervisionOf } from './scene.ts';

/** 项目资金公告: the first tells what is going to be built with which money, the second what came of it. */
export function announceProject(scene: Scene): NoticeDraft {
  return scene.turn % 2 === 0 ? announceStart(scene) : announceFinish(scene);
}

function announceStart(scene: Scene): NoticeDraft {
  const { land, money } = scene;
  const mine = money.projects.filter((project) => project.plan === land.county.plan);
  const chosen = [at(mine, 2), at(mine, 3)];
  const allocated = money.funding.filter((row) => chosen.some((project) => project.id === row.project));
  const date = addDays(
    allocated
      .map((row) => row.allocated)
      .sort()
      .at(-1) ?? scene.date,
    9,
  );
  const names = chosen.map((project) => project.name).join('、');
  return {
    id: `${land.county.key}-project-${scene.turn + 1}`,
    front: {
      ...frontOf(
        { ...scene, date },
        'project-announcement',
        `${land.county.name}${land.county.year}年${land.county.fund}项目安排公告`,
        `${names}的资金已经下达，干什么、多少钱、谁来干，先告诉大家。`,
      ),
      areas: [...new Set(chosen.map((project) => project.area))],
      projects: chosen.map((project) => project.id),
      issuer: land.county.office,
      supervision: supervisionOf(scene),
    },
    body: `下面的项目资金已经下达。按“谁分配、谁使用、谁公开”的办法，开工以前先公告。

## 安排了什么

${chosen.map((project) => use('ProjectTable', { project: project.id })).join('\n\n')}

## 一个项目一个项目地说

${use('ProjectItems')}

## 公告多久

公告牌立在项目旁边和村务公开栏，不少于10天；网上长期公开。

## 发现问题怎么办

施工偷工减料、钱没有用在项目上，都可以反映。电话和地址写在下面，匿名也受理，查实的会公布处理结果。`,
  };
}

function announceFinish(scene: Scene): NoticeDraft {
  const { land, money } = scene;
  const accepted = money.projects.filter((project) => project.plan === land.county.plan && project.accepted);
  const project: ProjectDraft = at(accepted, accepted.length - 1);
  const date = addDays(project.accepted ?? scene.date, 7);
  const finished = project.finished ?? date;
  const late = finished > project.planFinish;
  const kept = money.disbursements.some((row) => row.project === project.id && row.kind === '质保金');
  const warranty = kept
    ? '其中留了一笔质保金，按已拨付计算，过了质保期没有毛病再付给施工单位。'
    : '拨付的每一笔都要凭验收和结算资料，账目可以查。';
  return {
    id: `${land.county.key}-project-${scene.turn + 1}`,
    front: {
      ...frontOf(
        { ...scene, date },
        'project-announcement',
        `${project.name}完成情况公告`,
        `${project.name}已经验收，用了多少钱、谁来管护，请大家看。`,
      ),
      areas: [project.area],
      projects: [project.id],
      issuer: land.county.office,
      supervision: supervisionOf(scene),
    },
    body: `${project.name}已经完工并通过验收。

## 建成了什么

${project.work}。${writeDay(finished)}完工，${writeDay(project.accepted ?? date)}验收。${late ? `原定${writeDay(project.planFinish)}以前完工，晚了一些，原因是雨水多、材料到得晚。` : '工期没有超过计划。'}

## 钱用到哪里去了

${use('ProjectTable', { project: project.id })}

${warranty}

## 往后谁来管

资产登记后移交给当地管护，坏了找管护的人报修。${project.benefit}。

## 有意见怎么办

质量不好、管护没人，打下面的监督电话，会到现场看。`,
  };
}

/** 资产登记与收益分配公告. */
export function announceAssets(scene: Scene): NoticeDraft {
  const { land, township, turn } = scene;
  const first = turn % 2 === 0;
  const title = first ? '扶贫项目资产登记公告' : '扶贫项目资产收益分配公告';
  const opening = first
    ? `${township.area.name}把历年项目留下的资产清点了一遍，一件一件登记，写明归谁、谁来管。`
    : `${township.area.name}的经营性资产上一年度收益已经到账，怎么分的，向大家报账。`;
  const middle = first
    ? `## 怎样登记的

1. 对着项目档案到现场点数；
2. 能确定归属的，确权给村集体或者使用单位；
3. 归属不清的先登记、后处理，不留空白；
4. 每件资产都定了管护的单位，坏了要修、丢了要赔。

## 什么叫公益性、经营性、到户类

- 公益性：路、桥、水、广场，大家用，不挣钱；
- 经营性：厂房、大棚、光伏，租出去或者自己经营，挣的钱归集体；
- 到户类：给到农户手里的，归农户。`
    : `## 怎样分的

1. 先留出项目自己的维修管护钱；
2. 光伏的收益主要用来设公益岗位；
3. 其余的按村民代表会议定的办法，用于村里的公益事业，或者奖励补助；
4. 分不完的结转到下一年，不准私分。

## 岗位是怎么设的

岗位由村里提、大家评、上级审，给弱劳动力优先。干多少活拿多少钱，每月公布。`;
  return {
    id: `${land.county.key}-asset-${turn + 1}`,
    front: {
      ...frontOf(scene, 'asset-announcement', `${township.area.name}${title}`, opening),
      areas: [township.area.code],
      supervision: supervisionOf(scene),
    },
    body: `${opening}

## 资产清单

${use(first ? 'AssetItems' : 'AssetTable', { area: township.area.code })}

${middle}

## 有疑问怎么办

账目和登记资料放在${township.office}，${land.county.short}里的人都可以去查。对不上的，打监督电话。`,
  };
}
