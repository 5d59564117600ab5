import { createHash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../../src/check/personal/find-personal.ts';
import { readBytes } from '../../../src/inspect/read/read-bytes.ts';
import { PersonalScan } from '../../../src/inspect/scan-personal.ts';
import { codeOf } from '../../../src/record/edition/code.ts';
import { groupCode } from '../../../src/record/edition/code-digits.ts';
import { makeKeys } from '../../../src/record/edition/sign.ts';

const hashOf = (seed: number) => createHash('sha256').update(`${seed}`).digest('hex');

/** Hashes of a hundred thousand that have eleven digits in a row, which a telephone has. */
const hard = Array.from({ length: 100_000 }, (_, seed) => hashOf(seed)).filter((hash) => /\d{11}/.test(hash));

async function findIn(path: string, text: string): Promise<string[]> {
  const reading = await readBytes(path, Buffer.from(text));
  if ('unreadable' in reading) return [reading.unreadable];
  const scan = new PersonalScan(findPersonal, { contacts: new Set(), allowed: [] });
  const texts = reading.passages;
  return texts.flatMap((passage, at) => {
    const beside = (step: number) =>
      passage.row && passage.at !== undefined
        ? (passage.row[passage.at + step]?.text ?? '')
        : (texts[at + step]?.text ?? '');
    return scan
      .scan(passage, beside(-1), beside(1))
      .map(({ kind, shown }) => `${kind} ${shown} ${passage.text}`);
  });
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');
const rows = (some: (hash: string, at: number) => object) =>
  hard.map((hash, at) => JSON.stringify(some(hash, at)));

describe('hashes and codes are taken for nobody’s numbers', () => {
  test.each([
    ['a list of files', 'data/SHA256SUMS', lines(hard.map((hash, at) => `${hash}  pdf/notices/n-${at}.pdf`))],
    [
      'lines of documents',
      'data/editions/0001/documents.jsonl',
      lines(
        rows((hash) => ({
          pdf: 'pdf/notices/n.pdf',
          act: 'new',
          code: codeOf('a', hash),
          data: hash,
          bytes: 9,
        })),
      ),
    ],
    [
      'lines of documents in a part',
      'data/editions/verify/documents-1.js',
      `mingbaiProof("documents-1",[\n${rows((hash) => ({ pdf: 'pdf/n.pdf', act: 'new', code: codeOf('a', hash), data: hash, bytes: 9, lapsed: hash })).join(',\n')}\n])\n`,
    ],
    [
      'parts of the proof',
      'data/editions/verify/files-3a.js',
      `mingbaiProof("files-3a",[\n${rows((sha256, at) => ({ sha256, path: 'pdf/n.pdf', first: 1, last: 3, at, beside: [sha256] })).join(',\n')}\n])\n`,
    ],
    [
      'codes in parts',
      'data/editions/verify/codes-4.js',
      `mingbaiProof("codes-4",[\n${rows((sha256) => ({ code: codeOf('b', sha256), sha256 })).join(',\n')}\n])\n`,
    ],
    [
      'codes in plain text',
      'data/editions/codes.txt',
      lines(hard.map((hash) => `${groupCode(codeOf('c', hash))}  第3期  没有改过  公示  notices/n/`)),
    ],
    [
      'words on paper',
      'pages.txt',
      lines(hard.map((hash) => `第3期　校验码 ${groupCode(codeOf('d', hash))}`)),
    ],
  ])('%s', async (_, path, text) => {
    expect(hard.length).toBeGreaterThan(5000);
    expect(await findIn(path, text)).toEqual([]);
  });

  test('and yet a telephone among them is found', async () => {
    const [hash = ''] = hard;
    expect(await findIn('data/SHA256SUMS', `${hash}  pdf/notices/13812345678.pdf\n`)).toHaveLength(1);
    const row = JSON.stringify({ title: '联系 13812345678', code: codeOf('a', hash), data: hash });
    expect(await findIn('data/editions/0001/documents.jsonl', `${row}\n`)).toHaveLength(1);
    const part = `mingbaiProof("documents-1",[\n${row},\n${row}\n])\n`;
    expect(await findIn('data/editions/verify/documents-1.js', part)).toHaveLength(2);
    expect(
      await findIn(
        'data/editions/codes.txt',
        '4821 0937 5516  第3期  没有改过  电话13812345678  notices/n/\n',
      ),
    ).toHaveLength(1);
  });
});

describe('keys and signatures', () => {
  const { privateKey, publicKey } = makeKeys();
  const signatures = Array.from({ length: 300 }, (_, at) =>
    sign(null, Buffer.from(`${at}`), privateKey).toString('base64'),
  );

  test('say nothing, in the place where they stand', async () => {
    for (const signature of signatures)
      expect(await findIn('data/editions/0012/signature.txt', `${signature}\n`)).toEqual([]);
    expect(await findIn('data/editions/0012/key.pem', publicKey)).toEqual([]);
  });

  test('are read as any other text elsewhere, and other texts in their place', async () => {
    const found = await Promise.all(signatures.map((each) => findIn('data/signature.txt', `${each}\n`)));
    expect(found.flat().length).toBeGreaterThan(0);
    expect(await findIn('data/editions/0012/signature.txt', '13812345678\n')).toHaveLength(1);
    expect(await findIn('data/editions/0012/signature.txt', `${signatures[0]}\n13812345678\n`)).toHaveLength(
      1,
    );
  });

  test('a private key, or anything beside a key, may not be published', async () => {
    expect(await readsAs('data/editions/0012/key.pem', privateKey)).toBe('broken');
    expect(await readsAs('key.pem', `${publicKey}13812345678\n`)).toBe('broken');
    expect(await readsAs('key.pem', `13812345678\n${publicKey}`)).toBe('broken');
  });
});

async function readsAs(path: string, text: string): Promise<string> {
  try {
    const reading = await readBytes(path, Buffer.from(text));
    return 'unreadable' in reading ? reading.unreadable : 'read';
  } catch {
    // As the reader of files tells it.
    return 'broken';
  }
}
