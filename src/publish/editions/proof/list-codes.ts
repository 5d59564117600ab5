import { proofPaths } from '../../../document/proof-paths.ts';
import { groupCode } from '../../../record/edition/code-digits.ts';
import type { DataFile } from '../../publish-data.ts';
import type { FollowedVersion } from './follow-versions.ts';
import type { ProofVersion } from './proof-parts.ts';

/**
 * What the third column of the heading tells in a word. Nothing of what is in force: that a notice was changed by nobody does
 * not say that its time is not over.
 */
const states: Record<ProofVersion['state'], string> = {
  current: '没有改过',
  corrected: '更正过',
  renewed: '换过新的',
  reprinted: '重新排印过',
  lapsed: '名单到期撤下',
  withdrawn: '撤下了',
  removed: '不再提供',
};

const heading = `# 校验码  期次  后来怎样  标题  网页（在本网站地址后面）
# 这里只说明公开过哪一份、后来改过没有；公示期到了没有、结果怎样，请看网页
`;

/** All codes that were ever published in plain text, sorted, whole and by their first digit. */
export function* listCodes(versions: readonly FollowedVersion[]): Generator<DataFile> {
  const lines = firstOfEach(versions)
    .sort((a, b) => compare(a.version.code, b.version.code) || b.version.edition - a.version.edition)
    .map(({ version }) => ({ first: Number(version.code[0]), text: writeLine(version) }));
  yield { path: proofPaths.codes, text: heading + lines.map(({ text }) => text).join('') };
  for (let digit = 1; digit <= 9; digit++) {
    const own = lines.filter(({ first }) => first === digit).map(({ text }) => text);
    yield {
      path: proofPaths.codesOf(digit),
      text: heading + (own.join('') || '# 没有这个数字打头的校验码\n'),
    };
  }
}

/** A notice with a list of persons is known in two prints, with it and without, which bear one code: it is told once. */
function firstOfEach(versions: readonly FollowedVersion[]): FollowedVersion[] {
  const told = new Map<string, FollowedVersion>();
  for (const each of versions) {
    const key = `${each.version.edition} ${each.version.id}`;
    if (!told.has(key)) told.set(key, each);
  }
  return [...told.values()];
}

function writeLine({ code, edition, state, by, title, page }: ProofVersion): string {
  const since = by === undefined ? '' : `（第${by}期起）`;
  const where = state === 'removed' ? '（网页没有了）' : page;
  return `${groupCode(code)}  第${edition}期  ${states[state]}${since}  ${title}  ${where}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
