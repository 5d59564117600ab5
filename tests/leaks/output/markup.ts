import type { Leak } from '../corpus/leak.ts';
import { type Carrier, cutSecret, escapeMarkup, isLine, isProse, isRow, textOf } from './carrier.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>公开</title>${head}</head><body><main>${body}</main></body></html>`;

function html(
  name: string,
  takes: Carrier['takes'],
  body: (leak: Leak) => string,
  head?: typeof body,
): Carrier {
  return { name: `HTML ${name}`, ending: '.html', takes, write: (leak) => page(body(leak), head?.(leak)) };
}

const safe = (leak: Leak) => escapeMarkup(textOf(leak));

function tableOf(leak: Leak): string {
  const heads = leak.cells.map(({ field }) => `<th scope="col">${escapeMarkup(field ?? '')}</th>`).join('');
  const cells = leak.cells.map(({ text }) => `<td>${escapeMarkup(text)}</td>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
}

/** The same row as cards on a phone show it: each cell with its heading before it. */
function cardOf(leak: Leak): string {
  return `<dl>${leak.cells.map(({ field, text }) => `<dt>${escapeMarkup(field ?? '')}</dt><dd>${escapeMarkup(text)}</dd>`).join('')}</dl>`;
}

const broken = (leak: Leak) => textOf(leak).split('\n').map(escapeMarkup).join('<br>');
const apart = (leak: Leak, tag: (after: string) => string) => {
  const [before, after] = cutSecret(leak);
  return `<p>${escapeMarkup(before)}${tag(escapeMarkup(after))}</p>`;
};

/** HTML: what is read aloud, what shows when one points at it, and what shows in the source only. */
export const htmlCarriers: Carrier[] = [
  html('text', isProse, (leak) => `<h2>情况</h2><p>${broken(leak)}</p>`),
  html('list', isProse, (leak) => `<ul><li>第一件</li><li>${broken(leak)}</li></ul>`),
  html('table', isRow, tableOf),
  html('definition list', isRow, cardOf),
  html('text in spans', isProse, (leak) => apart(leak, (after) => `<span>${after}</span>`)),
  html('text with wbr', isLine, (leak) => apart(leak, (after) => `<wbr>${after}`)),
  html(
    'text in character references',
    isProse,
    (leak) =>
      `<p>${textOf(leak).replace(/[^\n]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)}</p>`,
  ),
  html('alt', isProse, (leak) => `<img src="a.png" alt="${safe(leak)}">`),
  html('title attribute', isProse, (leak) => `<p title="${safe(leak)}">说明</p>`),
  html('aria-label', isProse, (leak) => `<button aria-label="${safe(leak)}">看</button>`),
  html('data attribute', isProse, (leak) => `<div data-row="${safe(leak)}"></div>`),
  html('comment', isLine, (leak) => `<!-- ${textOf(leak).replaceAll('--', '- -')} --><p>说明</p>`),
  html('noscript', isProse, (leak) => `<noscript><p>${safe(leak)}</p></noscript>`),
  html('hidden template', isProse, (leak) => `<template><p hidden>${safe(leak)}</p></template>`),
  html(
    'meta description',
    isProse,
    () => '<p>说明</p>',
    (leak) => `<meta name="description" content="${safe(leak)}">`,
  ),
  html(
    'JSON-LD',
    isProse,
    () => '<p>说明</p>',
    (leak) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', description: textOf(leak) })}</script>`,
  ),
  html(
    'data island',
    isRow,
    () => '<p>说明</p>',
    (leak) => `<script type="application/json">${JSON.stringify({ rows: [recordOf(leak)] })}</script>`,
  ),
  html('inline script', isProse, (leak) => `<script>show(${JSON.stringify(textOf(leak))})</script>`),
];

/** A row as data has it: headings are the keys. */
export function recordOf(leak: Leak): Record<string, string> {
  return Object.fromEntries(leak.cells.map(({ field, text }, at) => [field || `列${at}`, text]));
}

const feed = (entry: string) =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>公开</title><entry><id>urn:1</id>${entry}</entry></feed>`;
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 60" role="img">${inside}</svg>`;

/** Feeds and drawings. */
export const xmlCarriers: Carrier[] = [
  {
    name: 'feed summary',
    ending: '.xml',
    takes: isProse,
    write: (leak) => feed(`<summary>${safe(leak)}</summary>`),
  },
  {
    name: 'feed content in CDATA',
    ending: '.xml',
    takes: isProse,
    write: (leak) => feed(`<content type="html"><![CDATA[<p>${broken(leak)}</p>]]></content>`),
  },
  {
    name: 'feed content, escaped',
    ending: '.xml',
    takes: isProse,
    write: (leak) => feed(`<content type="html">${escapeMarkup(`<p>${broken(leak)}</p>`)}</content>`),
  },
  {
    name: 'SVG text',
    ending: '.svg',
    takes: isProse,
    write: (leak) => svg(`<text x="8" y="30">${safe(leak)}</text>`),
  },
  {
    name: 'SVG title',
    ending: '.svg',
    takes: isProse,
    write: (leak) => svg(`<title>${safe(leak)}</title><path d="M0 0h9"/>`),
  },
  {
    name: 'SVG text in spans',
    ending: '.svg',
    takes: isLine,
    write: (leak) => {
      const [before, after] = cutSecret(leak).map(escapeMarkup);
      return svg(`<text x="8" y="30"><tspan>${before}</tspan><tspan fill="red">${after}</tspan></text>`);
    },
  },
];
