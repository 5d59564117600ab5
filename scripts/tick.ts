/**
 * `npm run tick -- 1,3-5 "理由"`, `npm run tick -- --code MB426 "理由"`, `npm run tick -- --tidy`: writes into `ticks.yaml` why
 * warnings may stand. Numbers are those that `npm run desk` printed last. Exit 1 writes nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { entryOf } from '../src/check/catalogue/by-code.ts';
import type { Diagnostic } from '../src/check/diagnostic.ts';
import { findPersonal } from '../src/check/personal/find-personal.ts';
import { matchTicks, tickFor } from '../src/check/tick/match.ts';
import { todayInShanghai } from '../src/record/site/settle.ts';
import { isDay } from '../src/record/value/date.ts';
import { orTell } from './command/accident.ts';
import { checkFolder } from './command/check-folder.ts';
import { deskFolder } from './command/desk-folder.ts';
import { readOptions, stopWith } from './command/options.ts';
import { readNumbers } from './command/read-numbers.ts';
import { appendTicks, removeTicks } from './command/write-ticks.ts';

const usage = `npm run tick -- 序号 "理由"
序号是 npm run desk 列出的，几条一起写成 1,3-5；同一个编号的都算，写成 --code MB426 "理由"。
npm run tick -- --tidy 删去用不上了的理由。--content 指明资料文件夹。`;
const nothing = '什么也没有写。';
/** So many warnings are told again when one reason is given for many. */
const mostTold = 10;
const options = readOptions({ content: 'content', code: '', tidy: false }, usage, true);
const content = resolve(options.content);

/** What of `desk.json` is asked for here. */
const deskSchema = z.object({
  warnings: z.array(
    z.object({
      number: z.number(),
      code: z.string(),
      file: z.string(),
      line: z.number(),
      value: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
type Printed = z.output<typeof deskSchema>['warnings'][number];

await orTell(nothing, () => {
  const { code, rest, tidy } = options;
  const [numbers, words] = tidy
    ? [undefined, rest]
    : code === ''
      ? [rest[0], rest.slice(1)]
      : [undefined, rest];
  if (tidy) {
    if (words.length > 0 || code !== '') stopWith(`--tidy 不和别的一起写。\n用法：${usage}`);
    tidyUp();
    return;
  }
  if (code === '' && numbers === undefined) stopWith(`请写上序号和理由。\n用法：${usage}`);
  const reason = readReason(words);
  const { diagnostics, ticks } = checkFolder(content);
  const { unticked } = matchTicks(diagnostics, ticks);
  const chosen = numbers === undefined ? chooseByCode(code, unticked) : chooseByNumber(numbers, unticked);
  appendTicks(
    content,
    chosen.map((each) => tickFor(each, reason, readDay())),
  );
  for (const { code: each, file, line, message } of chosen.slice(0, mostTold))
    console.log(`已写理由　${each}　${file}${line > 1 ? ` 第${line}行` : ''}　${message}`);
  if (chosen.length > mostTold) console.log(`一共 ${chosen.length} 条。`);
  const left = unticked.length - chosen.length;
  console.log(left > 0 ? `还有 ${left} 条提醒没有写理由。` : '提醒都写了理由。');
});

function readDay(): string {
  const asOf = process.env['AS_OF'] || todayInShanghai(new Date());
  if (!isDay(asOf)) stopWith(`AS_OF=${asOf} 不是真实存在的日期。请写成 2022-06-20 这样。\n${nothing}`);
  return asOf;
}

function readReason(words: readonly string[]): string {
  if (words.length > 1)
    stopWith(`理由只能是一段话，两边加引号，例如 npm run tick -- 3 "已电话催报，月底补上"。\n${nothing}`);
  const reason = words[0]?.trim() ?? '';
  if (!/\p{L}/u.test(reason))
    stopWith(`没有写理由。例如 npm run tick -- 3 "已电话催报，月底补上"。\n${nothing}`);
  if (findPersonal(reason, { field: 'reason' }).length > 0)
    stopWith(`理由里好像有个人信息（姓名、电话、证件号一类），请换一种说法，写单位和事情就行。\n${nothing}`);
  return reason;
}

function chooseByCode(given: string, unticked: readonly Diagnostic[]): Diagnostic[] {
  const entry = entryOf(given);
  if (!entry) stopWith(`没有编号是“${given}”的提醒。请照 npm run desk 列出的编号写。\n${nothing}`);
  if (entry.severity === 'error')
    stopWith(`${given}“${entry.title}”是错误，写理由也不能放行，要改好。\n${nothing}`);
  const own = unticked.filter(({ code }) => code === given);
  if (own.length === 0) stopWith(`现在没有还要写理由的 ${given}。\n${nothing}`);
  return own;
}

function chooseByNumber(given: string, unticked: readonly Diagnostic[]): Diagnostic[] {
  const printed = readPrinted();
  const numbers = readNumbers(given);
  if (!numbers) stopWith(`序号“${given}”看不懂。请写成 3，或者 1,3-5。\n${nothing}`);
  if (unticked.length === 0) stopWith(`没有还要写理由的提醒了。\n${nothing}`);
  if (printed.length === 0)
    stopWith(`npm run desk 上次没有列出提醒，现在有了。请再运行一次，照新的序号写。\n${nothing}`);
  return numbers.map((number) => {
    const known = printed.find((each) => each.number === number);
    if (!known)
      stopWith(`没有第 ${number} 条提醒，npm run desk 上次列出的是 1 到 ${printed.length}。\n${nothing}`);
    const found = unticked.find((each) => isSame(each, known));
    if (!found)
      stopWith(
        `第 ${number} 条提醒（${known.code}　${known.file}）已经变了，或者写过理由了。请再运行一次 npm run desk，照新的序号写。\n${nothing}`,
      );
    return found;
  });
}

/** The very warning that was read under the number. */
function isSame(one: Diagnostic, { code, file, line, message, value }: Printed): boolean {
  return (
    one.code === code &&
    one.file === file &&
    one.line === line &&
    one.value === value &&
    one.message === message
  );
}

function readPrinted(): Printed[] {
  const file = join(deskFolder(content), 'desk.json');
  if (!existsSync(file)) stopWith(`请先运行 npm run desk，看了序号再写。\n${nothing}`);
  const desk = deskSchema.safeParse(readJson(file));
  if (!desk.success) stopWith(`${file} 读不出来。请再运行一次 npm run desk。\n${nothing}`);
  return desk.data.warnings;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tidyUp(): void {
  const { diagnostics, ticks } = checkFolder(content);
  const { idle } = matchTicks(diagnostics, ticks);
  // Of a file that cannot be read nothing is known to be idle: that is told, too.
  const count = removeTicks(content, idle);
  console.log(count === 0 ? '没有用不上的理由。' : `删去了 ${count} 条用不上的理由。`);
}
