/**
 * `npm run protect -- TABLE.json`: hides what a table of counts must not show, audits what is left, and prints the result
 * as JSON. Exit 1 where the table is unfit or cannot be protected.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSolver } from '../src/protect/solve/solver.ts';
import { protectTable } from '../src/protect/table/protect-table.ts';
import { decodeText } from '../src/record/source/decode.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  {},
  'npm run protect -- 表格.json\n隐藏一张表里过小的数和能推算出它们的数，再审核一遍，结果以 JSON 输出。文件怎么写，见 docs/protect.md。',
  true,
);
const [file, ...others] = options.rest;
if (file === undefined) stopWith('请写上要保护的表格文件，例如 npm run protect -- table.json');
if (others.length > 0) stopWith(`一次只能保护一张表，多写了 ${others.join('、')}。`);

await orTell('没有结果。', async () => {
  const result = protectTable(readJson(resolve(file)), await loadSolver());
  console.log(JSON.stringify(result, null, 2));
  if (result.audit.passed) return;
  console.error('审核没有通过：有的数怎么隐藏都能推算出来，见 audit。这张表不能照原样公开。');
  process.exitCode = 1;
});

function readJson(path: string): unknown {
  if (statSync(path).isDirectory()) throw new UnfitRecord(`${path} 是一个文件夹，这里要的是一个文件。`);
  const { text, problems } = decodeText(path, readFileSync(path));
  if (text === undefined || problems.some(({ kind }) => kind === 'garbled-text'))
    throw new UnfitRecord(`${path} 里的字认不出来。请把文件另存为 UTF-8 编码再试。`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnfitRecord(`${path} 不是完整的 JSON：${error instanceof Error ? error.message : error}`);
  }
}
