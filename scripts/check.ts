/**
 * `npm run check -- [--content DIR] [--format text|json|github|gitlab] [--report FILE]`: diagnostics only. Exit 0 clean or
 * warnings only, 1 errors.
 */
import { resolve } from 'node:path';
import { printForGithub, printForGitlab } from '../src/check/print/annotate.ts';
import { orTell } from './command/accident.ts';
import { checkFolder } from './command/check-folder.ts';
import { readOptions, stopWith } from './command/options.ts';
import { prefixOf, tellCheck, writeReport } from './command/tell.ts';

const formats = ['text', 'json', 'github', 'gitlab'];
const options = readOptions(
  { content: 'content', format: 'text', report: '' },
  `npm run check -- [--content 资料文件夹] [--format ${formats.join('|')}] [--report 文件]
只检查，不生成。没有错误时返回 0，有错误时返回 1。
--format json 给别的程序用，github、gitlab 给 CI 用；--report 另写一份 GitLab 的代码质量报告。`,
);
if (!formats.includes(options.format)) stopWith(`--format 只能是 ${formats.join('、')}。`);
const content = resolve(options.content);
await orTell('没有检查完。', () => {
  const { folder, diagnostics, notes } = checkFolder(content);
  if (options.format === 'json') console.log(JSON.stringify(diagnostics, null, 2));
  else if (options.format === 'gitlab') console.log(printForGitlab(diagnostics, prefixOf(content)));
  else if (options.format === 'github') {
    if (diagnostics.length > 0) console.log(printForGithub(diagnostics, folder, prefixOf(content)));
  } else tellCheck({ diagnostics, notes }, folder, content);
  if (options.report !== '') writeReport(diagnostics, content, options.report);
  process.exitCode = diagnostics.some((each) => each.severity === 'error') ? 1 : 0;
});
