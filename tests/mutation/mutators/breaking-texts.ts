import type { Draw, Mutation, Mutator } from '../mutation.ts';
import { sampleFiles, textOf } from '../sample.ts';
import { withLine } from '../yaml-lines.ts';

const bodies = sampleFiles.filter((file) => /^(notices|reports|pages)\/.*\.mdx$/.test(file));

/** Spoils one line below the front matter; the oracle: an error on that line. */
function spoil(name: string, fits: RegExp, write: (text: string, draw: Draw) => string): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const linesOf = (file: string) => {
      const lines = textOf(file).split('\n');
      const from = lines.indexOf('---', 1) + 1;
      return lines.flatMap((text, i) => (i >= from && fits.test(text) ? [{ text, line: i + 1 }] : []));
    };
    const file = draw.among(bodies, (each) => linesOf(each).length > 0);
    const { text, line } = draw.from(linesOf(file));
    const wrong = write(text, draw);
    return {
      what: `${file} 第${line}行写成“${wrong.slice(0, 60)}”`,
      changes: { [file]: withLine(file, line, wrong) },
      oracle: { kind: 'breaking', line },
    };
  };
  return { name, mutate };
}

const component = /^<[A-Z]\w+[^>]*\/>$/;
const prose = /^[\u4e00-\u9fff].{8,}/;

/** Authored texts whose body cannot be read, or binds what is not there. */
export const breakingTexts: Mutator[] = [
  spoil('标签名写错', component, (text, draw) =>
    text.replace(/^<\w/, draw.from(['<X', '<No', '<'])).replace(/^<(?=[a-z])/, '<'),
  ),
  spoil('标签没有结束', component, (text) => text.replace(/ ?\/>/, '>')),
  spoil('标签用了中文引号', /^<[A-Z]\w+ .*="/, (text) => text.replace(/"([^"]*)"/, '“$1”')),
  spoil('标签里多了一项', component, (text) => text.replace(/ ?\/>/, ' colour="red" />')),
  spoil('所指的指标不存在', /indicator="/, (text) => text.replace(/indicator="/, 'indicator="no-')),
  spoil('所指的地区不存在', /area="/, (text) => text.replace(/area="../, 'area="88')),
  spoil('标签的报告期写错', /indicator="/, (text, draw) =>
    text.replace(/(indicator="[^"]*")/, `$1 period="${draw.from(['2022-13', '2022年6月', '六月'])}"`),
  ),
  // A closing brace alone is a sign like others.
  spoil('正文里有花括号', prose, (text, draw) => `${text}${draw.from(['{金额}', '{1 + 1}', '{', '{}'])}`),
  spoil(
    '正文里有小于号',
    prose,
    (text, draw) => `${text}${draw.from(['收入<5000元', '<b>', '</div>', '<'])}`,
  ),
  spoil('正文里有程序', prose, (_, draw) =>
    draw.from(["import fs from 'node:fs'", 'export const a = 1', '<script>alert(1)</script>']),
  ),
  {
    name: '没有开头的说明',
    mutate: (draw) => {
      const file = draw.among(sampleFiles, (each) => each.endsWith('.mdx'));
      const text = textOf(file);
      return {
        what: `${file}：开头的“---”不对`,
        changes: {
          [file]: draw.from([
            text.replace(/^---\n/, ''),
            text.replace(/^---\n[\s\S]*?\n---\n/, ''),
            text.replace('---', '——'),
            text.replace(/\n---\n/, '\n'),
          ]),
        },
        oracle: { kind: 'breaking' },
      };
    },
  },
];
