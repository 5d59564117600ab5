/** `node pdfmake.ts JOB.json`: prints a job with pdfmake. It cannot tag, so it draws no furniture. */
import { createRequire } from 'node:module';
import { type BenchDocument, readJob, runJob } from '../../../scripts/command/bench-job.ts';
import type { Block } from '../../../src/document/block.ts';
import { plainText } from '../../../src/document/text.ts';

type Node = string | number | boolean | Node[] | { [key: string]: Node };

/** As much of pdfmake as we use; its package brings no types. */
interface Pdfmake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: Node): { getBuffer(): Promise<Uint8Array> };
}

const job = readJob();
const name = 'pdfmake';
const pdfmake = createRequire(import.meta.url)(name) as Pdfmake;
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({
  Serif: { normal: job.fonts.body, bold: job.fonts.title },
  Sans: { normal: job.fonts.hei },
  Kai: { normal: job.fonts.kai },
});

function writeBlock(block: Block, given: BenchDocument): Node[] {
  switch (block.kind) {
    case 'heading':
      return [
        { text: block.text, font: 'Sans', fontSize: block.level === 1 ? 15 : 13, margin: [0, 12, 0, 6] },
      ];
    case 'paragraph':
      return [{ text: plainText(block.content), leadingIndent: 24, margin: [0, 0, 0, 3] }];
    case 'table': {
      const head = block.columns.map(({ title }) => ({ text: title, font: 'Sans' }));
      const rows = block.rows.map((row) =>
        row.map(({ content }, column) => ({
          text: plainText(content),
          alignment: block.columns[column]?.align === 'end' ? 'right' : 'left',
        })),
      );
      return [
        { text: block.caption, font: 'Sans', fontSize: 11, margin: [0, 8, 0, 4] },
        {
          fontSize: 10,
          layout: 'lightHorizontalLines',
          table: { headerRows: 1, dontBreakRows: true, body: [head, ...rows] },
        },
      ];
    }
    case 'chart':
      return [
        { text: block.title, font: 'Sans', fontSize: 11, margin: [0, 8, 0, 4] },
        ...block.points.map(({ label, figure }): Node => {
          const value = figure.kind === 'value' ? figure.value : 0;
          const bar = { type: 'rect', x: 0, y: 0, w: value * 3, h: 12, color: '#99171f' };
          return {
            columns: [
              { width: 60, text: label },
              { width: 310, canvas: [bar] },
              { width: 40, text: `${value}${block.unit}` },
            ],
          };
        }),
      ];
    case 'code': {
      const { codeSide, codePath } = given;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${codeSide} ${codeSide}"><path d="${codePath}"/></svg>`;
      return [
        {
          columns: [
            { width: 74, svg, fit: [62, 62] },
            [
              { text: block.caption, font: 'Sans' },
              { text: block.url, link: block.url, fontSize: 9.5 },
            ],
          ],
        },
      ];
    }
    case 'signature':
      return [{ text: `${block.unit}\n${block.date}`, alignment: 'right' }];
    default:
      throw new Error(`no ${block.kind} in the benchmark`);
  }
}

await runJob(job, (given) => {
  const { document } = given;
  const definition: Node = {
    pageSize: 'A4',
    pageMargins: [68, 76, 68, 71],
    info: { title: document.title, author: document.publisher },
    defaultStyle: { font: 'Serif', fontSize: 12, lineHeight: 1.2 },
    content: [
      { text: document.title, bold: true, fontSize: 22, alignment: 'center' },
      { text: document.subtitle ?? '', font: 'Kai', fontSize: 13, alignment: 'center' },
      ...document.blocks.flatMap((block) => writeBlock(block, given)),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
});
