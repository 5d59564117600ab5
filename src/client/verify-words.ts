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

/**
 * What became of a version since it was published. Whether what it says is still in force no edition knows: a notice that
 * nobody changed may be over.
 */
export function judgeVersion({ act, by, living, state }: ProofVersion): Verdict {
  const since = by === undefined ? '' : `第${by}期`;
  if (state === 'current') {
    if (living) return good('后来没有换过新的。');
    return good(act === 'lapsed' ? '后来没有改过，只是里面的名单到期撤下了。' : '后来没有改过。');
  }
  if (state === 'corrected') return warn(`这是旧的一版：${since}更正过，请看现在的。`);
  if (state === 'renewed')
    return warn(
      living
        ? `${since}换过新的：这一类文件按期换新，不是更正。要最新的，请看现在的。`
        : `这是旧的一版：${since}换过新的，请看现在的。`,
    );
  if (state === 'reprinted') return warn(`内容没有变，${since}重新排印过，请以现在的为准。`);
  if (state === 'lapsed')
    return warn(`里面的名单到期，${by === undefined ? '已经' : `${since}起`}撤下了，不要再张贴、转发。`);
  if (state === 'withdrawn') return bad(`${since}起撤下了，不要再张贴、转发。`);
  return warn(`${since}起网站上不再放这一份${living ? '：这一类文件按期换新，不是更正' : ''}。`);
}

/** What a proof cannot know of a version that nobody changed, and where it stands; undefined where there is nothing. */
export function sayBeyond({ kind, living, state, title }: ProofVersion): string | undefined {
  if (state !== 'current') return undefined;
  if (living) return '网页上的可能更新，请看网页。';
  if (kind !== 'notice') return undefined;
  return title.includes('公示') ? '公示期到了没有、结果怎样，请看网页。' : '现在还算不算数，请看网页。';
}

/** How a sheet is compared that bears the code of a version: on the page stands what is published today. */
export function sayHowToCompare({ edition, kind, living, state }: ProofVersion): string {
  const blind = '校验码看不出来';
  if (state === 'current' || state === 'reprinted')
    return `请比一比：纸上的标题、日期、落款和每一个数，和网页上的是不是一样。校验码对，只说明公开过这一份；纸上的数要是被人改过，${blind}，要对着网页看。${living ? '网页更新过的，有的数会不一样，不一定是纸上的错。' : ''}`;
  const why =
    state === 'withdrawn' || state === 'removed'
      ? '网页上没有这一份的内容了，不能对着看'
      : '网页上是现在的一版，和这张纸不会全一样';
  const parts = kind === 'register' ? '这是装订成一本的，里面的每一份有自己的校验码，可以一份一份核对。' : '';
  return `${why}。校验码对，只说明第${edition}期公开过这一份；纸上的数有没有被人改过，${blind}。${parts}`;
}

/** Where a file leads that is no version of a document. */
export interface Whereabouts {
  /** The version that a marked copy of an old one shows. */
  copied: ProofVersion | undefined;
  /** Something still stands at its place on the site. */
  isThere: boolean;
}

/** What a file is, whose bytes were published. `last`: the number of the last edition. */
export function judgeFile(file: ProofFile, last: number, { copied, isThere }: Whereabouts): Verdict {
  const { first, last: until, path, version } = file;
  if (first === undefined && version?.act === 'lapsed')
    return good(`这是名单到期撤下后的样子，第${version.edition}期已记下指纹，一字不差。`);
  if (first === undefined)
    return warn('和网站上现在的这一份一字不差，可是还没有列入哪一期，要到下一期才算公开。');
  const since = `和第${version?.edition ?? first}期公开的一字不差`;
  if (version) {
    const { says, ...verdict } = judgeVersion(version);
    return { ...verdict, says: `${since}${verdict.tone === 'good' ? '，' : '，没有被改过。'}${says}` };
  }
  if (path.startsWith('pdf/superseded/')) {
    const old = warn(`${since}：这是网站上留着的旧版本，已经更正过。`);
    if (copied === undefined || copied.state === 'corrected') return old;
    const { says, ...verdict } = judgeVersion(copied);
    return { ...verdict, says: old.says + says };
  }
  if (until === last) return good(`${since}，第${last}期还是它。`);
  return warn(
    `${since}，没有被改过；第${until}期以后${isThere ? '换了新的，请看现在的' : '网站上不再放这一份'}。`,
  );
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
