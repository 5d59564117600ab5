/** `npm run check -- [--content DIR] [--format text|json]`: diagnostics only. Exit 0 clean or warnings only, 1 errors. */
import { resolve } from 'node:path';
import { checkRecord } from '../src/check/check.ts';
import { openFolder } from '../src/record/source/folder.ts';
import { orTell } from './command/accident.ts';
import { readOptions, stopWith } from './command/options.ts';
import { tellDiagnostics } from './command/tell.ts';

const options = readOptions(
  { content: 'content', format: 'text' },
  'npm run check -- [--content 资料文件夹] [--format text|json]\n只检查，不生成。没有错误时返回 0，有错误时返回 1。',
);
if (options.format !== 'text' && options.format !== 'json') stopWith('--format 只能是 text 或 json。');
const folder = resolve(options.content);
await orTell('没有检查完。', () => {
  const { diagnostics } = checkRecord(openFolder(folder));
  if (options.format === 'json') console.log(JSON.stringify(diagnostics, null, 2));
  else tellDiagnostics(diagnostics, folder);
  process.exitCode = diagnostics.some((each) => each.severity === 'error') ? 1 : 0;
});
