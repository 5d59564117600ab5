import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proveChain, proveFile } from '../../src/client/verify-chain.ts';
import { readTypedCode } from '../../src/client/verify-code.ts';
import { isPicture } from '../../src/client/verify-picture.ts';
import { judgeFile, judgeVersion, sayBeyond, sayHowToCompare } from '../../src/client/verify-words.ts';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { composeProof } from '../../src/publish/editions/proof/compose-proof.ts';
import { followVersions } from '../../src/publish/editions/proof/follow-versions.ts';
import type {
  ProofCode,
  ProofFile,
  ProofManifest,
  ProofName,
  ProofTree,
  ProofVersion,
} from '../../src/publish/editions/proof/proof-parts.ts';
import { codeOf } from '../../src/record/edition/code.ts';
import { exampleCode, groupCode } from '../../src/record/edition/code-digits.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import { drafts } from '../inspect/proof/drafts.ts';
import { type Draft, freeze, makePdf, sumsOf } from '../inspect/proof/freeze-output.ts';

/** Something stands where the file stood. */
const stands = { copied: undefined, isThere: true };

/** All parts as a browser gets them: the programs are run. */
function openParts(editions: readonly FrozenEdition[], present: readonly string[] = []) {
  const parts = new Map<string, unknown>();
  for (const { path, text } of composeProof(editions, present))
    if (path.endsWith('.js'))
      new Function('mingbaiProof', text)((name: string, data: unknown) => parts.set(name, data));
  const all = <T>(family: string) =>
    [...parts].filter(([name]) => name.startsWith(`${family}-`)).flatMap(([, data]) => data as T[]);
  return {
    parts,
    manifest: parts.get('chain') as ProofManifest,
    tree: parts.get('tree') as ProofTree,
    files: all<ProofFile>('files'),
    codes: all<ProofCode>('codes'),
    names: all<ProofName>('names'),
  };
}

function freezeFiles(count: number): FrozenEdition {
  const files = Array.from(
    { length: count },
    (_, at) => `${sha256(`${at}`)}  pdf/${String(at).padStart(6, '0')}.pdf`,
  );
  return freezeEdition({
    before: [],
    date: '2022-10-20',
    note: '说明',
    publisher: '示范县',
    site: 'https://mingbai.example/',
    documents: [],
    files,
    rows: [],
    changes: [],
    told: { asOf: '2022-10-20', plans: {} },
    ticks: undefined,
    privateKey: undefined,
  }).edition;
}

describe('a file of the last edition', () => {
  test.each([1, 2, 3, 5, 255, 256, 257, 511, 513, 1000, 1447])('of %i is proven up to the root', (count) => {
    const { files, manifest, tree } = openParts([freezeFiles(count)]);
    const last = proveChain(manifest)?.at(-1);
    expect(tree.length).toBeLessThanOrEqual(256);
    expect(files).toHaveLength(count);
    expect(last && files.filter((file) => !proveFile(file, tree, manifest.span, last))).toEqual([]);
  });

  test('is not proven once anything in the proof differs', () => {
    const { files, manifest, tree } = openParts([freezeFiles(700)]);
    const last = proveChain(manifest)?.at(-1);
    if (!last) throw new Error('no chain');
    const other = (hash: string) => `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(5), fc.nat(tree.length - 1), (file, what, node) => {
        const { at = 0, beside = [], path, sha256 } = file;
        const changed: Array<[ProofFile, ProofTree]> = [
          [{ ...file, sha256: other(sha256) }, tree],
          [{ ...file, path: `${path}x` }, tree],
          [{ ...file, at: (at + 1) % 700 }, tree],
          [{ ...file, beside: beside.map(other) }, tree],
          [{ ...file, beside: [...beside, sha256] }, tree],
          [file, tree.map((each, i) => (i === node ? other(each) : each))],
        ];
        const [spoilt, by] = changed[what] ?? [file, []];
        return !proveFile(spoilt, by, manifest.span, last);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the chain', () => {
  const { editions } = freeze(drafts);
  const { manifest } = openParts(editions);

  test('is proven by itself', () => {
    expect(proveChain(manifest)?.map(({ hash }) => hash)).toEqual(editions.map(({ hash }) => hash));
  });

  test('is not where a line was changed, left away or put elsewhere, or the head', () => {
    const { head, lines } = manifest;
    const [a = '', b = '', c = ''] = lines;
    for (const others of [[a, b], [a, c], [b, a, c], [a.replace('10-20', '10-21'), b, c], [a, b, c, c], []])
      expect(proveChain({ ...manifest, lines: others })).toBeUndefined();
    expect(
      proveChain({ ...manifest, head: head.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
    ).toBeUndefined();
  });
});

describe('what became of a version', () => {
  const { editions, output } = freeze(drafts);
  const { codes, files, names, parts } = openParts(editions, [
    ...sumsOf(output),
    `${sha256('next')}  pdf/notices/next-1.pdf`,
  ]);
  const fileOf = (id: string, content: string) =>
    files.find((file) => file.sha256 === sha256(makePdf(id, `关于${id}的公示`, content)));
  const says = (id: string, content: string) => {
    const file = fileOf(id, content);
    return file === undefined ? '' : judgeFile(file, 3, stands).says;
  };

  test.each([
    ['fund-1', '资金 12.5 万元', '旧的一版：第2期更正过'],
    ['fund-1', '资金 13.5 万元', '后来没有改过。'],
    ['stays-1', '不变', '后来没有改过。'],
    ['wrong-1', '撤下的', '第2期起撤下了，不要再张贴、转发'],
    ['table-1', '十月', '第2期换过新的：这一类文件按期换新，不是更正'],
    ['table-1', '十一月', '后来没有换过新的。'],
    ['list-1', '名单', '第3期起撤下了'],
    ['list-1', '名单没有了', '后来没有改过，只是里面的名单到期撤下了'],
  ])('%s “%s”: %s', (id, content, told) => {
    expect(says(id, content)).toContain(told);
  });

  test('a sheet that is renewed with each edition is never called an old version, nor wrong', () => {
    expect(says('table-1', '十月')).not.toContain('旧的一版');
    expect(says('table-1', '十月')).not.toContain('更正过');
  });

  test('is told with the correction that took its place, or that it came with', () => {
    expect(fileOf('fund-1', '资金 12.5 万元')?.version).toMatchObject({ correction: '2022-1', by: 2 });
    expect(fileOf('fund-1', '资金 13.5 万元')?.version).toMatchObject({
      correction: '2022-1',
      state: 'current',
    });
  });

  test('a file of this output that no edition lists is told as not yet published', () => {
    const file = files.find(({ path }) => path.endsWith('next-1.pdf'));
    expect(file && judgeFile(file, 3, stands).says).toContain('还没有列入哪一期');
  });

  test('every version has a code, and every part that a key may ask for is there', () => {
    expect(codes).toHaveLength(9);
    for (const hex of '0123456789abcdef') expect(parts.has(`files-${hex}`)).toBe(true);
    for (const digit of '123456789') expect(parts.has(`codes-${digit}`)).toBe(true);
  });

  test('names lead to what stands on the site now', () => {
    const known = names.find(({ name }) => name === 'fund-1.pdf')?.known;
    expect(known).toEqual([
      {
        path: 'pdf/notices/fund-1.pdf',
        kind: 'notice',
        title: '关于fund-1的公示',
        page: 'notices/fund-1/',
        code: codeOf('fund-1', sha256('资金 13.5 万元')),
      },
    ]);
    expect(names.map(({ name }) => name)).not.toContain('wrong-1.pdf');
  });
});

describe('a code as it is typed', () => {
  const arbitraryCode = fc.integer({ min: 0, max: 1e9 }).map((seed) => codeOf('a', sha256(`${seed}`)));

  test('is read with blanks, dashes, full-width digits, and the words before it', () => {
    const code = codeOf('a', 'b');
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [
      code,
      groupCode(code),
      ` ${groupCode(code)}\n`,
      groupCode(code).replaceAll(' ', '-'),
      groupCode(code).replaceAll(' ', '—'),
      wide,
      groupCode(wide).replaceAll(' ', '　'),
      `校验码：${groupCode(code)}`,
      `第3期　校验码 ${groupCode(code)}`,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ])
      expect(readTypedCode(typed), typed).toEqual({ kind: 'code', code });
  });

  test('with one digit wrong is never taken for another', () => {
    fc.assert(
      fc.property(arbitraryCode, fc.nat(11), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const digit = (Number(code.charAt(at)) + by) % 10;
        return readTypedCode(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`).kind === 'wrong';
      }),
      { numRuns: 2000 },
    );
  });

  test('too short is not yet wrong; too long, or with letters, is', () => {
    expect(readTypedCode('4821 0937 55')).toEqual({ kind: 'short', count: 10 });
    expect(readTypedCode('')).toEqual({ kind: 'short', count: 0 });
    expect(readTypedCode('4821 0937 5516 2').kind).toBe('wrong');
    expect(readTypedCode('青财农4821')).toMatchObject({
      kind: 'wrong',
      why: expect.stringContaining('青财农'),
    });
  });

  test('as the page shows one for example is a code that can be typed', () => {
    expect(readTypedCode(groupCode(exampleCode))).toEqual({ kind: 'code', code: exampleCode });
  });

  test('never begins with 0', () => {
    fc.assert(fc.property(arbitraryCode, (code) => /^[1-9]\d{11}$/.test(code)));
  });
});

describe('what is said of a version', () => {
  const version = (given: Partial<ProofVersion>): ProofVersion => ({
    id: 'a',
    kind: 'notice',
    title: '桃源乡拟纳入监测对象公示',
    page: 'notices/a/',
    code: exampleCode,
    edition: 1,
    date: '2022-10-20',
    act: 'new',
    state: 'current',
    ...given,
  });
  const states = ['current', 'corrected', 'renewed', 'reprinted', 'lapsed', 'withdrawn', 'removed'] as const;
  const kinds = ['notice', 'report', 'village-sheet', 'task-table', 'form', 'register'];

  test('never says that it is in force: no edition knows', () => {
    for (const kind of kinds)
      for (const state of states)
        for (const living of [{}, { living: true } as const])
          for (const act of ['new', 'lapsed']) {
            const each = version({ kind, state, act, by: 2, ...living });
            const said = [judgeVersion(each).says, sayBeyond(each), sayHowToCompare(each)].join('');
            expect(said).not.toMatch(/有效|现行|生效/);
          }
  });

  test('of a consultation leaves the end and the outcome to the page, of another notice whether it holds', () => {
    expect(sayBeyond(version({}))).toBe('公示期到了没有、结果怎样，请看网页。');
    expect(sayBeyond(version({ title: '2022年9月通报' }))).toBe('现在还算不算数，请看网页。');
    expect(sayBeyond(version({ kind: 'report' }))).toBeUndefined();
  });

  test('asks to compare with the page only where the same stands there', () => {
    expect(sayHowToCompare(version({}))).toContain('要对着网页看');
    expect(sayHowToCompare(version({ kind: 'board', living: true }))).toContain(
      '网页更新过的，有的数会不一样',
    );
    for (const state of ['withdrawn', 'removed'] as const)
      expect(sayHowToCompare(version({ state }))).toContain('不能对着看');
    for (const state of ['corrected', 'renewed', 'lapsed'] as const) {
      expect(sayHowToCompare(version({ state }))).toContain('不会全一样');
      expect(sayHowToCompare(version({ state }))).not.toContain('要对着网页看');
    }
    expect(sayHowToCompare(version({ kind: 'register', state: 'removed' }))).toContain(
      '里面的每一份有自己的校验码',
    );
  });
});

describe('versions of a document through many editions', () => {
  const statesOf = (...acts: Array<Draft['act'] | 'absent'>) => {
    const { editions } = freeze(
      acts.map((act, at) => ({
        date: `2022-0${at + 1}-20`,
        documents:
          act === 'absent'
            ? []
            : [{ id: 'x', kind: 'register', act, content: act === 'reprinted' ? '0' : `${at}` }],
        data: {},
      })),
    );
    return followVersions(editions).map(({ version: { by, state } }) => [state, by]);
  };

  test('old ones lead nowhere once the document is gone', () => {
    expect(statesOf('new', 'renewed', 'removed')).toEqual([
      ['removed', 3],
      ['removed', 3],
    ]);
    expect(statesOf('new', 'corrected', 'withdrawn')).toEqual([
      ['withdrawn', 3],
      ['withdrawn', 3],
    ]);
  });

  test('and to the new one once it is back', () => {
    expect(statesOf('new', 'removed', 'absent', 'new')).toEqual([
      ['renewed', 4],
      ['current', undefined],
    ]);
  });

  test('what was printed anew shares what becomes of its content', () => {
    expect(statesOf('new', 'reprinted', 'reprinted', 'corrected')).toEqual([
      ['corrected', 4],
      ['corrected', 4],
      ['corrected', 4],
      ['current', undefined],
    ]);
    expect(statesOf('new', 'reprinted', 'absent', 'reprinted')).toEqual([
      ['reprinted', 2],
      ['reprinted', 4],
      ['current', undefined],
    ]);
  });
});

describe('codes in plain text', () => {
  const text = [...composeProof(freeze(drafts).editions)].find(({ path }) =>
    path.endsWith('/codes.txt'),
  )?.text;

  test('say what became of each, and never that it is in force', () => {
    expect(text).toMatch(/第1期 {2}没有改过 {2}关于stays-1的公示 {2}notices\/stays-1\//);
    expect(text).toMatch(/第1期 {2}更正过（第2期起） {2}关于fund-1的公示/);
    expect(text).toContain('公示期到了没有、结果怎样，请看网页');
    expect(text).not.toMatch(/现行|有效/);
  });

  test('name no page of what is no more on the site', () => {
    const draft = { id: 'x', kind: 'register' };
    const { editions } = freeze([
      { date: '2022-10-20', documents: [{ ...draft, act: 'new', content: '1' }], data: {} },
      { date: '2022-11-20', documents: [{ ...draft, act: 'removed' }], data: {} },
    ]);
    const lines = [...composeProof(editions)].find(({ path }) => path.endsWith('/codes.txt'))?.text;
    expect(lines).toContain('不再提供（第2期起）  关于x的公示  （网页没有了）\n');
  });
});

describe('a photograph', () => {
  const bytes = (signs: string) => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));

  test.each([
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01'],
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['HEIC of a phone', '\0\0\0\x24ftypheic\0\0\0\0'],
    ['HEIF', '\0\0\0\x18ftypmif1\0\0\0\0'],
    ['AVIF', '\0\0\0\x20ftypavif\0\0\0\0'],
    ['WebP', 'RIFF\n\r\0\0WEBPVP8 '],
    ['GIF', 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0'],
    ['BMP', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0'],
  ])('is known by how it begins: %s', (_, start) => {
    expect(isPicture(bytes(start))).toBe(true);
  });

  test.each([
    ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'],
    ['a table', '\xef\xbb\xbf\xe7\xbc\x96\xe5\x8f\xb7,'],
    ['a table of BMs', 'BM,BM,BM,BM,BM,B'],
    ['a film', '\0\0\0\x20ftypisom\0\0\x02\0'],
    ['nothing', ''],
  ])('is not %s', (_, start) => {
    expect(isPicture(bytes(start))).toBe(false);
  });
});
