/**
 * `npm run verify -- DIR [--key key.pem] [--head HASH] [--format text|json]`: proves that an output (`dist`) or the editions
 * of a record (`content`) are what was published. Exit 0 sound, 1 not.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Proof, prove } from '../src/inspect/proof/prove.ts';
import { composeProof } from '../src/publish/editions/proof/compose-proof.ts';
import { orTell } from './command/accident.ts';
import { readOptions, stopWith } from './command/options.ts';
import { ProgressLine } from './command/progress.ts';
import { printProof, proofAsJson } from './command/verify-tell.ts';

const usage = `npm run verify -- 文件夹 [--key 公钥文件] [--head 链头指纹] [--format text|json]
核对公开过的文件有没有被改过。文件夹是网站（例如 dist，或从网站整个下载的）或资料（例如 content）。
--key 后面写发布单位交给您的公钥（key.pem），公钥被人换了也查得出。
--head 后面写您以前记下的链头指纹（前几位也行），整条链被人换了也查得出。
都对得上返回 0，有对不上的返回 1。`;
const options = readOptions({ key: '', head: '', format: 'text' }, usage, true);
const [dir, second] = options.rest;
if (dir === undefined || second !== undefined) stopWith(`请写明核对哪个文件夹。\n用法：${usage}`);
if (!['text', 'json'].includes(options.format)) stopWith('--format 只能是 text 或 json。');
if (!existsSync(dir) || !statSync(dir).isDirectory()) stopWith(`找不到文件夹“${dir}”。`);
if (options.head !== '' && !/^[0-9a-f\s]{8,}$/i.test(options.head))
  stopWith('--head 后面写链头指纹，至少写前8位，只有数字和 a 到 f。');
await orTell('没有核对完。', () => {
  const line = new ProgressLine();
  const proof = prove({
    dir: resolve(dir),
    remake: composeProof,
    key: options.key === '' ? undefined : readKey(options.key),
    head: options.head === '' ? undefined : options.head,
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
