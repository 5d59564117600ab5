/**
 * `npm run desk -- [--content DIR] [--days 7] [--json]`: what is due and overdue, who has not reported, what a release still
 * wants, on the terminal and as a page beside the output. Nothing is built. Exit 1 where the record has errors.
 */
import { relative, resolve } from 'node:path';
import { hasColour } from '../src/machine/terminal.ts';
import { printDesk } from '../src/publish/desk/print-desk.ts';
import { writeDeskJson } from '../src/publish/desk/write-json.ts';
import { orTell } from './command/accident.ts';
import { checkFolder } from './command/check-folder.ts';
import { deskFolder, writeDesk } from './command/desk-folder.ts';
import { layDesk } from './command/lay-desk.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  { content: 'content', days: '7', json: false },
  `npm run desk -- [--content 资料文件夹] [--days 7] [--json]
列出过了期限的、几天以内到期的、谁没有报、公开以前还差什么；另写一个网页和一份日历，只给本单位看。`,
);
const ahead = Number(options.days);
if (!/^\d{1,3}$/.test(options.days)) stopWith('--days 要写一个数，例如 --days 7。');
const content = resolve(options.content);

await orTell('没有列完。', async () => {
  const checked = checkFolder(content);
  const { desk, record } = await layDesk(checked, content, ahead);
  const page = writeDesk(desk, record?.site, deskFolder(content));
  if (options.json) process.stdout.write(writeDeskJson(desk));
  else {
    const colour = hasColour(process.stdout);
    console.log(printDesk(desk, relative(process.cwd(), page), { colour }));
  }
  if (!checked.record) process.exitCode = 1;
});
