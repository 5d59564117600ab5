/**
 * `npm run build -- [--content DIR] [--out DIR]`: checks the record, makes site, PDFs, cards and data aside, and puts
 * them in the place of the last output when all of it is there. Exit 1 leaves the last output untouched.
 */
import { resolve } from 'node:path';
import { orTell } from './command/accident.ts';
import { buildOutput, claimOutput, gatherDisclosure, mendClaimed } from './command/build-output.ts';
import { checkFolder } from './command/check-folder.ts';
import { readOptions, stopWith } from './command/options.ts';
import { refuseOutput, settleFolder } from './command/output-folder.ts';
import { tellShortly } from './command/tell.ts';
import { protectionFolder } from './command/write-protection-report.ts';

const options = readOptions(
  { content: 'content', out: 'dist' },
  'npm run build -- [--content 资料文件夹] [--out 输出文件夹]\n检查资料，生成网站、PDF、图片和数据。环境变量 AS_OF=2022-06-20 指定日期，BASE=/xxgk/ 指定网站路径。',
);
const content = resolve(options.content);
const out = settleFolder(options.out);
const untouched = '没有生成网站；上一次生成的内容没有改动。';

const refusal = refuseOutput(out, content);
if (refusal) stopWith(`${refusal}\n${untouched}`);

await orTell(untouched, async () => {
  claimOutput(out);
  const checked = checkFolder(content);
  const { record, folder } = checked;
  tellShortly(checked, folder, content);
  if (!record) stopWith(untouched);
  const reports = protectionFolder(resolve(options.out));
  const job = { content, out, reports, checked: { ...checked, record } };
  mendClaimed(job);
  const gathered = await gatherDisclosure(job);
  await buildOutput(job, gathered);
  const { editions } = gathered.disclosure.editions;
  const last = editions.at(-1);
  if (last)
    console.log(`最近公开的是第${last.no}期（${last.date}）。要公开新的一期，请运行 npm run release。`);
});
