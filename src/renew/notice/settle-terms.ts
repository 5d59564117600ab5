import type { Channel } from '../../record/notice/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { chooseDay } from '../choose.ts';
import type { Ground } from '../renewal.ts';
import { chooseDisplay } from './choose-terms.ts';
import { affairsOf, issuerOf, objectionOf, officeOf, supervisionOf } from './offices.ts';
import type { NoticeWish, Scene } from './wish.ts';

/** What is settled of a notice before a word of it is written: whose it is, its days, whom to ask. */
export interface Terms {
  issuer: string;
  display: { start: Day; end: Day } | undefined;
  due: Day | undefined;
  objection: Channel | undefined;
  supervision: Channel;
  addressee: string | undefined;
  result: string;
  /** Of a village's sheet: who draws it up, reviews and approves it; units, never persons. */
  sheet: { prepared: string; reviewed: string; approved: string } | undefined;
}

/** Settles them, from the command and else from the record. Throws a Refusal where neither says. */
export function settleTerms(scene: Scene, wish: NoticeWish, ground: Ground): Terms {
  const { kind, date } = scene;
  const isLetter = kind.stage === 'supervision-letter';
  const display = kind.stage === 'consultation' ? chooseDisplay(scene, wish, ground) : undefined;
  const hasObjection = display !== undefined || kind.requires.includes('objection');
  const hasAddressee = isLetter || kind.requires.includes('addressee');
  return {
    issuer: wish.issuer || issuerOf(scene, ground),
    display,
    due: isLetter && wish.end !== '' ? chooseDay(wish.end, '--end', date) : undefined,
    objection: hasObjection ? objectionOf(scene, ground) : undefined,
    supervision: supervisionOf(scene, ground),
    addressee: hasAddressee ? addresseeOf(scene, ground) : undefined,
    result: wish.result || resultOf(scene),
    sheet: sheetOf(scene, ground),
  };
}

/** Whom it is sent to: the office of the place; of the whole county all townships by name, where they are few. */
function addresseeOf(scene: Scene, ground: Ground): string {
  const { area, tree } = scene;
  if (area.level !== '县') return officeOf(area, scene, ground);
  const offices = (tree.children.get(area.code) ?? []).map((each) => officeOf(each, scene, ground));
  return offices.length > 0 && offices.length <= 6 ? offices.join('、') : '各乡镇（街道）';
}

/** What a consultation ended with, in the words of its outcome where it has one. */
function resultOf({ before }: Scene): string {
  if (before?.outcome?.text) return before.outcome.text;
  if (before?.outcome?.kind === 'none') return '公示期满没有异议，〔请写：同意什么〕。';
  return '〔请写：结果，一句话〕';
}

function sheetOf(scene: Scene, ground: Ground): Terms['sheet'] {
  const { area } = scene;
  if (area.level !== '村') return undefined;
  const affairs = affairsOf(area);
  return {
    prepared: officeOf(area, scene, ground),
    reviewed: `${area.name}${affairs}监督委员会`,
    approved: `${area.name}${affairs === '居务' ? '居民' : '村民'}代表会议`,
  };
}
