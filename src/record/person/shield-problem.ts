import { letterOf, nameOf } from '../source/header.ts';
import { type Problem, problem } from '../source/problem.ts';
import { personTable } from './table.ts';

const columns = Object.values(personTable.columns);
const headers = new Set<string>(columns.map((column) => column.header));
/** Words of our own that a problem may tell of, whatever the file holds. */
const own = new Set<string>([
  ...headers,
  ...columns.map((column) => column.type.expected),
  ...['UTF-8、GB18030', '制表符', '英文分号', 'open-quote', 'csv-syntax', 'words'],
]);

/** What headings of lists are made of. A row of data that was taken for the header has none of these in each cell. */
const headingWords =
  /姓名|户主|性别|年龄|民族|关系|金额|标准|类别|类型|情况|状况|时间|日期|单位|职务|文化|学历|健康|面貌|岗位|村组|签字|说明|原因|措施|收入|编号|编码|代码|号码|联系|电话|手机|地址|住所|人口|人数|身份|证件|证号|卡号|账号|帐号|账户|银行|出生/;

/** Papers, accounts and days of birth: no list needs them to be published, and each of them alone points at one person. */
const forbidden: Array<[RegExp, string]> = [
  [/身份证|证件|公民身份|居民身份|^身份|护照|户口(簿|本)?(号|编)|残疾证|军官证|社保|医保/, '证件号码'],
  [/银行|卡号|一卡通|账号|帐号|账户|帐户|开户|存折/, '银行卡号或账号'],
  [/出生|生日/, '出生日期'],
];

/**
 * A problem of a file of persons, without anything that stands in the file: neither the cell, nor the one above it, nor a
 * sample of the text. Two kinds are told in words of their own.
 */
export function shieldProblem(given: Problem): Problem {
  const { kind, at, facts } = given;
  if (kind === 'unknown-column') {
    const what = forbidden.find(([pattern]) => pattern.test(nameOf(facts.header)))?.[1];
    if (what !== undefined)
      return problem('forbidden-column', at, { what, header: headingOf(facts.header, at.column) });
  }
  const about = 'header' in facts ? facts.header : undefined;
  const isCell = kind === 'empty-cell' || kind === 'bad-cell' || kind === 'placeholder-cell';
  if (isCell && about === personTable.columns.name.header)
    return problem('nameless-person', at, { isEmpty: kind === 'empty-cell' });
  const shielded = Object.entries(facts).map(([name, fact]) => [name, shieldFact(name, fact, at.column)]);
  return problem(kind, at, Object.fromEntries(shielded));
}

function shieldFact(name: string, fact: unknown, column: number): unknown {
  if (Array.isArray(fact)) return fact.filter((each) => typeof each === 'number' || own.has(each));
  if (typeof fact !== 'string' || own.has(fact)) return fact;
  if (name === 'header') return headingOf(fact, column);
  if (name === 'nearest') return isHeading(fact) ? fact : undefined;
  // The word of a total row is one of a few, and the letter of a column is ours.
  if (name === 'word' || name === 'letter') return fact;
  return name === 'sample' ? '……' : undefined;
}

function headingOf(header: string, column: number): string {
  return isHeading(header) ? header : `${letterOf(column)}列`;
}

function isHeading(header: string): boolean {
  return header.length <= 16 && !/\d{3}/.test(header) && headingWords.test(nameOf(header));
}
