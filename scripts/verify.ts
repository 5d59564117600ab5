/**
 * `npm run verify -- DIR [--key key.pem] [--head HASH] [--format text|json]`: proves that an output (`dist`) or the editions
 * of a record (`content`) are what was published. Exit 0 sound, 1 not.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { headDigits, readNotedHead } from '../src/inspect/proof/noted-head.ts';
import { type Proof, prove } from '../src/inspect/proof/prove.ts';
import { composeProof } from '../src/publish/editions/proof/compose-proof.ts';
import { orTell } from './command/accident.ts';
import { readOptions, stopWith } from './command/options.ts';
import { ProgressLine } from './command/progress.ts';
import { printProof, proofAsJson } from './command/verify-tell.ts';

const usage = `npm run verify -- 文件夹 [--key 公钥文件] [--head 链头指纹] [--format text|json]
核对公开过的文件有没有被改过。文件夹是网站（例如 dist，或从网站整个下载的）或资料（例如 content）。
--key 后面写发布单位交给您的公钥（key.pem），公钥被人换了也查得出。
--head 后面写您以前抄下的链头（head.txt 里的整行，或者指纹的前16位以上），整条链被人换了也查得出。
都对得上返回 0，有对不上的返回 1。`;
/** No path and no head. Given and empty (`--head "$(cat head.txt)"` where there is no such file) must not pass for it. */
const notGiven = '\0';
const options = readOptions({ key: notGiven, head: notGiven, format: 'text' }, usage, true);
const [dir, second] = options.rest;
if (dir === undefined || second !== undefined) stopWith(`请写明核对哪个文件夹。\n用法：${usage}`);
if (!['text', 'json'].includes(options.format)) stopWith('--format 只能是 text 或 json。');
if (!existsSync(dir) || !statSync(dir).isDirectory()) stopWith(`找不到文件夹“${dir}”。`);
const head = options.head === notGiven ? undefined : readNotedHead(options.head);
if (options.head !== notGiven && !head)
  stopWith(
    `--head 后面写您以前抄下的链头：head.txt 里的整行，或者指纹的前${headDigits.least}位以上（只有数字和 a 到 f，最多${headDigits.all}位）。少于${headDigits.least}位的不算数：别人试得出另一条开头一样的链。`,
  );
if (options.key.trim() === '') stopWith('--key 后面写发布单位交给您的公钥文件（key.pem）。');
await orTell('没有核对完。', () => {
  const line = new ProgressLine();
  const proof = prove({
    dir: resolve(dir),
    remake: composeProof,
    key: options.key === notGiven ? undefined : readKey(options.key),
    head,
    onFile: (count) => line.say(`核对第 ${count} 个文件 …`),
  });
  line.clear();
  if (!proof)
    stopWith(`“${dir}”里没有公开过的期次，没有什么可核对的。要核对网站，请指明有 data 文件夹的那一层。`);
  tell(proof);
  process.exitCode = proof.finds.length > 0 ? 1 : 0;
});

function tell(proof: Proof): void {
  if (options.format === 'json') console.log(proofAsJson(proof));
  else (proof.finds.length > 0 ? process.stderr : process.stdout).write(`${printProof(proof)}\n`);
}

function readKey(path: string): string {
  const key = readFileSync(path, 'utf8');
  if (key.includes('PRIVATE KEY'))
    stopWith(`“${path}”是私钥，不能拿来核对，也不能给别人看。请用公钥（key.pem）。`);
  if (!key.includes('PUBLIC KEY')) stopWith(`“${path}”不是公钥文件（PEM）。`);
  return key;
}
