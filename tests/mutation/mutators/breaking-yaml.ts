import type { Draw, Mutation, Mutator, Oracle } from '../mutation.ts';
import { type KeyLine, pickLine, withLine } from '../yaml-lines.ts';

/** Puts another line in the place of a `key: value`. The oracle, where left out: an error on that line. */
function rewrite(
  name: string,
  fits: (line: KeyLine) => boolean,
  write: (line: KeyLine, draw: Draw) => string,
  oracleOf: (line: KeyLine) => Oracle = ({ line }) => ({ kind: 'breaking', line }),
): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const line = pickLine(draw, fits);
    const text = write(line, draw);
    return {
      what: `${line.file} 第${line.line}行“${line.key}: ${line.value.slice(0, 30)}”写成“${text.slice(0, 60)}”`,
      changes: { [line.file]: withLine(line.file, line.line, ...text.split('\n')) },
      oracle: oracleOf(line),
    };
  };
  return { name, mutate };
}

const anywhere = (): Oracle => ({ kind: 'breaking' });
const head = ({ indent, dash, key }: KeyLine) => `${indent}${dash}${key}:`;
const isFilled = ({ value }: KeyLine) => value !== '';
const isPlain = ({ value }: KeyLine) => /^[\u4e00-\u9fff]/.test(value);

/** Keys that no item can lack, by the file in which it stands. */
const required: Array<[RegExp, RegExp]> = [
  [/^organizations\//, /^(id|name|kind|area)$/],
  [/^indicators\//, /^(id|name|plain|unit|direction|adds)$/],
  [/^terms\.yaml$/, /^(id|term|plain)$/],
  [/^notices\//, /^(title|kind|issuer|date|published|summary|synthetic)$/],
  [/^reports\//, /^(title|kind|plan|period|issuer|date|published|summary|synthetic)$/],
  [/^site\.yaml$/, /^(name|publisher)$/],
  [/^datasets\.yaml$/, /^(path|title|synthetic|source)$/],
];

const isRequired = ({ file, key, indent, dash }: KeyLine) =>
  (indent + dash).length === (/^(organizations|indicators|terms|datasets)/.test(file) ? 2 : 0) &&
  required.some(([files, keys]) => files.test(file) && keys.test(key));

/** Values that must be one of few words, days, or names of something else. */
const enumerated = /^(direction|adds|comparator|hardness|every|disclosure|membersAreAreas|sensitivity)$/;
const reference: Array<[RegExp, RegExp]> = [
  [/^plans\/.*\/tasks\.yaml$/, /^(section|parent|indicator)$/],
  [/^(notices|reports)\//, /^(plan|kind)$/],
];

/** YAML, of whole files and of front matter, that cannot be read or does not say what it must. */
export const breakingYaml: Mutator[] = [
  rewrite(
    '用制表符缩进',
    ({ indent }) => indent.length > 0,
    ({ dash, key, value }) => `\t${dash}${key}: ${value}`,
  ),
  rewrite(
    '引号没有关',
    isPlain,
    (line, draw) => `${head(line)} ${draw.from(['"', "'"])}${line.value}`,
    anywhere,
  ),
  rewrite(
    '方括号没有关',
    isFilled,
    (line) => `${head(line)} [${line.value.replaceAll(/[[\]"']/g, '')}`,
    anywhere,
  ),
  rewrite('全角冒号', isFilled, ({ indent, dash, key, value }) => `${indent}${dash}${key}：${value}`),
  rewrite(
    '冒号后面没有空格',
    isPlain,
    ({ indent, dash, key, value }) => `${indent}${dash}${key}:${value}`,
    anywhere,
  ),
  rewrite('值里又有冒号', isPlain, (line) => `${head(line)} 附注: ${line.value}`),
  rewrite('星号开头', isPlain, (line) => `${head(line)} *${line.value}`),
  rewrite(
    '一个键写了两次',
    isFilled,
    (line) => `${head(line)} ${line.value}\n${line.indent}${line.dash ? '  ' : ''}${line.key}: ${line.value}`,
    anywhere,
  ),
  rewrite(
    '键名写错',
    ({ key }) => key.length > 2,
    ({ indent, dash, key, value }, draw) => {
      const at = draw.below(key.length);
      const wrong = draw.from([
        `${key.slice(0, at)}${key.slice(at + 1)}`,
        `${key}s`,
        `${key.slice(0, at)}${key[at]}${key.slice(at)}`,
        `x${key}`,
      ]);
      return `${indent}${dash}${wrong}: ${value}`;
    },
    ({ line }) => ({ kind: 'breaking', line }),
  ),
  rewrite('少了必填项', isRequired, ({ dash }) => (dash ? '- \n' : '').trimEnd(), anywhere),
  rewrite('必填项空着', isRequired, (line, draw) =>
    `${head(line)} ${draw.from(['', '""', 'null', '~'])}`.trimEnd(),
  ),
  rewrite(
    '选填词写错',
    ({ key, value }) => enumerated.test(key) && isFilled({ value } as KeyLine),
    (line, draw) =>
      `${head(line)} ${draw.from(['up1', '向上', `${line.value.replaceAll('"', '')}x`, 'true', '3'])}`,
  ),
  rewrite(
    '日期写错',
    ({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value),
    (line, draw) => {
      const year = line.value.slice(0, 4);
      return `${head(line)} ${draw.from([`${year}-02-30`, `${year}-13-01`, `${year}年6月1日`, `${year}/6/1`, `${year}-6-1`, '"待定"', `${year}-06-31`, year])}`;
    },
    anywhere,
  ),
  rewrite(
    '是否写成别的',
    ({ key }) => key === 'synthetic',
    (line, draw) => `${head(line)} ${draw.from(['yes', '是', '"true"', '1', 'TURE'])}`,
  ),
  rewrite(
    '数字写成文字',
    ({ key, value }) => /^(line|value|order|within|threshold)$/.test(key) && /^\d+$/.test(value),
    (line, draw) => `${head(line)} ${draw.from(['约10', '"12"', '一百', '10%'])}`,
    anywhere,
  ),
  rewrite(
    '所指的不存在',
    ({ file, key, value }) =>
      isFilled({ value } as KeyLine) && reference.some(([files, keys]) => files.test(file) && keys.test(key)),
    (line, draw) => `${head(line)} ${draw.from([`${line.value}-x9`, 'no-such', `x${line.value}`])}`,
  ),
  rewrite(
    '地区代码写错',
    ({ value, key }) => key === 'area' && /^"\d{12}"$/.test(value),
    (line, draw) =>
      `${head(line)} ${draw.from(['"88000100000"', '"880001000000"', '990001000000', '9.9E+11'])}`,
  ),
];
