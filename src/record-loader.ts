import { resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { checkContent } from './machine/check-content.ts';
import { readRecord } from './record/read.ts';
import type { PublicRecord } from './record/record.ts';
import { openFolder } from './record/source/folder.ts';

let held: PublicRecord | undefined;

/**
 * The record for the content collections. In a build it is read here, once; what is wrong with it was told before, here it
 * is only refused. In `npm run dev` the check on save brings it; undefined where there is nothing new.
 */
export function loadRecord(
  context: Pick<LoaderContext, 'refreshContextData' | 'watcher'>,
): PublicRecord | undefined {
  const brought = context.refreshContextData?.['record'];
  if (brought) return brought as PublicRecord;
  if (context.watcher) return undefined;
  const content = resolve(process.env['MINGBAI_CONTENT'] ?? 'content');
  // `npm run build` has checked the record and decided what is told before it calls for the pages.
  held ??= process.env['MINGBAI_PROTECTION'] === undefined ? checkedRecord(content) : soundRecord(content);
  return held;
}

function soundRecord(content: string): PublicRecord {
  const { record } = readRecord(openFolder(content));
  const { site } = record;
  return site ? { ...record, site } : checkedRecord(content);
}

function checkedRecord(content: string): PublicRecord {
  const { record, diagnostics } = checkContent(content);
  if (record) return record;
  const errors = diagnostics.filter((each) => each.severity === 'error');
  const first = errors[0];
  const where = first ? `，第一处在 ${first.file} 第${first.line}行（${first.message}）` : '';
  throw new Error(`资料有 ${errors.length} 处错误${where}。请运行 npm run check 查看并改正。`);
}
