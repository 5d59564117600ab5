import type { z } from 'zod';
import type { Channel, noticeSchema } from '../../../src/record/notice/schema.ts';
import type { RulesFile } from '../../../src/record/rule/schema.ts';
import { addDays } from '../calendar.ts';
import { at, type Land, type Money, type Township } from '../invented.ts';
import type { AreaDraft } from '../tables.ts';

export type NoticeFront = z.input<typeof noticeSchema>;

/** A notice of the sample before it is written to its file. */
export interface NoticeDraft {
  id: string;
  front: NoticeFront;
  body: string;
  /** Its list of persons, as a CSV file. */
  persons?: string;
}

/** Where and when a notice plays, and what it may draw on. */
export interface Scene {
  land: Land;
  money: Money;
  rules: RulesFile;
  /** The first or the second of its kind in the county: their substance differs. */
  turn: number;
  township: Township;
  village: AreaDraft;
  /** The whole name of the village: 子虚镇乌有村. */
  place: string;
  date: string;
}

export function setScene(land: Land, money: Money, rules: RulesFile, turn: number, date: string): Scene {
  const township = at(land.townships, turn);
  const village = at(township.villages, turn);
  return { land, money, rules, turn, township, village, place: `${township.area.name}${village.name}`, date };
}

/** What every notice of the sample has. */
export function frontOf(scene: Scene, kind: string, title: string, summary: string): NoticeFront {
  const { land, date, rules } = scene;
  return {
    title,
    kind,
    areas: [scene.village.code],
    plan: land.county.plan,
    issuer: scene.township.office,
    date,
    published: date,
    basis: chooseBases(rules, kind, land.county.plan, date),
    summary,
    synthetic: true,
  };
}

/**
 * The bases that the rules name for a kind, as far as they bind here: no other county's plan, no Henan procedure outside
 * Henan, nothing before or after its time.
 */
function chooseBases(rules: RulesFile, kind: string, plan: string, date: string): string[] {
  const henan = plan === 'shenqiu-2022' || plan === 'jianan-2022';
  // Two rules came in 2021; the record does not say from which day, so that they are kept out of 2020 here.
  const since2021 = ['bridging-fund-measures-2021', 'asset-management-2021'];
  const named = rules.noticeKinds.find((each) => each.id === kind)?.basis ?? [];
  const binding = [...named, 'disclosure-regulation-2019'].filter((id) => {
    const basis = rules.bases.find((each) => each.id === id);
    if (!basis || (basis.from && date < basis.from) || (basis.to && date > basis.to)) return false;
    if (id.startsWith('plan-')) return id === `plan-${plan}`;
    if (id.includes('henan')) return henan;
    return date >= '2021-01-01' || !since2021.includes(id);
  });
  return binding.slice(0, 3);
}

/** First and last day on display: the usual length, or the rule's minimum where that is longer. Both ends count. */
export function displayFrom(scene: Scene, kind: string, usual: number): { start: string; end: string } {
  const minimum = scene.rules.noticeKinds.find((each) => each.id === kind)?.minimum;
  // Working days: with weekends and the longest holiday, twice as many calendar days and ten more are enough.
  const least = !minimum ? 0 : minimum.count === 'working' ? minimum.days * 2 + 10 : minimum.days;
  return { start: scene.date, end: addDays(scene.date, Math.max(usual, least) - 1) };
}

/** Where to object: the township's office, on a number that nobody can have. */
export function objectionOf({ township }: Scene): Channel {
  const { phone, address } = township.area;
  return {
    unit: township.office,
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    box: '村务公开栏旁边',
    hours: '工作日8:30—12:00，14:00—17:30',
  };
}

/** Who watches over it: the county's office. */
export function supervisionOf({ land }: Scene): Channel {
  return {
    unit: land.county.office,
    phone: '0000-1234567',
    address: `${land.county.name}政务公开查阅点（虚构）`,
  };
}
