import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prove } from '../../../src/inspect/proof/prove.ts';
import { composeProof } from '../../../src/publish/editions/proof/compose-proof.ts';
import { groupHash } from '../../../src/record/edition/code-digits.ts';
import { sha256 } from '../../../src/record/edition/hash.ts';
import { makeKeys } from '../../../src/record/edition/sign.ts';
import { drafts } from './drafts.ts';
import { freeze, writeFiles } from './freeze-output.ts';
import { mustProve, openRoom, told } from './proof-room.ts';

const flips = Number(process.env['VERIFY_FLIPS'] ?? 1000);
const put = openRoom();
const keys = makeKeys();
const frozen = freeze(drafts, keys.privateKey);

describe('what was published and not changed', () => {
  test('is sound as an output, and the sentence counts what was compared', () => {
    const proof = mustProve(put(frozen.output));
    expect(told(proof)).toEqual([]);
    expect(proof.notes).toEqual([]);
    expect(proof.summary).toBe('第1期到第3期，链条完整，签名正确；5 份 PDF、2 个数据文件一字不差。');
  });

  test('is sound as a record, kept versions with it', () => {
    const dir = put(frozen.record, 'editions');
    for (const each of [dir, join(dir, 'editions')]) {
      const proof = mustProve(each);
      expect(told(proof)).toEqual([]);
      expect(proof.summary).toContain('3 期的清单和 1 份旧版一字不差');
    }
  });

  test('is found from below the output, too', () => {
    const dir = put(frozen.output);
    for (const below of ['data', 'data/editions'])
      expect(mustProve(join(dir, below)).summary).toContain('5 份 PDF');
  });

  test('without a signature says that it proves less', () => {
    const proof = mustProve(put(freeze(drafts).output));
    expect(proof.finds).toEqual([]);
    expect(proof.summary).toContain('没有签名');
    expect(proof.notes[0]).toContain('不能证明是谁公开的');
  });

  test('a folder without editions is none', () => {
    expect(prove({ dir: put(new Map([['index.html', 'x']])), remake: composeProof })).toBeUndefined();
  });
});

describe.each([
  ['the output', frozen.output, ''],
  ['the record', frozen.record, 'editions'],
] as const)('in %s', (_name, files, below) => {
  const names = [...files.keys()];
  let dir = '';
  beforeAll(() => {
    dir = put(files, below);
  });

  test(`each of ${flips} random changes of one byte is told`, () => {
    const random = makeRandom(20221120);
    for (let turn = 0; turn < flips; turn++) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const path = join(dir, below, name);
      const bytes = readFileSync(path);
      const at = Math.floor(random() * bytes.length);
      const other = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.of(other), bytes.subarray(at + 1)]));
      const { finds } = mustProve(dir);
      writeFileSync(path, bytes);
      expect(finds.length, `${name} ${at}: ${bytes[at]} to ${other}`).toBeGreaterThan(0);
    }
    expect(told(mustProve(dir))).toEqual([]);
  }, 600_000);

  test('a byte more, a byte less, and each file gone are told', () => {
    for (const name of names) {
      const path = join(dir, below, name);
      const bytes = readFileSync(path);
      for (const changed of [
        Buffer.concat([bytes, Buffer.from('\n')]),
        Buffer.concat([Buffer.from(' '), bytes]),
        bytes.subarray(0, -1),
        Buffer.of(),
      ]) {
        if (changed.equals(bytes)) continue;
        writeFileSync(path, changed);
        expect(mustProve(dir).finds.length, `${name} ${changed.length}`).toBeGreaterThan(0);
      }
      rmSync(path);
      const { finds, notes } = mustProve(dir);
      // A version that was kept may be gone where it holds persons: that is told, and is no fault.
      if (name.startsWith('versions/')) expect(notes.join('')).toContain('旧版有1份没有留着');
      else expect(finds.length, `${name} gone`).toBeGreaterThan(0);
      writeFileSync(path, bytes);
    }
  });

  test('a file more is told', () => {
    const at = below === '' ? 'pdf/notices/forged.pdf' : 'editions/0002/forged.jsonl';
    const more = put(files, below);
    writeFileSync(join(more, at), 'x');
    expect(told(mustProve(more))).toEqual([`多了文件 ${at}`]);
  });
});

describe('who holds more than the folder', () => {
  test('sees that the whole chain was made anew with another key', () => {
    const forged = put(freeze(drafts, makeKeys().privateKey).output);
    expect(mustProve(forged).finds).toEqual([]);
    const { finds } = mustProve(forged, { key: keys.publicKey });
    expect(finds.map(({ title }) => title)).toEqual(Array(3).fill('不是您手里的公钥'));
    expect(mustProve(put(frozen.output), { key: keys.publicKey }).finds).toEqual([]);
  });

  test('sees that signatures were left away', () => {
    const { finds } = mustProve(put(freeze(drafts).output), { key: keys.publicKey });
    expect(finds.map(({ title }) => title)).toEqual(Array(3).fill('没有签名'));
  });

  test('may hold the key with other line ends, and several keys', () => {
    const held = `${makeKeys().publicKey}\r\n${keys.publicKey.replaceAll('\n', '\r\n')}  `;
    expect(mustProve(put(frozen.output), { key: held }).finds).toEqual([]);
  });

  test('sees by a head noted earlier that an edition was taken away or changed', () => {
    const head = frozen.editions.at(-1)?.hash ?? '';
    const shorter = put(freeze(drafts.slice(0, 2), keys.privateKey).output);
    expect(mustProve(shorter).finds).toEqual([]);
    expect(mustProve(shorter, { head }).finds.map(({ title }) => title)).toEqual(['链条里没有您记下的指纹']);
    const dir = put(frozen.output);
    for (const noted of [head, head.slice(0, 16), groupHash(head).toUpperCase()])
      expect(mustProve(dir, { head: noted }).finds).toEqual([]);
    // As `head.txt` has it, and as this command prints it.
    for (const noted of [`3 ${head}\n`, `链头　第3期（2022-11-20）　${groupHash(head)}`])
      expect(mustProve(dir, { head: noted }).finds).toEqual([]);
    expect(told(mustProve(shorter, { head: `3 ${head}\n` }))).toHaveLength(1);
    expect(mustProve(dir, { head: frozen.editions[0]?.hash ?? '' }).finds).toEqual([]);
  });
});

describe('an output', () => {
  test('with files that stay with the office is not let pass', () => {
    const dir = put(frozen.output);
    writeFiles(
      join(dir, 'data/editions'),
      new Map([
        ['0001/told.json', '{}\n'],
        ['versions/a.pdf', 'x'],
      ]),
    );
    expect(told(mustProve(dir))).toEqual([
      '不该公开的文件 data/editions/0001/told.json',
      '不该公开的文件 data/editions/versions/a.pdf',
    ]);
  });

  test('may hold what a desktop left there, and no other hidden file', () => {
    const left = ['.DS_Store', 'data/.DS_Store', 'pdf/notices/._stays-1.pdf', 'pdf/Thumbs.db'];
    const more = [...left, 'data/editions/desktop.ini', 'data/editions/0001/.DS_Store'];
    const dir = put(new Map([...frozen.output, ...more.map((path): [string, string] => [path, 'x'])]));
    expect(told(mustProve(dir))).toEqual([]);
    writeFiles(dir, new Map([['pdf/.forged.pdf', 'x']]));
    expect(told(mustProve(dir))).toEqual(['多了文件 pdf/.forged.pdf']);
  });

  test('from which all of the chain was taken is not sound', () => {
    const dir = put(frozen.output);
    rmSync(join(dir, 'data/editions'), { recursive: true });
    expect(told(mustProve(dir))).toContain('少了文件 data/editions/chain.jsonl');
  });

  test('whose list leads out of the folder is read no further', () => {
    const lines = `${frozen.output.get('data/SHA256SUMS')}${sha256('x')}  ../../../etc/passwd\n`;
    const dir = put(new Map([...frozen.output, ['data/SHA256SUMS', lines]]));
    expect(told(mustProve(dir))).toContain('少了文件 ../../../etc/passwd');
  });
});

test('every find says what is wrong and what to do, in Chinese, and where', () => {
  const dir = put(frozen.output);
  writeFileSync(join(dir, 'data/editions/0002/documents.jsonl'), 'x\n');
  writeFileSync(join(dir, 'data/editions/0003/signature.txt'), 'x\n');
  rmSync(join(dir, 'data/editions/0001/key.pem'));
  const { finds } = mustProve(dir);
  expect(finds.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'MB621 data/editions/0001/key.pem',
    'MB617 data/editions/0002/documents.jsonl',
    'MB620 data/editions/0003/signature.txt',
  ]);
  for (const { fix, message } of finds) expect(`${message}${fix}`).toMatch(/^[^a-z]*[\u4e00-\u9fff]/);
});

/** Mulberry32: the same turns on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
