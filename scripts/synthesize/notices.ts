import { objectionTable } from '../../src/record/objection/table.ts';
import type { RulesFile } from '../../src/record/rule/schema.ts';
import { addDays, dayAfterPeriod, dayOf } from './calendar.ts';
import type { County } from './counties.ts';
import { at, type Land, type Money } from './invented.ts';
import { type TextFile, writeText } from './mdx.ts';
import { registerObjections, tellOutcomes } from './notices/course.ts';
import { announceResult, consultInclusion, consultPosts, consultRemoval } from './notices/households.ts';
import { writeBulletin, writeSupervisionLetter } from './notices/letters.ts';
import { writeOfficials } from './notices/official.ts';
import { announceAssets, announceProject } from './notices/projects.ts';
import { type NoticeDraft, type Scene, setScene } from './notices/scene.ts';
import { writeVillageAffairs } from './notices/village-affairs.ts';
import { writeCsv } from './tables.ts';

/** The kinds of notice that each plan calls for; two of each are written. Results follow what was consulted on. */
const called: Record<County['key'], string[]> = {
  zz: ['inclusion', 'project', 'asset', 'affairs'],
  sq: ['inclusion', 'letter', 'bulletin', 'asset'],
  ms: ['project', 'bulletin', 'affairs'],
  ja: ['inclusion', 'removal', 'project', 'bulletin', 'result'],
  sl: ['posts', 'project', 'bulletin', 'asset', 'result'],
};

/** The periods that the two bulletins of a county are about: the first is one in which somebody did not report. */
const bulletinPeriods: Partial<Record<County['key'], [number, number]>> = {
  sq: [2, 3],
  ms: [2, 6],
  ja: [4, 6],
  sl: [5, 7],
};

/** The notices of all counties, the lists of persons that go with some, and the register of objections. The one on display at the site's date is chosen by that date. */
export function writeNotices(
  lands: readonly Land[],
  money: Money,
  rules: RulesFile,
  asOf: string | undefined,
): TextFile[] {
  const drafts = lands.flatMap((land) => draftNotices(land, money, rules, asOf));
  withdrawOne(drafts);
  tellOutcomes(drafts, asOf);
  return [
    ...drafts.flatMap(({ id, front, body, persons }) => [
      writeText(`notices/${id}.mdx`, front, body),
      ...(persons === undefined ? [] : [{ path: `consultations/${id}.csv`, text: persons }]),
    ]),
    { path: 'objections.csv', text: writeCsv(objectionTable, registerObjections(drafts)) },
  ];
}

function draftNotices(land: Land, money: Money, rules: RulesFile, asOf: string | undefined): NoticeDraft[] {
  const drafts: NoticeDraft[] = [];
  const { key, year, periods } = land.county;
  const first = Number(at(periods, 0).slice(5));
  for (const [k, kind] of called[key].entries()) {
    for (const turn of [0, 1]) {
      const open = asOf !== undefined && `${key}-${kind}-${turn + 1}` === chooseOpen(asOf);
      const date = open
        ? addDays(asOf, -3)
        : dayOf(year, Math.min(11, first + 1 + turn * 3), 6 + k * 3 + turn);
      const scene = setScene(land, money, rules, turn, date);
      drafts.push(draftNotice(kind, scene, drafts));
    }
  }
  // 子虚镇 is nobody's: only invented offices have red heads here.
  if (key === 'sq') drafts.push(...writeOfficials(setScene(land, money, rules, 0, dayOf(year, 10, 12))));
  return drafts;
}

function draftNotice(kind: string, scene: Scene, before: readonly NoticeDraft[]): NoticeDraft {
  const { turn, land, date } = scene;
  const { key, year, periods } = land.county;
  switch (kind) {
    case 'inclusion':
      return consultInclusion(scene);
    case 'removal':
      return consultRemoval(scene);
    case 'posts':
      return consultPosts(scene);
    case 'project':
      return announceProject(scene);
    case 'asset':
      return announceAssets(scene);
    case 'letter':
      return writeSupervisionLetter({ ...scene, date: dayOf(year, 10, 9 + turn) });
    case 'bulletin': {
      const period = at(periods, bulletinPeriods[key]?.[turn === 0 ? 0 : 1] ?? turn);
      return writeBulletin({ ...scene, date: dayAfterPeriod(period, 17 + turn) }, period);
    }
    case 'affairs': {
      const quarter = turn === 0 ? 2 : 3;
      const name = `${year}年第${quarter === 2 ? '二' : '三'}季度`;
      return writeVillageAffairs({ ...scene, date: dayOf(year, quarter * 3 + 1, 12 + turn) }, name);
    }
    case 'result': {
      const followed = key === 'sl' ? `sl-posts-${turn + 1}` : `ja-${turn === 0 ? 'inclusion' : 'removal'}-1`;
      const consulted = before.find((draft) => draft.id === followed);
      if (!consulted) throw new Error(`no consultation ${followed} to announce the result of`);
      // The result is told where the consultation hung.
      const there = setScene(land, scene.money, scene.rules, key === 'sl' ? turn : 0, date);
      return announceResult({ ...there, turn }, consulted);
    }
    default:
      throw new Error(`no such kind of notice: ${kind}`);
  }
}

/** The consultation that hangs at the site's date: of a plan of that year, if there is one. */
function chooseOpen(asOf: string): string {
  return asOf.startsWith('2024') ? 'sl-posts-2' : 'ja-removal-2';
}

/** One notice was taken down on its third day, and says why: the page stays, the text does not. */
function withdrawOne(drafts: readonly NoticeDraft[]): void {
  const draft = drafts.find(({ id }) => id === 'sq-inclusion-2');
  if (!draft) return;
  const reason = '张贴的附表误写了不该公开的家庭情况，已撤下，核对后另行公示。';
  draft.front.withdrawn = { on: addDays(draft.front.date, 2), reason };
}
