import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readRecord } from '../../src/record/read.ts';
import { openFolder, type RecordFolder } from '../../src/record/source/folder.ts';
import { inventedSource } from './datasets.ts';
import type { Base } from './synthesize.ts';

/** What people write; all else in a record of the sample is invented. */
const authored =
  /^(site\.yaml|rules\.yaml|wording\.yaml|(terms|organizations|indicators)(\.yaml|\/.+)|(plans|pages|forms|fonts)\/.+)$/;

/** Folders and files that a run writes anew. */
const invented = [
  'areas.csv',
  'datasets.yaml',
  'progress',
  'projects',
  'rectification',
  'monitoring',
  'notices',
  'consultations',
  'objections.csv',
  'reports',
];

/** Reads the authored part of a record. Throws where it is not sound: nothing can be invented on top of it then. */
export function readBase(root: string): Base {
  const whole = openFolder(root);
  const folder: RecordFolder = {
    list: () => whole.list().filter((path) => authored.test(path)),
    read: whole.read,
    version: whole.version,
  };
  const { record, problems } = readRecord(folder);
  const real = problems.filter((each) => each.kind !== 'missing-file' || authored.test(each.at.file));
  if (!record.site || real.length > 0) {
    const where = real.map(
      (each) => `${each.at.file}:${each.at.line} ${each.kind} ${JSON.stringify(each.facts)}`,
    );
    throw new Error(`基础内容有问题，先运行 npm run check 改好：\n${where.join('\n')}`);
  }
  return { ...record, site: record.site };
}

/** Copies the authored files to another folder. */
export function copyAuthored(from: string, to: string): void {
  if (relative(from, to) === '') return;
  for (const path of openFolder(from).list()) {
    if (authored.test(path)) cpSync(join(from, path), join(to, path));
  }
}

/**
 * Writes the invented files, after taking away those of an earlier run. A folder that holds an office's own figures is
 * never touched: only one whose `datasets.yaml` calls every dataset invented is.
 */
export function writeInvented(root: string, files: ReadonlyMap<string, string>): void {
  const standing = invented.filter((name) => existsSync(join(root, name)));
  if (standing.length > 0 && !isAllInvented(root)) {
    throw new Error(`${root} 里有不是编造的数据（${standing.join('、')}），不能覆盖。请换一个文件夹。`);
  }
  for (const name of standing) rmSync(join(root, name), { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function isAllInvented(root: string): boolean {
  const file = join(root, 'datasets.yaml');
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const datasets = count(/^- path:/gm);
  return datasets > 0 && count(new RegExp(`^ {2}source: ${inventedSource}$`, 'gm')) === datasets;
}
