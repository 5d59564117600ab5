import { proofPaths } from '../../../document/proof-paths.ts';
import { groupCode } from '../../../record/edition/code-digits.ts';
import type { DataFile } from '../../publish-data.ts';
import type { FollowedVersion } from './follow-versions.ts';
import type { ProofVersion } from './proof-parts.ts';

/** What the second column of the heading tells in a word. */
const states: Record<ProofVersion['state'], string> = {
  current: '现行',
  corrected: '已更正',
  renewed: '已更新',
  reprinted: '重新排印',
  lapsed: '名单到期撤下',
  withdrawn: '已撤下',
  removed: '不再提供',
};

const heading = '# 校验码  期次  现在怎样  标题  网页（在本网站地址后面）\n';

/** All codes that were ever published in plain text, sorted, whole and by their first digit. */
export function* listCodes(versions: readonly FollowedVersion[]): Generator<DataFile> {
  const lines = [...versions]
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

function writeLine({ code, edition, state, by, title, page }: ProofVersion): string {
  const since = by === undefined ? '' : `（第${by}期起）`;
  return `${groupCode(code)}  第${edition}期  ${states[state]}${since}  ${title}  ${page}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
