import { resolve } from 'node:path';
import { readRecord } from './record/read.ts';
import type { PublicRecord } from './record/record.ts';
import { openFolder } from './record/source/folder.ts';

let held: PublicRecord | undefined;

/** The record of this build, read once. `npm run check` tells what is wrong with it; here it is only refused. */
export function loadRecord(): PublicRecord {
  if (held) return held;
  const folder = resolve(process.env['MINGBAI_CONTENT'] ?? 'content');
  const { record, problems } = readRecord(openFolder(folder));
  if (!record || problems.length > 0) {
    const first = problems[0];
    const where = first ? `，第一处在 ${first.at.file} 第${first.at.line}行（${first.kind}）` : '';
    throw new Error(`资料有 ${problems.length} 处问题${where}。请运行 npm run check 查看并改正。`);
  }
  held = record;
  return record;
}
