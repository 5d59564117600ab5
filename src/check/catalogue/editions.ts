import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry } from './entry.ts';

/** Nothing of an edition is ever mended by hand: whatever is written there no longer fits the hashes. */
const restore = (file: string) =>
  `请不要手改。从已经发布的网站（data/editions/ 里的同名文件）或备份恢复${file}，再运行 npm run verify 看看好了没有。`;
/** The office's own files are not in what is published. */
const restoreOwn = (file: string) =>
  `请不要手改。从备份或版本库里恢复${file}；只有对外公开的那几个，才能从已经发布的网站（data/editions/）里取回。`;

/** What a program does to a text that it passes on. */
const respellings = {
  'line-ends': '每一行的末尾从“换行”（LF）变成了“回车加换行”（CRLF）',
  mark: '开头多了一个看不见的记号（BOM）',
  both: '每一行的末尾从“换行”（LF）变成了“回车加换行”（CRLF），或者开头多了一个看不见的记号（BOM）',
};

/** MB610 to MB623: the chain of editions, and what proves it. */
export const editions = {
  'chain-file-missing': entry<ReadingFacts['chain-file-missing']>({
    code: 'MB610',
    severity: 'error',
    wholeFile: true,
    title: '期次的链条缺了文件',
    message: () => '公开过期次，就要有 chain.jsonl 和 head.txt；现在少了这一个，不能证明以前公开了什么。',
    fix: () => restore('它'),
  }),
  'chain-unreadable': entry<ReadingFacts['chain-unreadable']>({
    code: 'MB611',
    severity: 'error',
    title: '期次的链条读不了',
    message: () => '这一行不是程序写出来的样子：被改过，或者没有写完。',
    fix: () => restore(' chain.jsonl'),
  }),
  'chain-number': entry<ReadingFacts['chain-number']>({
    code: 'MB612',
    severity: 'error',
    title: '期次的号不连',
    message: ({ expected }, value) =>
      `这里应是第${expected}期，写的是第${value ?? ''}期：中间少了、多了，或者换过次序。`,
    fix: () => restore(' chain.jsonl'),
  }),
  'chain-broken': entry<ReadingFacts['chain-broken']>({
    code: 'MB613',
    severity: 'error',
    title: '期次的链条断了',
    message: ({ edition }) =>
      `第${edition}期记下的上一期的指纹，和上一行现在的指纹不同：上一期的这一行被改过，或者被换掉了。`,
    fix: () => restore(' chain.jsonl'),
  }),
  'chain-back': entry<ReadingFacts['chain-back']>({
    code: 'MB614',
    severity: 'error',
    title: '期次的日期倒着走',
    message: ({ before }, value) => `这一期的日期是 ${value ?? ''}，上一期却是 ${before}。后公开的不能更早。`,
    fix: () => restore(' chain.jsonl'),
  }),
  'chain-head': entry<ReadingFacts['chain-head']>({
    code: 'MB615',
    severity: 'error',
    title: '链头对不上',
    message: () => 'head.txt 记的不是链条最后一期的指纹：最后一期被改过、被去掉了，或者 head.txt 被改过。',
    fix: () => restore(' chain.jsonl 和 head.txt'),
  }),
  'edition-file-missing': entry<ReadingFacts['edition-file-missing']>({
    code: 'MB616',
    severity: 'error',
    wholeFile: true,
    title: '期次里少了文件',
    message: ({ edition }) => `第${edition}期有这个文件，现在不见了。`,
    fix: () => restoreOwn('它'),
  }),
  'edition-file-changed': entry<ReadingFacts['edition-file-changed']>({
    code: 'MB617',
    severity: 'error',
    wholeFile: true,
    title: '期次里的文件被改过',
    message: ({ edition }) => `第${edition}期公开以后，这个文件变了，哪怕只差一个字节也会这样。`,
    fix: () =>
      `${restoreOwn('它')}公开的内容确实有错的，改资料，再用 npm run correct 写明更正，由下一期公开。`,
  }),
  'edition-root': entry<ReadingFacts['edition-root']>({
    code: 'MB618',
    severity: 'error',
    title: '总指纹对不上',
    message: ({ edition }) => `第${edition}期的总指纹（Merkle 根），和 files.txt 里的文件算出来的不同。`,
    fix: ({ edition }) => restore(` chain.jsonl 和第${edition}期的 files.txt`),
  }),
  'signature-unasked': entry<ReadingFacts['signature-unasked']>({
    code: 'MB619',
    severity: 'error',
    wholeFile: true,
    title: '多了签名',
    message: ({ edition }) => `第${edition}期公开时没有签名，这里却有一个签名文件：签名不能事后补。`,
    fix: () =>
      '请查明是谁放的，把它移走。以后要签名的，运行 npm run release -- --keygen 制作钥匙，从下一期开始。',
  }),
  'signature-wrong': entry<ReadingFacts['signature-wrong']>({
    code: 'MB620',
    severity: 'error',
    wholeFile: true,
    title: '签名不对',
    message: ({ edition }) => `第${edition}期的签名和公钥、链条对不上：签名、公钥或这一期的内容被改过。`,
    fix: ({ edition }) => restore(`第${edition}期的 signature.txt`),
  }),
  'key-missing': entry<ReadingFacts['key-missing']>({
    code: 'MB621',
    severity: 'error',
    wholeFile: true,
    title: '缺少公钥',
    message: ({ edition }) => `第${edition}期签了名，可是没有公钥 key.pem，别人没法核对签名。`,
    fix: () => `${restore('它')}私钥还在的，公钥也可以由私钥算出来；私钥不能放进这里。`,
  }),
  'key-changed': entry<ReadingFacts['key-changed']>({
    code: 'MB622',
    severity: 'error',
    wholeFile: true,
    title: '公钥被换过',
    message: ({ edition }) => `这不是第${edition}期签名用的公钥：它被改过，或者换成了别的。`,
    fix: () => restore('它'),
  }),
  'edition-line-ends': entry<ReadingFacts['edition-line-ends']>({
    code: 'MB623',
    severity: 'error',
    wholeFile: true,
    title: '期次文件的换行被换过',
    message: ({ files, how }) =>
      `${files === 1 ? '这个文件' : `这个文件和另外 ${files - 1} 个期次文件`}${respellings[how]}。没有别的提示的话，字一个也没有改，是 git（autocrlf）、记事本或者传文件的软件自动换的；可是指纹一个字节也不能差，这样别人核对不上。`,
    fix: () =>
      '用 git 取来的：先把 editions/ 另存一份，在资料文件夹里运行 git config core.autocrlf false，删去 editions/，再运行 git checkout -- editions。不是用 git 取来的：从备份恢复 editions/，不要用记事本打开再保存。网站上的变了：把 dist 按原样（二进制方式）重新上传。',
  }),
};
