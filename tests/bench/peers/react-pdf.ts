/** `node react-pdf.ts JOB.json`: prints a job with @react-pdf/renderer. It cannot tag, so it draws no furniture. */
import { createRequire } from 'node:module';
import { type BenchDocument, readJob, runJob } from '../../../scripts/command/bench-job.ts';
import type { Block } from '../../../src/document/block.ts';
import { plainText } from '../../../src/document/text.ts';

type Style = Record<string, string | number>;
type Element = { readonly element: unique symbol };
type Props = Record<string, string | number | boolean | Style>;

/** As much of the two packages as we use: types would need them installed. */
interface Renderer {
  Font: {
    register(font: { family: string; src: string; fontWeight?: number }): void;
    registerHyphenationCallback(split: (word: string) => string[]): void;
  };
  renderToBuffer(document: Element): Promise<Uint8Array>;
  Document: unknown;
  Page: unknown;
  Text: unknown;
  View: unknown;
  Svg: unknown;
  Path: unknown;
  Link: unknown;
}
type CreateElement = (type: unknown, props: Props | null, ...children: (Element | string)[]) => Element;

const job = readJob();
const [rendererName, reactName] = ['@react-pdf/renderer', 'react'];
const require = createRequire(import.meta.url);
const react = require(reactName) as { createElement: CreateElement };
const renderer = (await import(import.meta.resolve(rendererName))) as Renderer;
const { Document, Font, Link, Page, Path, renderToBuffer, Svg, Text, View } = renderer;
const e = react.createElement;

Font.register({ family: 'Serif', src: job.fonts.body });
Font.register({ family: 'Serif', src: job.fonts.title, fontWeight: 700 });
Font.register({ family: 'Sans', src: job.fonts.hei });
Font.register({ family: 'Kai', src: job.fonts.kai });
// It breaks between words only: the empty syllables let a line end after any character, without a hyphen.
Font.registerHyphenationCallback((word) => [...word].flatMap((character) => [character, '']));

const hei = (size: number): Style => ({ fontFamily: 'Sans', fontSize: size, marginTop: 8, marginBottom: 4 });

function writeBlock(block: Block, given: BenchDocument): Element[] {
  switch (block.kind) {
    case 'heading':
      return [e(Text, { style: hei(block.level === 1 ? 15 : 13) }, block.text)];
    case 'paragraph':
      return [
        e(
          Text,
          { style: { textIndent: 24, textAlign: 'justify', marginBottom: 3 } },
          plainText(block.content),
        ),
      ];
    case 'table': {
      const widths = [8, 14, 20, 18, 13, 15, 12];
      const cell = (text: string, column: number, head: boolean): Element => {
        const textAlign = block.columns[column]?.align === 'end' ? 'right' : 'left';
        const style = { width: `${widths[column] ?? 14}%`, padding: 3, textAlign };
        return e(Text, { style: head ? { ...style, fontFamily: 'Sans' } : style }, text);
      };
      const row = (texts: string[], head: boolean): Element =>
        e(
          View,
          { style: { flexDirection: 'row', borderBottomWidth: 0.4 }, wrap: false, fixed: head },
          ...texts.map((text, column) => cell(text, column, head)),
        );
      return [
        e(Text, { style: hei(11) }, block.caption),
        e(
          View,
          { style: { fontSize: 10 } },
          row(
            block.columns.map(({ title }) => title),
            true,
          ),
          ...block.rows.map((cells) =>
            row(
              cells.map(({ content }) => plainText(content)),
              false,
            ),
          ),
        ),
      ];
    }
    case 'chart':
      return [
        e(Text, { style: hei(11) }, block.title),
        ...block.points.map(({ label, figure }) => {
          const value = figure.kind === 'value' ? figure.value : 0;
          return e(
            View,
            { style: { flexDirection: 'row', fontSize: 10 } },
            e(Text, { style: { width: 60 } }, label),
            e(View, { style: { width: value * 3, height: 12, backgroundColor: '#99171f' } }),
            e(Text, { style: { marginLeft: 4 } }, `${value}${block.unit}`),
          );
        }),
      ];
    case 'code':
      return [
        e(
          View,
          { style: { flexDirection: 'row' } },
          e(
            Svg,
            { viewBox: `0 0 ${given.codeSide} ${given.codeSide}`, style: { width: 62, height: 62 } },
            e(Path, { d: given.codePath, fill: '#000000' }),
          ),
          e(
            View,
            { style: { marginLeft: 12 } },
            e(Text, { style: { fontFamily: 'Sans' } }, block.caption),
            e(Link, { src: block.url, style: { fontSize: 9.5 } }, block.url),
          ),
        ),
      ];
    case 'signature':
      return [e(Text, { style: { textAlign: 'right' } }, `${block.unit}\n${block.date}`)];
    default:
      throw new Error(`no ${block.kind} in the benchmark`);
  }
}

await runJob(job, (given) => {
  const { document } = given;
  const centred: Style = { textAlign: 'center' };
  const style: Style = {
    fontFamily: 'Serif',
    fontSize: 12,
    lineHeight: 1.6,
    paddingVertical: 74,
    paddingHorizontal: 68,
  };
  const page = e(
    Page,
    { size: 'A4', style },
    e(Text, { style: { ...centred, fontWeight: 700, fontSize: 22 } }, document.title),
    e(Text, { style: { ...centred, fontFamily: 'Kai', fontSize: 13 } }, document.subtitle ?? ''),
    ...document.blocks.flatMap((block) => writeBlock(block, given)),
  );
  return renderToBuffer(
    e(Document, { title: document.title, author: document.publisher, language: 'zh-CN' }, page),
  );
});
