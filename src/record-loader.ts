import { resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { checkContent } from './machine/check-content.ts';
import type { PublicRecord } from './record/record.ts';

let held: PublicRecord | undefined;

/**
 * The record for the content collections. In a build it is read here, once; `npm run check` tells what is wrong with it,
 * here it is only refused. In `npm run dev` the check on save brings it; undefined where there is nothing new.
 */
export function loadRecord(
  context: Pick<LoaderContext, 'refreshContextData' | 'watcher'>,
): PublicRecord | undefined {
  const brought = context.refreshContextData?.['record'];
  if (brought) return brought as PublicRecord;
  if (context.watcher) return undefined;
  held ??= readRecord();
  return held;
}

function readRecord(): PublicRecord {
  const { record, diagnostics } = checkContent(resolve(process.env['MINGBAI_CONTENT'] ?? 'content'));
  if (record) return record;
  const errors = diagnostics.filter((each) => each.severity === 'error');
  const first = errors[0];
  const where = first ? `，第一处在 ${first.file} 第${first.line}行（${first.message}）` : '';
  throw new Error(`资料有 ${errors.length} 处错误${where}。请运行 npm run check 查看并改正。`);
}
