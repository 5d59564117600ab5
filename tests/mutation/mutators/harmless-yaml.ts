import { isScalar, parseDocument, visit } from 'yaml';
import type { Draw, Mutator } from '../mutation.ts';
import { sampleFiles, textOf } from '../sample.ts';
import { keyLinesOf, pickLine, withLine, yamlFiles } from '../yaml-lines.ts';

const wholeFiles = sampleFiles.filter((file) => file.endsWith('.yaml'));

function otherwise(name: string, files: string[], write: (file: string, draw: Draw) => string): Mutator {
  return {
    name,
    mutate: (draw) => {
      const file = draw.from(files);
      return {
        what: `${file}：${name}`,
        changes: { [file]: write(file, draw) },
        oracle: { kind: 'harmless' },
      };
    },
  };
}

/** Other ways of writing the same YAML. */
export const harmlessYaml: Mutator[] = [
  otherwise('加注释行', yamlFiles, (file, draw) => {
    const at = draw.from(keyLinesOf(file)).line;
    const line = textOf(file).split('\n')[at - 1] ?? '';
    return withLine(file, at, '# 某年某月某日改', line);
  }),
  otherwise('键换了顺序', wholeFiles, (file, draw) => {
    const document = parseDocument(textOf(file));
    const turn = draw.below(7) + 1;
    visit(document, {
      Map: (_, map) => {
        const shift = turn % Math.max(1, map.items.length);
        map.items = [...map.items.slice(shift), ...map.items.slice(0, shift)];
      },
    });
    return document.toString({ lineWidth: 0 });
  }),
  otherwise('全部改用双引号', wholeFiles, (file) =>
    parseDocument(textOf(file)).toString({ defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  ),
  otherwise('长行折行', wholeFiles, (file) => parseDocument(textOf(file)).toString({ lineWidth: 40 })),
  otherwise('改成一行一项的写法', wholeFiles, (file) => {
    const document = parseDocument(textOf(file));
    visit(document, {
      Map: (_, map) => {
        if (map.items.every(({ value }) => isScalar(value))) map.flow = true;
      },
    });
    return document.toString({ lineWidth: 0 });
  }),
  {
    name: '行尾有空格和注释',
    mutate: (draw) => {
      const { file, line, value } = pickLine(draw, (each) => /^[\u4e00-\u9fff\w-]+$/.test(each.value));
      const text = textOf(file).split('\n')[line - 1] ?? '';
      return {
        what: `${file} 第${line}行“${value}”后面加注释`,
        changes: { [file]: withLine(file, line, `${text}   # 已核对`) },
        oracle: { kind: 'harmless' },
      };
    },
  },
];
