import { personTable } from '../../record/person/table.ts';
import type { Ground, NewFile } from '../renewal.ts';
import { tableFile } from '../write-table.ts';
import { chooseBases } from './choose-terms.ts';
import { fillPlaces } from './fill-places.ts';
import { fillTemplate, type Template } from './fill-template.ts';
import { settleTerms } from './settle-terms.ts';
import type { NoticeWish, Scene } from './wish.ts';
import { draftFile } from './write-text.ts';

/** The draft of a notice, and of a kind with a list of persons the list with its header only. */
export function composeNotice(scene: Scene, wish: NoticeWish, template: Template, ground: Ground): NewFile[] {
  const { kind, plan, date, before, period } = scene;
  const asks = new Set<string>(kind.requires);
  const terms = settleTerms(scene, wish, ground);
  const { front, body } = fillTemplate(template, fillPlaces(scene, terms, ground));
  const { title, summary, ...more } = front;
  const id = wish.id || idOf(scene);
  const { prepared, reviewed, approved } = terms.sheet ?? {};
  const whole = {
    title,
    kind: kind.id,
    areas: areasOf(scene, ground),
    plan: plan?.id,
    tasks: scene.tasks,
    projects: scene.projects,
    period,
    issuer: terms.issuer,
    number: asks.has('number') ? wish.number || '〔请写：发文字号〕' : wish.number,
    addressee: terms.addressee,
    date,
    published: date,
    consultation: terms.display,
    objection: terms.objection,
    supervision: terms.supervision,
    due: terms.due,
    prepared: asks.has('prepared') ? prepared : undefined,
    reviewed: asks.has('reviewed') ? reviewed : undefined,
    approved: asks.has('approved') ? approved : undefined,
    result: asks.has('result') ? terms.result : undefined,
    follows: before?.id,
    basis: chooseBases(kind, scene, ground),
    ...more,
    summary,
    synthetic: ground.reading.record.datasets.some((each) => each.synthetic),
  };
  const hasList = kind.persons !== undefined && kind.stage === 'consultation';
  return [
    draftFile(`notices/${id}.mdx`, whole, body),
    ...(hasList ? [tableFile(`consultations/${id}.csv`, personTable, [])] : []),
  ];
}

/** Kind, what it is about, day: inclusion-990004001001-20220406, result-ja-inclusion-1. */
function idOf({ kind, area, date, before, plan, period }: Scene): string {
  const [short = kind.id] = kind.id.split('-');
  if (before) return `${short}-${before.id}`;
  const day = date.replaceAll('-', '');
  if (kind.stage === 'bulletin' && plan && period) return `${kind.id}-${plan.id}-${period.toLowerCase()}`;
  if (kind.stage === 'village-affairs' && period) return `affairs-${area.code}-${period.toLowerCase()}`;
  return `${short}-${area.code}-${day}`;
}

/** The places: where the projects are, where there are any. */
function areasOf(scene: Scene, { reading }: Ground): string[] {
  const codes = scene.projects.flatMap(
    (id) => reading.record.projects.rows.find((project) => project.id === id)?.area ?? [],
  );
  return codes.length > 0 ? [...new Set(codes)] : (scene.before?.areas ?? [scene.area.code]);
}
