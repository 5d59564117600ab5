/** `node typst.ts JOB.json [STANDARD]`: prints a job with Typst, tagged, as PDF/UA-1 or what is asked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BenchDocument, readJob, runJob } from '../../../scripts/command/bench-job.ts';
import type { Block } from '../../../src/document/block.ts';
import { plainText } from '../../../src/document/text.ts';

/** As much of the binding as we use; its package brings no types. */
interface Binding {
  NodeCompiler: {
    create(options: { fontArgs: { fontBlobs: Uint8Array[] }[] }): {
      pdf(
        source: { mainFileContent: string; inputs: Record<string, string> },
        options: { pdfStandard: string },
      ): Uint8Array;
      evictCache(age: number): void;
    };
  };
}

const job = readJob();
const standard = process.argv[3] ?? 'ua-1';
const platform = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const { NodeCompiler } = createRequire(import.meta.url)(platform) as Binding;
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: Object.values(job.fonts).map((file) => readFileSync(file)) }],
});

/**
 * The look: our desk sheet's measures. Fallback is off, so that no font of the machine is used: a missing character would
 * be found by the check of the text.
 */
const template = `
#let doc = json(bytes(sys.inputs.doc))
#set document(title: doc.title, author: doc.author, date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)))
#set page(paper: "a4", margin: (top: 27mm, right: 24mm, bottom: 25mm, left: 24mm), numbering: (n, total) => [第 #n 页 共 #total 页], footer-descent: 6mm)
#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn", fallback: false)
#set par(justify: true, leading: 9pt, spacing: 12pt)
#let hei(body) = text(font: "Noto Sans SC", weight: 700, body)
#let title(words) = align(center, text(size: 22pt, weight: 700, heading(level: 1, words)))
#let subtitle(words) = align(center, text(font: "LXGW WenKai", words))
#show heading: it => block(above: 14pt, below: 9pt, it.body)
#show heading.where(level: 2): set text(font: "Noto Sans SC", weight: 700, size: 15pt)
#show heading.where(level: 3): set text(font: "Noto Sans SC", weight: 700, size: 13pt)
#let p(words) = par(first-line-indent: (amount: 2em, all: true), words)
#let signature(unit, date) = align(right, block(width: auto, align(center)[#unit \\ #date]))
#let grid-of(caption, columns, aligned, heads, ..cells) = {
  block(above: 12pt, below: 8pt, sticky: true, hei(caption))
  set text(size: 10pt)
  set par(justify: false, leading: 4.5pt)
  table(columns: columns, align: aligned, stroke: (x: none, y: 0.4pt), inset: (x: 6pt, y: 4.2pt),
    table.header(..heads.map(hei)), ..cells)
}
#let bars(caption, description, ..points) = {
  block(above: 12pt, below: 8pt, sticky: true, hei(caption))
  figure(alt: description, kind: image, supplement: none, grid(columns: (auto, 1fr), gutter: 6pt, align: left + horizon,
    ..points.pos().map(((label, value, words)) => (
      text(size: 10pt, label),
      stack(dir: ltr, spacing: 4pt, rect(width: value * 0.85%, height: 12pt, fill: rgb("#99171f")), text(size: 10pt, words)),
    )).flatten()))
}
#let code(svg, words, address) = grid(columns: (22mm, 1fr), gutter: 12pt, align: horizon,
  image(bytes(svg), format: "svg", width: 22mm, alt: "二维码：" + address),
  [#hei(words) \\ #link(address)])
#title(doc.title)
#subtitle(doc.subtitle)
#for block in doc.blocks {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "paragraph" { p(block.text) }
  else if block.kind == "table" {
    let aligned = block.aligned.map(each => if each == "end" { end } else if each == "center" { center } else { start })
    let columns = block.aligned.enumerate().map(((at, _)) => if at == 2 { 1fr } else { auto })
    grid-of(block.caption, columns, aligned, block.heads, ..block.cells)
  }
  else if block.kind == "chart" { bars(block.title, block.description, ..block.points) }
  else if block.kind == "code" { code(block.svg, block.caption, block.url) }
  else if block.kind == "signature" { signature(block.unit, block.date) }
}
`;

type Value = string | number | Value[] | { [key: string]: Value };

function writeBlock(block: Block, given: BenchDocument): Value {
  const { kind } = block;
  switch (kind) {
    case 'heading':
      return { kind, level: block.level + 1, text: block.text };
    case 'paragraph':
      return { kind, text: plainText(block.content) };
    case 'table':
      return {
        kind,
        caption: block.caption,
        heads: block.columns.map(({ title }) => title),
        aligned: block.columns.map(({ align }) => align ?? 'start'),
        cells: block.rows.flat().map(({ content }) => plainText(content)),
      };
    case 'chart': {
      const points = block.points.map(({ label, figure }) => {
        const value = figure.kind === 'value' ? figure.value : 0;
        return [label, value, `${value}${block.unit}`];
      });
      return { kind, title: block.title, description: block.description, points };
    }
    case 'code': {
      const { codeSide, codePath } = given;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${codeSide} ${codeSide}"><path d="${codePath}"/></svg>`;
      return { kind, svg, caption: block.caption, url: block.url };
    }
    case 'signature':
      return { kind, unit: block.unit, date: block.date };
    default:
      throw new Error(`no ${kind} in the benchmark`);
  }
}

function writeInputs(given: BenchDocument): { doc: string } {
  const { blocks, date, publisher, subtitle = '', title } = given.document;
  const doc: Value = {
    title,
    subtitle,
    author: publisher,
    date: date.split('-').map(Number),
    blocks: blocks.map((block) => writeBlock(block, given)),
  };
  return { doc: JSON.stringify(doc) };
}

let printed = 0;
await runJob(job, (given) => {
  // One template and data beside it: a source that changes in part is now and then set with characters of the one before.
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: writeInputs(given) },
    { pdfStandard: standard },
  );
  // What the last ten documents had in common is kept, what is older goes: else memory grows without end.
  if (++printed % 10 === 0) compiler.evictCache(10);
  return pdf;
});
