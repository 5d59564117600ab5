import type { ProofFile, ProofVersion } from '../publish/editions/proof/proof-parts.ts';

/** A result in a word: a shape, a sentence, and a tone of colour last. */
export interface Verdict {
  sign: string;
  tone: 'good' | 'warn' | 'bad';
  says: string;
}

/** 2022年11月20日. */
export function sayDay(day: string): string {
  return day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
}

/** How a version of a document stands today. */
export function judgeVersion({ act, by, state }: ProofVersion): Verdict {
  const since = by === undefined ? '' : `第${by}期`;
  if (state === 'current')
    return good(act === 'lapsed' ? '现在有效（里面的名单到期，已经撤下）。' : '现在有效。');
  if (state === 'corrected') return warn(`这是旧的一版：${since}更正过，请看现在的。`);
  if (state === 'renewed') return warn(`这是旧的一版：${since}更新过，请看现在的。`);
  if (state === 'reprinted') return warn(`内容没有变，${since}重新排印过，请以现在的为准。`);
  if (state === 'lapsed') return warn(`里面的名单到期，${since}起撤下了，不要再张贴、转发。`);
  if (state === 'withdrawn') return bad(`${since}起撤下，不再有效。`);
  return warn(`${since}起网站不再提供这一份。`);
}

/** What a file is, whose bytes were published. `last`: the number of the last edition. */
export function judgeFile(file: ProofFile, last: number): Verdict {
  const { first, last: until, path, version } = file;
  if (first === undefined)
    return warn('和网站上现在的这一份一字不差，可是还没有列入哪一期，要到下一期才算公开。');
  const since = `和第${version?.edition ?? first}期公开的一字不差`;
  if (version) {
    const { says, ...verdict } = judgeVersion(version);
    return { ...verdict, says: `${since}，没有被改过。${says}` };
  }
  if (path.startsWith('pdf/superseded/')) return warn(`${since}：这是网站上留着的旧版，已经更正过。`);
  if (until === last) return good(`${since}，没有被改过，第${last}期还是它。`);
  return warn(`${since}，没有被改过；第${until}期以后换了新的，请看现在的。`);
}

function good(says: string): Verdict {
  return { sign: '●', tone: 'good', says };
}

function warn(says: string): Verdict {
  return { sign: '▲', tone: 'warn', says };
}

function bad(says: string): Verdict {
  return { sign: '✕', tone: 'bad', says };
}
