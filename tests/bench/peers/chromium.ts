/** `node chromium.ts JOB.json`: prints a job with Debian's Chromium, headless and warm, tagged; no furniture. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { type BenchDocument, readJob, runJob } from '../../../scripts/command/bench-job.ts';
import type { Block } from '../../../src/document/block.ts';
import { plainText } from '../../../src/document/text.ts';

const job = readJob();
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const quiet = ['background-networking', 'component-update', 'sync', 'gpu'].map((part) => `--disable-${part}`);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
const page = await browser.newPage();
// Local fonts may only be read by a page that is a file itself.
await page.goto(pathToFileURL(process.argv[2] ?? '').href);

const escapeHtml = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const face = (family: string, file: string, weight: number): string =>
  `@font-face{font-family:${family};font-weight:${weight};src:url(${pathToFileURL(file).href})}`;
const { title, body, hei, kai } = job.fonts;
const look = `${face('Serif', body, 400)}${face('Serif', title, 700)}${face('Sans', hei, 400)}${face('Kai', kai, 400)}
@page{size:A4;margin:27mm 24mm 25mm}
body{font:12pt/21pt Serif;margin:0}h1{font:700 22pt/33pt Serif;text-align:center;margin:0}
h2{font:15pt/22pt Sans}h3{font:13pt/20pt Sans}p{text-indent:2em;text-align:justify;margin:0 0 3pt}
.kai{font:13pt/21pt Kai;text-indent:0;text-align:center}
table{border-collapse:collapse;width:100%;font-size:10pt;line-height:14.5pt}caption,figcaption{font:11pt/17pt Sans;text-align:left}
th{font:10pt/14.5pt Sans;text-align:left}td,th{border-bottom:.4pt solid;padding:4.2pt 6pt}tr{break-inside:avoid}
.end{text-align:right}svg{width:22mm;height:22mm}figure{margin:0;break-inside:avoid}i{display:inline-block;height:12pt;background:#99171f}`;

function writeBlock(block: Block, given: BenchDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${escapeHtml(plainText(block.content))}</p>`;
    case 'table': {
      const end = (column: number): string => (block.columns[column]?.align === 'end' ? ' class="end"' : '');
      const head = block.columns.map(({ title }, column) => `<th scope="col"${end(column)}>${title}</th>`);
      const rows = block.rows.map(
        (row) =>
          `<tr>${row.map(({ content }, at) => `<td${end(at)}>${escapeHtml(plainText(content))}</td>`).join('')}</tr>`,
      );
      return `<table><caption>${escapeHtml(block.caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'chart': {
      const bars = block.points.map(({ label, figure }) => {
        const value = figure.kind === 'value' ? figure.value : 0;
        return `<div>${escapeHtml(label)} <i style="width:${value * 3}pt"></i> ${value}${block.unit}</div>`;
      });
      return `<figure><figcaption>${escapeHtml(block.title)}</figcaption>${bars.join('')}</figure>`;
    }
    case 'code':
      return `<div><svg role="img" aria-label="二维码" viewBox="0 0 ${given.codeSide} ${given.codeSide}"><path d="${given.codePath}"/></svg> <span style="font-family:Sans">${escapeHtml(block.caption)}</span> <a href="${block.url}">${block.url}</a></div>`;
    case 'signature':
      return `<div class="end">${escapeHtml(block.unit)}<br>${block.date}</div>`;
    default:
      throw new Error(`no ${block.kind} in the benchmark`);
  }
}

/** Processor seconds (user and system) and memory of all processes below this one, from /proc (Linux; 0 elsewhere). */
function measureChildren(): { cpuSeconds: number; peakBytes: number } {
  let [ticks, pages] = [0, 0];
  const parents = new Map<number, number>();
  const stats = new Map<number, string[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
      stats.set(Number(name), fields);
    } catch {
      // It ended while we looked.
    }
  }
  for (const [id, fields] of stats) {
    let above = parents.get(id);
    while (above !== undefined && above !== process.pid) above = parents.get(above);
    if (above === undefined) continue;
    // utime, stime and those of children that ended; resident pages.
    for (const field of [11, 12, 13, 14]) ticks += Number(fields[field]);
    pages += Number(fields[21]);
  }
  return { cpuSeconds: ticks / 100, peakBytes: pages * 4096 };
}

await runJob(
  job,
  async (given) => {
    const { document } = given;
    const blocks = document.blocks.map((block) => writeBlock(block, given)).join('');
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><title>${escapeHtml(document.title)}</title><style>${look}</style><h1>${escapeHtml(document.title)}</h1><p class="kai">${escapeHtml(document.subtitle ?? '')}</p>${blocks}`,
    );
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  },
  measureChildren,
);
await browser.close();
