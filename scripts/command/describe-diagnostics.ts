import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arithmetic } from '../../src/check/catalogue/arithmetic.ts';
import { catalogue } from '../../src/check/catalogue/catalogue.ts';
import { completeness } from '../../src/check/catalogue/completeness.ts';
import type { Entry } from '../../src/check/catalogue/entry.ts';
import { files } from '../../src/check/catalogue/files.ts';
import { form } from '../../src/check/catalogue/form.ts';
import { ledgers } from '../../src/check/catalogue/ledgers.ts';
import { money } from '../../src/check/catalogue/money.ts';
import { notes } from '../../src/check/catalogue/notes.ts';
import { notices } from '../../src/check/catalogue/notices.ts';
import { output } from '../../src/check/catalogue/output.ts';
import { personal } from '../../src/check/catalogue/personal.ts';
import { persons } from '../../src/check/catalogue/persons.ts';
import { plan } from '../../src/check/catalogue/plan.ts';
import { plausibility } from '../../src/check/catalogue/plausibility.ts';
import { references } from '../../src/check/catalogue/references.ts';
import { renew } from '../../src/check/catalogue/renew.ts';
import { tables } from '../../src/check/catalogue/tables.ts';
import { texts } from '../../src/check/catalogue/texts.ts';
import { time } from '../../src/check/catalogue/time.ts';
import { wording } from '../../src/check/catalogue/wording.ts';

/** What each family is about, in the order of the page: what a clerk meets first stands first. */
const families: Array<[string, object]> = [
  ['文件', files],
  ['表格', tables],
  ['YAML 文件和文字的写法', form],
  ['名称、编号、代码对不对得上', references],
  ['数与数对不对得上', arithmetic],
  ['项目资金、资产和收益', money],
  ['整改台账和监测对象', ledgers],
  ['日期和期限', time],
  ['方案本身', plan],
  ['公示和公告', notices],
  ['个人信息', personal],
  ['公示名单', persons],
  ['报没报全', completeness],
  ['数值像不像真的', plausibility],
  ['正文里的组件和字', texts],
  ['文字', wording],
  ['新做的文件', renew],
  ['生成的文件', output],
  ['只是说明一声', notes],
];

const words = { error: '错误', warning: '提醒', info: '说明' };

const examples = join(import.meta.dirname, '..', '..', 'tests', 'bad-data', 'expected');

/** Every diagnostic there is, by family, with an example as it is printed. Markdown, in Chinese. */
export function describeDiagnostics(): string {
  const told = new Set<unknown>();
  const parts = families.flatMap(([title, family]) => {
    const entries = inOrder(Object.values(family) as Array<Entry<never>>);
    for (const each of entries) told.add(each);
    return entries.length > 0 ? [`## ${title}`, ...entries.map(describeEntry)] : [];
  });
  const left = inOrder((Object.values(catalogue) as Array<Entry<never>>).filter((each) => !told.has(each)));
  if (left.length > 0) parts.push('## 其他', ...left.map(describeEntry));
  return parts.join('\n\n');
}

function inOrder(entries: Array<Entry<never>>): Array<Entry<never>> {
  return entries.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function describeEntry({ code, severity, title }: Entry<never>): string {
  const head = `### ${code} ${title}（${words[severity]}）`;
  const file = join(examples, `${code}.txt`);
  if (!existsSync(file)) return head;
  return `${head}\n\n\`\`\`text\n${firstOf(readFileSync(file, 'utf8'), code)}\n\`\`\``;
}

/** The first finding of a printed check: the closing count says nothing about the code. */
function firstOf(printed: string, code: string): string {
  return printed.split('\n\n').find((part) => part.includes(code)) ?? printed.trim();
}
