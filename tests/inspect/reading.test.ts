import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { inspectFiles } from './folder.ts';
import { binaryChannels, textChannels } from './plant.ts';

/** The example number of GB 11643; nobody has it. */
const number = '11010519491231002X';
const leak = `身份证号：${number}`;
const clean = '本村本月的村务已经公开';

describe.each([...textChannels, ...binaryChannels].map((each) => [each.name, each] as const))(
  'a number of a resident in %s',
  (_name, { file, make, where }) => {
    test('is found, with its place and without itself', async () => {
      const { finds } = await inspectFiles({ [file]: await make(leak) });
      const told = finds.filter((each) => each.what === 'personal' && each.kind === 'resident-id');
      expect(finds.filter((each) => each.what === 'unreadable')).toEqual([]);
      expect(told.map((each) => each.file)).toContain(file);
      expect(told.map((each) => each.where)).toContainEqual(expect.stringMatching(where));
      expect(JSON.stringify(told)).not.toMatch(/\d{8}[\dX]{4}/);
    });

    test('and the same file without it passes', async () => {
      expect((await inspectFiles({ [file]: await make(clean) })).finds).toEqual([]);
    });
  },
);

describe('names of files and folders', () => {
  test('are read', async () => {
    const { finds } = await inspectFiles({ [`pdf/${leak}/a.txt`]: clean, [`${number}.txt`]: clean });
    expect(finds.map((each) => each.where)).toEqual(['文件或文件夹的名称', '文件或文件夹的名称']);
  });
});

describe('what nobody can read is told', () => {
  const told = async (files: Record<string, string | Uint8Array>) =>
    (await inspectFiles(files)).finds.map((each) => (each.what === 'unreadable' ? each.why : each.what));

  test('a type without a reader', async () => {
    expect(await told({ 'a.docx': 'PK', 'b.xlsx': 'PK', 'c.zip': 'PK' })).toEqual(
      Array(3).fill('unknown-type'),
    );
  });

  test('a picture, a PDF, a packed file that is broken', async () => {
    const pdf = await PDFDocument.create().then((each) => each.save());
    expect(
      await told({
        'a.png': 'not a picture',
        'b.pdf': pdf.subarray(0, 40),
        'c.gz': new Uint8Array([0x1f, 0x8b, 8, 0]),
        'd.txt': new Uint8Array([0x41, 0, 0xff, 0xfe, 0]),
      }),
    ).toEqual(Array(4).fill('broken'));
  });

  test('a PDF that is locked', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: 'x', ownerPassword: 'y', permissions: {} });
    expect(await told({ 'a.pdf': await pdf.save() })).toEqual(['locked']);
  });

  test('an attachment of a PDF that has no reader', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await pdf.attach(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 'a.xlsx');
    expect(await told({ 'a.pdf': await pdf.save() })).toHaveLength(1);
  });
});

describe('a page that is not well-formed', () => {
  test.each([
    ['a comment that nobody closed', `<p>a</p><!-- ${leak}`],
    ['a script that nobody closed', `<script>const a = '${leak}'`],
    ['an attribute that nobody closed', `<p title="${leak}`],
    ['what stands behind the end of the page', `<html><body></body></html><p>${leak}</p>`],
    ['a table that nobody closed', `<table><tr><td>${leak}`],
    ['a text with signs of comparison', `<p>1 < 2 && 3 > 2</p><p>${leak}</p>`],
    ['a long text in one piece', `<p>${clean.repeat(20_000)}${leak}</p>`],
  ])('is read to its end: %s', async (_name, html) => {
    const { finds } = await inspectFiles({ 'a.html': html });
    expect(finds.map((each) => each.what)).toEqual(['personal']);
  });
});

describe('in a table', () => {
  const table = (rows: string) =>
    `<table><thead><tr><th>姓名</th><th>住址</th><th>证件</th></tr></thead>${rows}</table>`;

  test('a number broken over two cells is found', async () => {
    const rows = `<tr><td>一</td><td>${number.slice(0, 10)}</td><td>${number.slice(10)}</td></tr>`;
    const { finds } = await inspectFiles({ 'a.html': table(rows) });
    expect(finds.length).toBeGreaterThan(0);
  });
});

describe('many files', () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `p${i}/index.html`,
      `<p>${clean}</p><p>${i % 50 === 7 ? leak : i}</p>`,
    ]),
  );

  test('read on threads give what they give in one, in the order of files', async () => {
    const alone = await inspectFiles(files);
    expect(await inspectFiles(files, { threads: 3 })).toEqual(alone);
    expect(alone.files).toBe(200);
    expect(alone.finds.map((each) => each.file)).toEqual(
      ['p107', 'p157', 'p57', 'p7'].map((p) => `${p}/index.html`),
    );
  });
});
