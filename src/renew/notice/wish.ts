import type { AreaTree } from '../../compute/areas.ts';
import type { Area } from '../../record/area/table.ts';
import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Plan, Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import type { Period } from '../../record/value/period.ts';

/** What a clerk asks for, as it was typed; what was left out is empty. */
export interface NoticeWish {
  kind: string | undefined;
  /** The file's name without .mdx. */
  id: string;
  /** Codes or names of areas. */
  areas: string[];
  each: '' | 'village' | 'township';
  /** Of `each`: the area below which they lie. */
  within: string;
  plan: string;
  projects: string[];
  tasks: string[];
  date: string;
  /** The last day: of a consultation on display, of a letter to answer by. */
  end: string;
  period: string;
  follows: string;
  issuer: string;
  number: string;
  result: string;
}

/** A notice that is being made: of what kind, about which place, on which day. */
export interface Scene {
  kind: NoticeKind;
  area: Area;
  county: Area;
  tree: AreaTree;
  plan: Plan | undefined;
  date: Day;
  projects: string[];
  tasks: string[];
  period: Period | undefined;
  /** The consultation that it follows. */
  before: Text<NoticeFrontMatter> | undefined;
}
