import { crc32, deflateSync, gzipSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

/** A way by which a text can get out: the file, its content with the text in it, and how the place is told. */
export interface Channel {
  name: string;
  file: string;
  make: (text: string) => Promise<Uint8Array> | string | Uint8Array;
  where: RegExp;
}

const page = (body: string, head = '<title>村务公开</title>') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const html = (
  name: string,
  make: (text: string) => string,
  where: RegExp,
  file = 'p/index.html',
): Channel => ({
  name,
  file,
  where,
  make: (text) => page(make(text)),
});

/** Ways out through text files. */
export const textChannels: Channel[] = [
  html('a paragraph', (t) => `<p>情况如下</p><p>${t}</p>`, /^网页正文第2段$/),
  html('a text in parts', (t) => `<p><b>${t.slice(0, 9)}</b><i>${t.slice(9)}</i></p>`, /^网页正文第1段$/),
  html(
    'a text with entities',
    (t) => `<p>${[...t].map((c) => `&#${c.codePointAt(0)};`).join('')}</p>`,
    /正文第1段/,
  ),
  html(
    'a cell of a table',
    (t) =>
      `<table><caption>进展</caption><tr><th>地区</th><th>说明</th></tr><tr><td>张湾村</td><td>${t}</td></tr></table>`,
    /^表格1“进展” 第2行 第2列“说明”$/,
  ),
  html('a caption', (t) => `<table><caption>${t}</caption><tr><td>无</td></tr></table>`, /^表格1 表题$/),
  html('a text that is not shown', (t) => `<template><p hidden>${t}</p></template>`, /^网页正文/),
  html('a noscript', (t) => `<noscript>${t}</noscript>`, /^网页正文/),
  html('an alternative text', (t) => `<img src="/a.png" alt="${t}">`, /^图片替代文字$/),
  html('a title of an element', (t) => `<abbr title="${t}">注</abbr>`, /^提示文字/),
  html('an aria-label', (t) => `<button aria-label="${t}">看</button>`, /^属性 aria-label$/),
  html('a data attribute', (t) => `<div data-search="${t}"></div>`, /^属性 data-search$/),
  html('a value', (t) => `<input value="${t}">`, /^表单里的值/),
  html('an address', (t) => `<a href="/find?q=${encodeURIComponent(t)}">找</a>`, /^链接地址$/),
  html(
    'a data address',
    (t) => `<a href="data:text/plain;base64,${Buffer.from(t).toString('base64')}">存</a>`,
    /href 里的内容/,
  ),
  html('a comment', (t) => `<!-- ${t} -->`, /^网页注释$/),
  html(
    'a script of data',
    (t) => `<script type="application/ld+json">{"about":{"name":"${t}"}}</script>`,
    /^网页内嵌数据 字段 about\.name$/,
  ),
  html('a script', (t) => `<script>\nconst note = '${t}';\n</script>`, /^网页内嵌程序 第2行$/),
  html('a style', (t) => `<style>p::after { content: '${t}' }</style>`, /^网页内嵌样式/),
  {
    name: 'a title',
    file: 'p/index.html',
    make: (t) => page('', `<title>${t}</title>`),
    where: /^网页标题$/,
  },
  {
    name: 'a description',
    file: 'p/index.html',
    make: (t) => page('', `<meta name="description" content="${t}">`),
    where: /^网页说明（description）$/,
  },
  {
    name: 'JSON',
    file: 'data/a.json',
    make: (t) => JSON.stringify([{ id: 1 }, { id: 2, note: t }]),
    where: /^字段 \[2\]\.note$/,
  },
  { name: 'a key of JSON', file: 'data/a.json', make: (t) => JSON.stringify({ [t]: 1 }), where: /^字段名 / },
  { name: 'JSON that is none', file: 'data/a.json', make: (t) => `{\n"note": "${t}",,}`, where: /^第2行$/ },
  {
    name: 'CSV',
    file: 'data/a.csv',
    make: (t) => `\uFEFF地区,说明\n张湾村,"已办,${t}"\n`,
    where: /^第2行 第2列“说明”$/,
  },
  {
    name: 'CSV with a broken quote',
    file: 'data/a.csv',
    make: (t) => `地区,说明\n张湾村,"${t}\n`,
    where: /^第2行/,
  },
  {
    name: 'TSV in UTF-16',
    file: 'data/a.tsv',
    make: (t) => Buffer.from(`\uFEFF地区\t说明\n张湾村\t${t}\n`, 'utf16le'),
    where: /^第2行 第2列“说明”$/,
  },
  {
    name: 'a feed',
    file: 'feed.xml',
    make: (t) =>
      `<?xml version="1.0"?><rss><channel><item><title>公示</title><description><![CDATA[<p>${t}</p>]]></description></item></channel></rss>`,
    where: /^第1个 description 网页正文第1段$/,
  },
  {
    name: 'a site map',
    file: 'sitemap-0.xml',
    make: (t) => `<urlset><url><loc>https://a.example/${encodeURIComponent(t)}/</loc></url></urlset>`,
    where: /^第1个 loc$/,
  },
  {
    name: 'SVG',
    file: 'a.svg',
    make: (t) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><desc>图</desc><text>${t.slice(0, 5)}<tspan>${t.slice(5)}</tspan></text></svg>`,
    where: /text$/,
  },
  {
    name: 'a calendar',
    file: 'a.ics',
    make: (t) =>
      `BEGIN:VCALENDAR\r\nSUMMARY:公示\r\nDESCRIPTION:${t.slice(0, 8)}\r\n ${t.slice(8)}\r\nEND:VCALENDAR\r\n`,
    where: /^第3行（DESCRIPTION）$/,
  },
  { name: 'a text', file: 'robots.txt', make: (t) => `User-agent: *\n# ${t}\n`, where: /^第2行$/ },
  {
    name: 'a text in two lines',
    file: 'a.txt',
    make: (t) => `${t.slice(0, -8)}\n${t.slice(-8)}\n`,
    where: /^第1行$/,
  },
  { name: 'a file without an ending', file: 'CNAME', make: (t) => `${t}\n`, where: /^第1行$/ },
  {
    name: 'a script file',
    file: '_astro/a.js',
    make: (t) =>
      `const a="${[...t].map((c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')}";`,
    where: /^第1行$/,
  },
  { name: 'a style sheet', file: '_astro/a.css', make: (t) => `a{}\n/* ${t} */`, where: /^第2行$/ },
  {
    name: 'a packed file',
    file: 'data/a.json.gz',
    make: (t) => gzipSync(JSON.stringify({ note: t })),
    where: /^字段 note$/,
  },
  {
    name: 'a fragment of a search index',
    file: 'pagefind/fragment/a.pf_fragment',
    make: (t) => gzipSync(`pagefind_dcd${JSON.stringify({ url: '/p/', content: t })}`),
    where: /^搜索索引 字段 content$/,
  },
  {
    name: 'a word list of a search index',
    file: 'pagefind/index/a.pf_index',
    make: (t) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cborTexts(['村务', t])])),
    where: /^搜索索引$/,
  },
];

/** CBOR of a list of texts (RFC 8949). */
function cborTexts(texts: string[]): Buffer {
  const items = texts.map((text) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x78, bytes.length]), bytes]);
  });
  return Buffer.concat([Buffer.from([0x80 + texts.length]), ...items]);
}

const pdf = (name: string, where: RegExp, spoil: (pdf: PDFDocument, text: string) => unknown): Channel => ({
  name: `PDF: ${name}`,
  file: 'pdf/a.pdf',
  where,
  make: async (text) => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    await spoil(document, text);
    return document.save();
  },
});
/** The plain fonts of PDF have Latin letters only. */
const latin = (text: string) => text.replace(/[^ -~]/g, '');

/** Ways out through PDFs and pictures. */
export const binaryChannels: Channel[] = [
  pdf('the text of a page', /^PDF第2页$/, async (document, text) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.addPage().drawText(latin(text), { font, size: 12, x: 50, y: 500 });
  }),
  pdf('its title', /^PDF标题$/, (document, text) => document.setTitle(text)),
  pdf('its author', /^PDF作者$/, (document, text) => document.setAuthor(text)),
  pdf('its keywords', /^PDF关键词$/, (document, text) => document.setKeywords([text])),
  pdf('an alternative text', /^PDF图片替代文字$/, (document, text) => {
    const figure = document.context.obj({
      Type: 'StructElem',
      S: 'Figure',
      Alt: PDFHexString.fromText(text),
    });
    document.catalog.set(PDFName.of('StructTreeRoot'), document.context.register(figure));
  }),
  pdf('a note', /^PDF批注或链接说明$/, (document, text) => {
    const note = document.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Contents: PDFHexString.fromText(text),
    });
    document
      .getPage(0)
      .node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]));
  }),
  pdf('an attachment', /^PDF附件 /, (document, text) =>
    document.attach(new TextEncoder().encode(`[{"note":"${text}"}]`), 'a.json', {
      mimeType: 'application/json',
    }),
  ),
  pdf('the name of an attachment', /^PDF附件名$/, (document, text) =>
    document.attach(new TextEncoder().encode('{}'), `${text}.json`),
  ),
  pdf('its metadata', /^PDF元数据 /, (document, text) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:description xmlns:dc="d">${text}</dc:description></x:xmpmeta>`;
    const stream = document.context.stream(new TextEncoder().encode(xmp), {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  }),
  pdf('a key that nobody knows', /^PDF内部文字（Filler）$/, (document, text) => {
    document.catalog.set(PDFName.of('Filler'), PDFHexString.fromText(text));
  }),
  {
    name: 'PNG: a chunk of text',
    file: 'cards/a.png',
    where: /^PNG文字块（Comment）$/,
    make: async (text) => withChunk(await dot().png().toBuffer(), 'tEXt', Buffer.from(`Comment\0${text}`)),
  },
  {
    name: 'PNG: a packed chunk of text',
    file: 'cards/a.png',
    where: /^PNG文字块（Comment）$/,
    make: async (text) =>
      withChunk(
        await dot().png().toBuffer(),
        'iTXt',
        Buffer.concat([Buffer.from('Comment\0\u0001\0zh\0\0'), deflateSync(Buffer.from(text))]),
      ),
  },
  {
    name: 'JPEG: EXIF',
    file: 'cards/a.jpg',
    where: /^图片EXIF$/,
    make: (text) =>
      dot()
        .withExif({ IFD0: { ImageDescription: `Photo ${latin(text)}` } })
        .jpeg()
        .toBuffer(),
  },
  {
    name: 'JPEG: EXIF as Windows writes it',
    file: 'cards/a.jpg',
    where: /^图片EXIF$/,
    make: (text) =>
      dot()
        .withExif({ IFD0: { XPComment: text } })
        .jpeg()
        .toBuffer(),
  },
  {
    name: 'WebP: XMP',
    file: 'cards/a.webp',
    where: /^图片XMP /,
    make: (text) =>
      dot()
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title xmlns:dc="d">${text}</dc:title></x:xmpmeta>`)
        .webp()
        .toBuffer(),
  },
  {
    name: 'JPEG: a comment',
    file: 'cards/a.jpg',
    where: /^图片注释$/,
    make: async (text) => {
      const plain = await dot().jpeg().toBuffer();
      const words = Buffer.from(text);
      const head = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
      return Buffer.concat([plain.subarray(0, 2), head, words, plain.subarray(2)]);
    },
  },
];

function dot() {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
}

/** A PNG with one more chunk before its end. */
function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, -12), length, body, sum, png.subarray(-12)]);
}
