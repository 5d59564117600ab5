import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeInvented } from '../../scripts/synthesize/folders.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import { invent } from './invent-record.ts';

const root = mkdtempSync(join(tmpdir(), 'synthesize-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('writing a synthetic record', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    expect([...invent(60, 'a')]).toEqual([...invent(60, 'a')]);
    expect(invent(60, 'a').get('areas.csv')).not.toBe(invent(60, 'b').get('areas.csv'));
  });

  it('takes away what an earlier run wrote and this one does not', () => {
    const files = invent(20);
    writeInvented(root, files);
    writeFileSync(join(root, 'notices', 'old.mdx'), '旧');
    writeInvented(root, files);
    expect(openFolder(root).list()).toEqual([...files.keys()].sort());
  });

  it('never writes over figures that are not invented', () => {
    const path = join(root, 'datasets.yaml');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}- path: projects/mine.csv\n  title: 真的\n  synthetic: false\n  source: 县财政局\n`,
    );
    expect(() => writeInvented(root, invent(20))).toThrow('不能覆盖');
  });
});
