import { findAccounts } from './accounts.ts';
import { findDoors, findGroups } from './addresses.ts';
import { findBirthDates } from './birth-dates.ts';
import { findCertificates } from './certificates.ts';
import { findCircumstances } from './circumstances.ts';
import { rankOf } from './kinds.ts';
import { findMaskedIds } from './masked-ids.ts';
import { findOnline } from './online.ts';
import { findLandlines, findMobiles } from './phones.ts';
import { findPlates } from './plates.ts';
import { findResidentIds } from './resident-ids.ts';
import { type Detect, type PersonalFind, type Surroundings, View } from './view.ts';

export { type PersonalKind, personalKinds } from './kinds.ts';
export type { PersonalFind, Surroundings } from './view.ts';

/** What a family needs at least to find anything: most texts have none of it. */
const families: Array<{ needs: RegExp; detect: Detect }> = [
  { needs: /\d|[〇零一二三四五六七八九]{3}/, detect: findResidentIds },
  { needs: /\d/, detect: findMaskedIds },
  { needs: /\d/, detect: findAccounts },
  { needs: /\d/, detect: findCertificates },
  { needs: /\d|[〇零一二三四五六七八九幺]{3}/, detect: findMobiles },
  { needs: /\d/, detect: findLandlines },
  { needs: /@|微|wechat|weixin|v|q|扣|企鹅/i, detect: findOnline },
  { needs: /[A-Za-z]/, detect: findPlates },
  { needs: /[\d一二三四五六七八九]/, detect: findBirthDates },
  { needs: /[\u4e00-\u9fff]{2}/, detect: findCircumstances },
  { needs: /[组队社屯]/, detect: findGroups },
  { needs: /[号室栋幢元牌楼区园寓苑院排家户房住搬]/, detect: findDoors },
];

/** Nothing personal is written without a digit, an @, or a sign beyond ASCII (Chinese, other digits). */
const any = /[\d@]|[^ -~\s]/;

/**
 * All personal data of one text, in order, without overlaps (the most identifying kind wins). `about` tells what stands
 * around it: a name in one cell and an illness in the next are personal data together.
 */
export function findPersonal(text: string, about: Surroundings = {}): PersonalFind[] {
  if (text.length < 2 || !any.test(text)) return [];
  const view = new View(text, about);
  const finds: PersonalFind[] = [];
  for (const { needs, detect } of families) {
    if (!needs.test(view.digits)) continue;
    for (const hit of detect(view)) {
      const find = view.place(hit);
      if (find) finds.push(find);
    }
  }
  return finds.length < 2 ? finds : withoutOverlaps(finds);
}

function withoutOverlaps(finds: PersonalFind[]): PersonalFind[] {
  const kept: PersonalFind[] = [];
  const byRank = finds.sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || b.end - b.start - (a.end - a.start));
  for (const find of byRank)
    if (!kept.some((each) => find.start < each.end && each.start < find.end)) kept.push(find);
  return kept.sort((a, b) => a.start - b.start);
}
