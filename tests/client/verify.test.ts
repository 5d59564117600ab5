import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proveChain, proveFile } from '../../src/client/verify-chain.ts';
import { readTypedCode } from '../../src/client/verify-code.ts';
import { judgeFile } from '../../src/client/verify-words.ts';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { composeProof } from '../../src/publish/editions/proof/compose-proof.ts';
import type {
  ProofCode,
  ProofFile,
  ProofManifest,
  ProofName,
  ProofTree,
} from '../../src/publish/editions/proof/proof-parts.ts';
import { codeOf } from '../../src/record/edition/code.ts';
import { groupCode } from '../../src/record/edition/code-digits.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import { drafts } from '../inspect/proof/drafts.ts';
import { freeze, makePdf, sumsOf } from '../inspect/proof/freeze-output.ts';

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
    return file === undefined ? '' : judgeFile(file, 3).says;
  };

  test.each([
    ['fund-1', '资金 12.5 万元', '旧的一版：第2期更正过'],
    ['fund-1', '资金 13.5 万元', '现在有效'],
    ['stays-1', '不变', '现在有效'],
    ['wrong-1', '撤下的', '第2期起撤下，不再有效'],
    ['table-1', '十月', '旧的一版：第2期更新过'],
    ['list-1', '名单', '第3期起撤下了'],
    ['list-1', '名单没有了', '现在有效（里面的名单到期'],
  ])('%s “%s”: %s', (id, content, told) => {
    expect(says(id, content)).toContain(told);
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
    expect(file && judgeFile(file, 3).says).toContain('还没有列入哪一期');
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

  test('never begins with 0', () => {
    fc.assert(fc.property(arbitraryCode, (code) => /^[1-9]\d{11}$/.test(code)));
  });
});
