import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyAuthored, readBase, writeInvented } from './synthesize/folders.ts';
import { synthesize } from './synthesize/synthesize.ts';

/** `npm run synthesize -- --villages N --seed S --out DIR [--content BASE] [--notices none]` */
const { values } = parseArgs({
  options: {
    villages: { type: 'string', default: '150' },
    seed: { type: 'string', default: '2021' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
    notices: { type: 'string', default: 'all' },
  },
});
const villages = Number(values.villages);
if (!values.out || !Number.isInteger(villages) || villages < 5 || villages > 20_000) {
  console.error(
    '用法：npm run synthesize -- --villages 5至20000 --seed 种子 --out 文件夹 [--content 基础内容] [--notices none]',
  );
  process.exit(1);
}
const [from, to] = [resolve(values.content), resolve(values.out)];
const files = synthesize(readBase(from), { villages, seed: values.seed, notices: values.notices !== 'none' });
copyAuthored(from, to);
writeInvented(to, files);
console.log(`写好 ${files.size} 个文件：${villages} 个村，种子 ${values.seed}，在 ${to}`);
