import type { Mutator } from '../mutation.ts';
import { sampleFiles, textOf } from '../sample.ts';
import { type KeyLine, keyLinesOf, pickLine, withLine, yamlFiles } from '../yaml-lines.ts';

const isFilled = ({ value }: KeyLine) => value !== '';

/** Items of YAML that are there twice, cut off, or name what is not there. */
export const breakingItems: Mutator[] = [
  {
    name: '缩进错了',
    mutate: (draw) => {
      const fits = (line: KeyLine) => {
        const above = keyLinesOf(line.file).find((each) => each.line === line.line - 1);
        return (
          line.dash === '' &&
          isFilled(line) &&
          above !== undefined &&
          isFilled(above) &&
          !/^[|>]/.test(above.value) &&
          above.indent.length + above.dash.length === line.indent.length
        );
      };
      const { file, line, indent, key, value } = pickLine(draw, fits);
      const wrong = ' '.repeat(draw.below(3) + 1);
      return {
        what: `${file} 第${line}行“${key}”多缩进 ${wrong.length} 格`,
        changes: { [file]: withLine(file, line, `${indent}${wrong}${key}: ${value}`) },
        oracle: { kind: 'breaking' },
      };
    },
  },
  {
    name: '责任单位写错',
    mutate: (draw) => {
      const file = draw.among(sampleFiles, (each) => each.endsWith('/tasks.yaml'));
      const lines = textOf(file).split('\n');
      let inUnits = false;
      const units = lines.flatMap((text, i) => {
        if (/^ {4}(lead|responsible):$/.test(text)) inUnits = true;
        else if (!/^ {6}- /.test(text)) inUnits = false;
        return inUnits && text.startsWith('      - ') ? [i] : [];
      });
      const at = draw.from(units);
      const text = lines[at] ?? '';
      return {
        what: `${file} 第${at + 1}行“${text.trim()}”写成“${text.trim()}某某处”`,
        changes: { [file]: withLine(file, at + 1, `${text}某某处`) },
        oracle: { kind: 'breaking', line: at + 1 },
      };
    },
  },
  {
    name: '一项重复',
    mutate: (draw) => {
      const file = draw.among(yamlFiles, (each) => /^(organizations|indicators)\/|^terms\.yaml$/.test(each));
      const items = textOf(file).split(/^(?=- )/m);
      const [before = '', ...rest] = items;
      const again = draw.from(rest);
      return {
        what: `${file}：“${again.split('\n')[0]}”那一项写了两次`,
        changes: { [file]: [before, ...rest, again.endsWith('\n') ? again : `${again}\n`].join('') },
        oracle: { kind: 'breaking' },
      };
    },
  },
  {
    name: '在键名当中断了',
    mutate: (draw) => {
      const { file, line, indent, key } = pickLine(
        draw,
        ({ file: each, dash, key: name }) => each.endsWith('.yaml') && dash === '' && name.length > 2,
      );
      const kept = textOf(file)
        .split('\n')
        .slice(0, line - 1);
      return {
        what: `${file}：第${line}行只剩“${key.slice(0, 2)}”，后面都没有了`,
        changes: { [file]: [...kept, `${indent}${key.slice(0, 2)}`].join('\n') },
        oracle: { kind: 'breaking' },
      };
    },
  },
];
