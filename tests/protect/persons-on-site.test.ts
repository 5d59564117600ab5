import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBack } from '../press/read-back.ts';
import { changes, shown } from './list-of-persons.ts';

const root = join(import.meta.dirname, '../..');

describe('a site', () => {
  const room = mkdtempSync(join(tmpdir(), 'mingbai-persons-'));
  const content = join(room, 'content');
  cpSync(join(root, 'tests/sites/small/content'), content, { recursive: true });
  mkdirSync(join(content, 'consultations'));
  for (const [path, text] of Object.entries(changes)) writeFileSync(join(content, path), text);
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  const build = (asOf: string) => {
    const { NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env;
    const out = join(room, asOf);
    const run = spawnSync(
      process.execPath,
      [join(root, 'scripts/build.ts'), '--content', content, '--out', out],
      {
        encoding: 'utf8',
        env: { ...rest, AS_OF: asOf },
        cwd: root,
      },
    );
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    return { out, said: run.stdout + run.stderr };
  };
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => statSync(name).isFile());
  const pdfText = async (file: string) =>
    (await readBack(new Uint8Array(readFileSync(file)))).map((page) => page.text).join('');
  /** Where any of the words stands in any file: as UTF-8, as UTF-16 (which PDF metadata use), as JSON and HTML escape them; and in the text of PDFs. */
  const findAnywhere = async (out: string, words: readonly string[]) => {
    const found: string[] = [];
    for (const file of filesIn(out)) {
      const bytes = readFileSync(file);
      const texts = file.endsWith('.pdf') ? await pdfText(file) : '';
      for (const word of words) {
        const units = [...word].map((each) => each.codePointAt(0) ?? 0);
        const spellings = [
          Buffer.from(word),
          Buffer.from(word, 'utf16le'),
          Buffer.from(word, 'utf16le').swap16(),
          Buffer.from(
            JSON.stringify(word)
              .replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
              .slice(1, -1),
          ),
          Buffer.from(units.map((each) => `&#${each};`).join('')),
          Buffer.from(units.map((each) => `&#x${each.toString(16)};`).join('')),
        ];
        if (texts.includes(word) || spellings.some((each) => bytes.includes(each)))
          found.push(`${file}: ${word}`);
      }
    }
    return found;
  };

  test('shows the list masked on page and PDF while it is open, and nothing of it a day after', {
    timeout: 120_000,
  }, async () => {
    const open = build('2022-07-24');
    const page = readFileSync(join(open.out, 'notices/n1/index.html'), 'utf8');
    const pdf = await pdfText(join(open.out, 'pdf/notices/n1.pdf'));
    for (const each of shown) {
      expect(page).toContain(each);
      expect(pdf).toContain(each);
    }
    // Only these have it, page, sheet, and what is bound for posting: no data, no card, no other page.
    const holders = new Set(
      (await findAnywhere(open.out, shown)).map((each) =>
        each.replace(/: .*$/, '').slice(open.out.length + 1),
      ),
    );
    expect([...holders].sort()).toEqual([
      'notices/n1/index.html',
      'pdf/bundles/2022-06/990009001000.pdf',
      'pdf/notices/n1.pdf',
    ]);

    const closed = build('2022-07-25');
    expect(await findAnywhere(closed.out, shown)).toEqual([]);
    // A term within it may lead to its sentence.
    const words = readFileSync(join(closed.out, 'notices/n1/index.html'), 'utf8').replace(/<[^>]*>/g, '');
    expect(words).toContain('名单在公示期满后已从网上撤下。');
    expect(await pdfText(join(closed.out, 'pdf/notices/n1.pdf'))).toContain('名单在公示期满后已从网上撤下。');

    const never = [
      '张小𬬮',
      '张大𬬮',
      '欧阳无有',
      '买买提',
      '13812345678',
      '0374-1234567',
      '3组12号',
      '患病多年',
      '已故',
    ];
    for (const { out, said } of [open, closed]) {
      expect(await findAnywhere(out, never)).toEqual([]);
      for (const each of never) expect(said).not.toContain(each);
    }
  });
});
