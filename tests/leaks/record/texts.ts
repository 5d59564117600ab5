import { soundFiles } from '../../check/sound-record.ts';
import type { Leak } from '../corpus/leak.ts';
import { type Bed, FileBuilder, isOneLine, isProse, markdown, together } from './bed.ts';

const textOf = (leak: Leak) => leak.cells[0]?.text ?? '';

/** JSON strings are YAML strings. */
const quoted = (leak: Leak) => JSON.stringify(textOf(leak));

const pageTop = (title: string, summary: string) =>
  `---\ntitle: ${title}\nsummary: ${summary}\norder: 9\n---\n`;

function build(file: string, write: (builder: FileBuilder, leaks: Leak[]) => void): Bed['plant'] {
  return (leaks) => {
    const builder = new FileBuilder(file, soundFiles[file] ?? pageTop('说明', '示例里的一页'));
    write(builder, leaks);
    return builder.result();
  };
}

const yamlTerms: Bed = {
  name: 'YAML terms plain',
  takes: isProse,
  room: 50,
  published: true,
  plant: build('terms.yaml', (builder, leaks) => {
    leaks.forEach((leak, at) => {
      builder.add(`- id: planted-${at}\n  term: 名词${at}`).plant(leak, `  plain: ${quoted(leak)}`);
    });
  }),
};

const yamlNotes: Bed = {
  name: 'YAML organizations note, folded',
  takes: isOneLine,
  room: 50,
  published: true,
  plant: build('organizations.yaml', (builder, leaks) => {
    leaks.forEach((leak, at) => {
      builder.add(`- id: planted-${at}\n  name: 第${at}办公室\n  kind: department\n  area: "990100000000"`);
      builder.plant(leak, `  note: >-\n    ${textOf(leak)}`);
    });
  }),
};

const yamlPoints: Bed = {
  name: 'YAML tasks points',
  takes: isProse,
  room: 50,
  published: true,
  plant: (leaks) => {
    const file = 'plans/p1/tasks.yaml';
    const [above = '', below = ''] = (soundFiles[file] ?? '').split(/^ {4}points: \[走访.*\n/m);
    const builder = new FileBuilder(file, above).add('    points:');
    for (const leak of leaks) builder.plant(leak, `      - ${quoted(leak)}`);
    return builder.add(below.replace(/\n$/, '')).result();
  },
};

const yamlComments: Bed = {
  name: 'YAML comment',
  takes: isProse,
  room: 50,
  published: false,
  plant: build('indicators.yaml', (builder, leaks) => {
    for (const leak of leaks) builder.plant(leak, textOf(leak).replace(/^/gm, '# '));
  }),
};

const mdxBody: Bed = {
  name: 'MDX body',
  takes: isProse,
  room: 50,
  published: true,
  plant: build('reports/yuebao-2022-06.mdx', (builder, leaks) => {
    for (const leak of leaks) builder.add('').plant(leak, markdown(textOf(leak)));
  }),
};

const tablesOnPage = 25;

/** Many pages with some tables each, for a page of hundreds is no page of a board. */
const mdxTables: Bed = {
  name: 'MDX table',
  takes: (leak) => leak.cells.every(({ text }) => !text.includes('\n')),
  room: 200,
  published: true,
  plant: (leaks) => {
    const pages: FileBuilder[] = [];
    leaks.forEach((leak, at) => {
      if (at % tablesOnPage === 0)
        pages.push(new FileBuilder(`pages/tables-${pages.length}.mdx`, pageTop('表', '一页表')));
      const cells = isProse(leak)
        ? [
            { field: '事项', text: `第${at}件` },
            { field: '情况', text: textOf(leak) },
          ]
        : leak.cells;
      const heads = cells.map(({ field }) => field ?? '').join(' | ');
      pages
        .at(-1)
        ?.add(`\n## 第${at}张表\n\n| ${heads} |\n|${' --- |'.repeat(cells.length)}`)
        .plant(leak, `| ${cells.map(({ text }) => markdown(text)).join(' | ')} |`);
    });
    return together(pages);
  },
};

const mdxFront: Bed = {
  name: 'MDX front matter',
  takes: isProse,
  room: 90,
  published: true,
  plant: (leaks) => {
    const made = leaks.map((leak, at) => {
      const builder = new FileBuilder(`pages/front-${at}.mdx`).add('---');
      if (at % 2 === 0) builder.plant(leak, `title: ${quoted(leak)}`).add('summary: 一页');
      else builder.add('title: 一页').plant(leak, `summary: ${quoted(leak)}`);
      return builder.add('order: 9\n---\n\n## 说明\n\n这一页只供测试。');
    });
    return together(made);
  },
};

const mdxComments: Bed = {
  name: 'MDX comment',
  takes: isOneLine,
  room: 50,
  published: false,
  plant: build('pages/comments.mdx', (builder, leaks) => {
    leaks.forEach((leak, at) => {
      builder.add(`\n第${at}段。\n`).plant(leak, `[//]: # "${textOf(leak)}"`);
    });
  }),
};

const noticeResults: Bed = {
  name: 'MDX front matter of notices',
  takes: isOneLine,
  room: 60,
  published: true,
  plant: (leaks) => {
    const [above = '', below = ''] = (soundFiles['notices/gonggao-2.mdx'] ?? '').split(/^result: .*\n/m);
    const made = leaks.map((leak, at) =>
      new FileBuilder(`notices/planted-${at}.mdx`, above)
        .plant(leak, `result: ${quoted(leak)}`)
        .add(below.replace(/\n$/, '')),
    );
    return together(made);
  },
};

/** Texts in YAML and MDX, published or not. */
export const textBeds: Bed[] = [
  yamlTerms,
  yamlNotes,
  yamlPoints,
  yamlComments,
  mdxBody,
  mdxTables,
  mdxFront,
  mdxComments,
  noticeResults,
];
