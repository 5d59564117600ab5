/**
 * `npm run keep -- [--content DIR]`: notes down in the record what this edition tells of counts of people, so that no later
 * one uncovers what it hides. Done once an edition is out. What was noted is never changed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ToldEdition } from '../src/record/edition/schema.ts';
import { settleSite, todayInShanghai } from '../src/record/site/settle.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { checkFolder } from './command/check-folder.ts';
import { decideProtection } from './command/decide-protection.ts';
import { readOptions, stopWith } from './command/options.ts';
import { tellShortly } from './command/tell.ts';

const options = readOptions(
  { content: 'content' },
  'npm run keep -- [--content 资料文件夹]\n网站公开以后，记下这一期公开了哪些人数、隐去了哪些，以后各期就不会把隐去的数泄露出来。',
);
const content = resolve(options.content);

await orTell('没有记下。', async () => {
  const checked = checkFolder(content);
  tellShortly(checked, checked.folder, content);
  if (!checked.record) stopWith('没有记下。');
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'] };
  const { record, asOf } = settleSite(checked.record, wishes, todayInShanghai(new Date()));
  const { told } = await decideProtection(record, asOf);
  const file = join(content, 'editions', `${asOf}.told.json`);
  const text = write(told);
  if (existsSync(file) && readFileSync(file, 'utf8') !== text)
    throw new UnfitRecord(
      `${relative(content, file)} 已经有了，内容和现在要公开的不一样。记下的不能改：${asOf} 那天公开的确实是现在这样的，请先把旧文件移走、说明原因；否则请换一个截止日期（site.yaml 的 asOf）。`,
    );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
  console.log(
    `已记下 ${asOf} 这一期公开了什么：${relative(process.cwd(), file)}。请和资料一起保存，不要改动。`,
  );
});

/** A line a figure, so that two editions can be compared by eye. */
function write({ asOf, plans }: ToldEdition): string {
  const own = Object.entries(plans).map(([plan, figures]) => {
    const lines = Object.entries(figures)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, ranges]) => `      ${JSON.stringify(id)}: ${JSON.stringify(ranges)}`);
    return `    ${JSON.stringify(plan)}: {\n${lines.join(',\n')}\n    }`;
  });
  return `{\n  "asOf": ${JSON.stringify(asOf)},\n  "plans": {\n${own.join(',\n')}\n  }\n}\n`;
}
