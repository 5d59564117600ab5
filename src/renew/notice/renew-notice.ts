import { few } from '../../check/catalogue/say.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { placesIn } from '../../record/template/places.ts';
import { findNoticeKind } from '../choose.ts';
import { type Ground, Refusal, type Renewal } from '../renewal.ts';
import { chooseScenes } from './choose-scenes.ts';
import { composeNotice } from './compose-notice.ts';
import type { Template } from './fill-template.ts';
import type { NoticeWish, Scene } from './wish.ts';

/** The template of a kind: the office's own, else the program's. */
export type TemplateOf = (kind: NoticeKind) => Template;

/**
 * Drafts of notices, one a place, filled from the record; of kinds with a list of persons also the empty list. Throws a
 * Refusal where the record lacks what the notice must say, or a file is there already.
 */
export function renewNotice(wish: NoticeWish, templateOf: TemplateOf, ground: Ground): Renewal {
  const kind = findNoticeKind(ground, wish.kind);
  const template = templateOf(kind);
  const names = new Set(placesIn(template.text).map(({ name }) => name));
  const needs = {
    projects: names.has('项目表') || names.has('项目名称') || template.text.includes('<Project'),
    assets: names.has('资产表') || template.text.includes('<Asset'),
  };
  const scenes = chooseScenes(wish, needs, ground);
  if (wish.id !== '' && scenes.length > 1)
    throw new Refusal(`这一次要做${scenes.length}份，不能都叫 ${wish.id}。请不写 --id，程序会分别起名。`);
  if (wish.id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(wish.id))
    throw new Refusal(`“${wish.id}”不能当文件名：用小写字母、数字和短横线，例如 dapeng-2022。`);
  const held = new Set(ground.folder.list());
  const made = scenes.map((scene) => composeNotice(scene, wish, template, ground));
  const standing = made.flat().filter(({ path }) => held.has(path));
  const fresh = made.filter((files) => files.every(({ path }) => !held.has(path)));
  const named = standing.slice(0, 5).map(({ path }) => path);
  const there = `${named.join('、')}${standing.length > named.length ? `等${standing.length}个文件` : ''}`;
  if (fresh.length === 0)
    throw new Refusal(`已经有了，没有动它：${there}。要重新做，请先把旧的移走，或用 --id 另起一个名字。`);
  const hasList = kind.persons !== undefined && kind.stage === 'consultation';
  return {
    files: fresh.flat(),
    told: [
      ...(standing.length > 0 ? [`已经有的没有动：${there}。`] : []),
      `${kind.name}的草稿${fresh.length}份。草稿要检查，不会公开；写好以后删去 draft: true 那一行。`,
      ...(hasList
        ? ['名单只有表头：请照实填上姓名，公开时自动隐去一部分，期满自动撤下。列名见 docs/tables.md。']
        : []),
      ...tellDoubts(scenes, ground),
    ],
  };
}

/** What the record cannot decide, and the clerk has to look at before the draft line goes. */
function tellDoubts(scenes: readonly Scene[], { reading }: Ground): string[] {
  const { projects, rules } = reading.record;
  const date = scenes[0]?.date ?? '';
  const chosen = new Set(scenes.flatMap((scene) => scene.projects));
  const over = projects.rows.filter(({ id, finished, accepted }) => {
    const day = finished ?? accepted;
    return chosen.has(id) && day !== undefined && day <= date;
  });
  const cited = new Set(scenes.flatMap(({ kind }) => kind.basis));
  const local = rules.bases.filter((basis) => basis.local && cited.has(basis.id));
  return [
    ...(over.length > 0
      ? [`${few(over.map(({ name }) => name))}已经完工：正文里“先告诉大家”一类的话，请改成完工以后的说法。`]
      : []),
    ...local.map(
      ({ name }) => `依据里的《${name}》是一地的做法：不是本地的，请从草稿的 basis 里删去，换成本地的规定。`,
    ),
  ];
}
