/**
 * `npm run init -- --county NAME [--code DIGITS] [--publisher NAME] … [--out content] [--yes] [--force]`: begins a real record.
 * What stood in its place is put aside, whole. What is not given is asked for on a terminal. Exit 1 leaves all as it was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkContent } from '../src/machine/check-content.ts';
import { readRecord } from '../src/record/read.ts';
import { todayInShanghai } from '../src/record/site/settle.ts';
import { openFolder } from '../src/record/source/folder.ts';
import { startRecord } from '../src/renew/start/start-record.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { askForStart } from './command/init-questions.ts';
import { readOptions, stopWith } from './command/options.ts';
import { tellDiagnostics } from './command/tell.ts';
import { writeFiles } from './command/write-files.ts';

const options = readOptions(
  {
    county: '',
    code: '',
    publisher: '',
    name: '',
    origin: '',
    phone: '',
    address: '',
    hours: '',
    out: 'content',
    from: '',
    yes: false,
    force: false,
  },
  `npm run init -- --county 县名 [--code 代码] [--publisher 主办单位] [--phone 电话] [--address 地址] [--out 资料文件夹] [--yes]
收起示范资料，开始做本县真实的资料。没有写的会一样一样问您；--yes 不问，先写“待填”。
--code 行政区划代码，6位或12位；--name 网站名称；--origin 网址；--hours 办公时间；--from 从哪一份资料抄规定和名词。
原来的资料整个收到旁边的文件夹里，不会丢；已经是真实资料的，要加 --force 才收起来重做。`,
);
const out = resolve(options.out);
const untouched = '没有改动，原来的资料还在。';

await orTell(untouched, async () => {
  const aside = nameAside();
  const base = findBase();
  const wish = await askForStart(options);
  const reading = readRecord(base);
  const { files, takenOver } = startRecord(wish, { folder: base, reading }, ownPages());
  const workshop = join(dirname(out), `.${basename(out)}.beginning-${process.pid}`);
  try {
    mkdirSync(workshop, { recursive: true });
    writeFiles(workshop, files);
    const { diagnostics, folder } = checkContent(workshop);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      tellDiagnostics(errors, folder, workshop);
      throw new UnfitRecord('照这些回答做出来的资料有错误，上面写明了错在哪里。请改了再来。');
    }
    putInPlace(workshop, aside);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  tell(aside, takenOver, wish.code);
});

/** Where what stands in the place goes; undefined where nothing does. A real record goes there only if that is meant. */
function nameAside(): string | undefined {
  if (!existsSync(out) || readdirSync(out).length === 0) return undefined;
  if (!existsSync(join(out, 'site.yaml')))
    stopWith(`“${out}”里有东西，可不是一份资料，没有动它。请用 --out 写一个新的文件夹。\n${untouched}`);
  const { record } = readRecord(openFolder(out));
  const isSample = record.datasets.length > 0 && record.datasets.every(({ synthetic }) => synthetic);
  if (!isSample && !options.force)
    stopWith(
      `“${out}”里已经是真实的资料（datasets.yaml 里有 synthetic: false，或者什么也没有写）。真要收起来从头再做，请加 --force。\n${untouched}`,
    );
  const day = todayInShanghai(new Date()).replaceAll('-', '');
  const name = `${out}.${isSample ? 'sample' : 'old'}-${day}`;
  for (let n = 1; ; n++) {
    const path = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(path)) return path;
  }
}

/** The record whose rules and words are taken over: the one named, else the one in the place, else the sample. */
function findBase() {
  const given =
    options.from === '' ? [out, join(import.meta.dirname, '..', 'content')] : [resolve(options.from)];
  const found = given.find((folder) => existsSync(join(folder, 'rules.yaml')));
  if (found) return openFolder(found);
  throw new UnfitRecord('找不到可以抄规定（rules.yaml）的资料。请用 --from 写上示范资料在哪里。');
}

function ownPages(): Map<string, string> {
  const folder = join(import.meta.dirname, '..', 'src', 'renew', 'start', 'pages');
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function putInPlace(workshop: string, aside: string | undefined): void {
  if (aside !== undefined) renameSync(out, aside);
  else rmSync(out, { recursive: true, force: true });
  try {
    renameSync(workshop, out);
  } catch (error) {
    if (aside !== undefined) renameSync(aside, out);
    throw error;
  }
}

function tell(aside: string | undefined, takenOver: string[], code: string): void {
  const way = (path: string) =>
    relative(process.cwd(), path).startsWith('..') ? path : relative(process.cwd(), path);
  const which = options.out === 'content' ? '' : ` -- --content ${options.out}`;
  console.log(`新的资料在 ${way(out)}。`);
  if (aside !== undefined) console.log(`原来的资料整个收在 ${way(aside)}，可以照着看怎么写。`);
  console.log(`请核对：${takenOver.join('、')} 是抄来的，规定和叫法各地不同，要对照现行有效的原文。`);
  if (/^0+$/.test(code))
    console.log(
      '地区代码先写了 000000000000：请改成民政部门公布的代码（areas.csv 和 organizations.yaml 两处）。',
    );
  console.log(
    [
      '接下来：',
      '1. 在 areas.csv 里填上乡镇和村：代码、名称、级别、上级代码、公开电话、办公地点；',
      '2. 在 site.yaml 里把写着“待填”的和网址（origin）填好，在 organizations.yaml 里登记单位；',
      `3. 运行 npm run new -- plan 编号 --title 方案全名${which === '' ? '' : ` --content ${options.out}`}，登记第一份方案；`,
      `4. 每个月运行 npm run new -- period 2023-01 这样的命令，报来一行填一行；`,
      `5. 随时运行 npm run check${which} 看看对不对，没有错误了，运行 npm run build${which} 生成网站。`,
    ].join('\n'),
  );
}
