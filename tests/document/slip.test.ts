import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { plainText } from '../../src/document/text.ts';
import { openPress } from '../../src/press/press.ts';
import { discloseEdition, smallFiles, smallRecord } from '../small-record.ts';

const notice = 'notices/n1.mdx';
const noticeWith = (lines: string) => ({
  [notice]: (smallFiles[notice] ?? '').replace('synthetic: true\n', `${lines}\nsynthetic: true\n`),
});
const documentsAt = (asOf: string, changes: Record<string, string | undefined> = {}) => {
  const { disclosure, past } = discloseEdition(smallRecord(changes), asOf);
  return composeDocuments(disclosure, past);
};
const find = (documents: PublishedDocument[], id: string) => {
  const found = documents.find((each) => each.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const said = (blocks: Block[]) => JSON.stringify(blocks);

describe('the slip of a consultation', () => {
  test('says which consultation, until when, whom to give it to, and that no name is needed', () => {
    const slip = find(documentsAt('2022-07-20'), 'slip-n1');
    expect(slip).toMatchObject({ kind: 'form', path: 'notices/n1/slip/', pdf: 'pdf/slips/n1.pdf' });
    const words = said(slip.blocks);
    expect(slip.subtitle).toContain('至2022年7月24日（星期日），首尾两天都算');
    for (const expected of ['甲镇政府', '0000-1', '姓名（可以不写）', '留名、不留名都受理', '回执'])
      expect(words).toContain(expected);
  });

  test('bears the title of the notice, in lists of documents too; its id stands only where it is registered', () => {
    const slip = find(documentsAt('2022-07-20'), 'slip-n1');
    expect(slip.title).toBe('意见单：子村大棚项目公示');
    const naming = slip.blocks.filter((block) => block.kind !== 'code' && said([block]).includes('n1'));
    expect(naming.map(({ kind }) => kind)).toEqual(['list']);
    expect(said(naming)).toContain('登记用的公示编号：n1');
  });

  test('asks in a line of its own whether to keep a secret who objects', () => {
    const [lines] = find(documentsAt('2022-07-20'), 'slip-n1').blocks.filter(
      (block) => block.kind === 'table',
    );
    const rows = (lines?.rows ?? []).map((row) => row.map(({ content }) => plainText(content)));
    expect(rows).toContainEqual(['怎么答复我', '□打电话　□当面说　□写在公开栏上']);
    expect(rows).toContainEqual(['要不要替我保密', '□要　□不要']);
  });

  test('leaves a receipt: the notice, who took it, the supervision, and where the answer will stand', () => {
    const supervision = noticeWith('supervision: { unit: 乙县办公室, phone: 0000-9 }');
    const { blocks } = find(documentsAt('2022-07-20', supervision), 'slip-n1');
    const from = blocks.findIndex((block) => block.kind === 'heading');
    expect(blocks[from]).toMatchObject({ text: '回执：子村大棚项目公示' });
    const receipt = said(blocks.slice(from));
    for (const expected of ['收件人（签名）', '0000-9', 'small.example', '/objections/'])
      expect(receipt).toContain(expected);
    // The office's half keeps the code, with the stamp in it.
    expect(blocks.findIndex((block) => block.kind === 'code')).toBeLessThan(from);
  });

  test('is the same on every day, before and after the end', () => {
    const slips = ['2022-07-15', '2022-07-24', '2022-07-25', '2023-01-01'].map((asOf) =>
      find(documentsAt(asOf), 'slip-n1'),
    );
    for (const slip of slips) expect(slip).toEqual(slips[0]);
  });

  test('says by when an answer comes only where a rule says so', () => {
    expect(said(find(documentsAt('2022-07-20'), 'slip-n1').blocks)).not.toMatch(/\d+个?(天|工作日)内答复/);
    const rules = `${smallFiles['rules.yaml']}\nobjections: [{ within: 7, count: working }]\n`;
    const slip = find(documentsAt('2022-07-20', { 'rules.yaml': rules }), 'slip-n1');
    expect(said(slip.blocks)).toContain('收到以后一般7个工作日内答复');
  });

  test('is there for no notice without a channel, none that was withdrawn, and no draft', () => {
    const ids = (lines: string) => documentsAt('2022-07-20', noticeWith(lines)).map(({ id }) => id);
    expect(ids('withdrawn: { on: 2022-07-18, reason: 写错了 }')).not.toContain('slip-n1');
    expect(ids('draft: true')).not.toContain('slip-n1');
    expect(ids('draft: true')).not.toContain('n1');
  });

  test('finds room on one sheet, also with a long title and every channel filled in', async () => {
    const press = await openPress({ characters: [], siteUrl: 'https://small.example/' });
    const slip = find(
      documentsAt('2022-07-20', {
        [notice]: (smallFiles[notice] ?? '')
          .replace(
            'title: 子村大棚项目公示',
            'title: 甲镇子村二〇二二年度第二批蔬菜大棚及配套水电道路建设项目资金安排情况的公示',
          )
          .replace(
            'objection: { unit: 甲镇政府, phone: 0000-1 }',
            'objection: { unit: 甲镇人民政府乡村建设办公室, phone: 0000-1, address: 甲镇便民服务中心二楼东侧综合受理窗口，从东门进来，门口有指示牌, mail: yijian@small.example, hours: 工作日上午8时30分至12时，下午2时至5时30分 }',
          ),
      }),
      'slip-n1',
    );
    const printed = await PDFDocument.load(await press.print(slip));
    expect(printed.getPageCount()).toBe(1);
  });

  test('gives what a short head leaves of the sheet to the pen', async () => {
    const room = (slip: PublishedDocument) => {
      const [lines] = slip.blocks.filter((block) => block.kind === 'table');
      const row = lines?.rows.find(([label]) => label && plainText(label.content).startsWith('哪里不对'));
      return plainText(row?.[1]?.content ?? []).length + 1;
    };
    const bare = find(documentsAt('2022-07-20'), 'slip-n1');
    const full = find(
      documentsAt('2022-07-20', {
        [notice]: (smallFiles[notice] ?? '').replace(
          'objection: { unit: 甲镇政府, phone: 0000-1 }',
          'objection: { unit: 甲镇政府, phone: 0000-1, address: 便民中心, mail: a@small.example, hours: 工作日 }',
        ),
      }),
      'slip-n1',
    );
    expect(room(bare)).toBeGreaterThan(room(full));
    expect(room(full)).toBeGreaterThan(6);
    const press = await openPress({ characters: [], siteUrl: 'https://small.example/' });
    for (const slip of [bare, full])
      expect((await PDFDocument.load(await press.print(slip))).getPageCount()).toBe(1);
  });
});

describe('a letter box for comments', () => {
  const channel = (ways: string) => ({
    [notice]: (smallFiles[notice] ?? '').replace(
      'objection: { unit: 甲镇政府, phone: 0000-1 }',
      `objection: { unit: 甲镇政府, phone: 0000-1, ${ways} }`,
    ),
  });
  const box = 'box: 村务公开栏旁边';

  test('stands on the slip and on the posted notice with where it hangs', () => {
    const documents = documentsAt('2022-07-20', channel(box));
    expect(said(find(documents, 'slip-n1').blocks)).toContain('写好交到这里，投意见箱也行');
    for (const id of ['slip-n1', 'n1'])
      expect(said(find(documents, id).blocks)).toContain('{"key":"意见箱","value":"村务公开栏旁边"}');
    expect(said(find(documentsAt('2022-07-20'), 'slip-n1').blocks)).not.toContain('意见箱');
  });

  test('leaves the slip on one sheet, beside all other ways', async () => {
    const all = `address: 甲镇便民服务中心, ${box}, mail: a@small.example, hours: 工作日8:30—12:00，14:00—17:30`;
    const slip = find(documentsAt('2022-07-20', channel(all)), 'slip-n1');
    expect(said(slip.blocks)).toContain('投意见箱、寄来也行');
    const press = await openPress({ characters: [], siteUrl: 'https://small.example/' });
    expect((await PDFDocument.load(await press.print(slip))).getPageCount()).toBe(1);
  });
});

describe('what stands on paper', () => {
  test('does not change with the state: no outcome, answer or objection is part of it', () => {
    const bare = find(documentsAt('2022-07-20'), 'n1');
    const later = noticeWith('outcome: { on: 2022-07-26, kind: handled, text: 意见已经采纳 }');
    const objections = `编号,公示编号,收到日期,渠道,事项,答复日期,答复,处理结果\no1,n1,2022-07-18,电话,大棚离路太近,2022-07-20,往里移三米,采纳\n`;
    const datasets = `${smallFiles['datasets.yaml']}- { path: objections.csv, title: 意见, synthetic: true, source: 编造 }\n`;
    const changes = { ...later, 'objections.csv': objections, 'datasets.yaml': datasets };
    for (const asOf of ['2022-07-20', '2022-07-25', '2022-07-30'])
      expect(find(documentsAt(asOf, changes), 'n1').blocks).toEqual(bare.blocks);
  });

  test('names who drew up, reviewed and approved a sheet of village affairs, and the day it went up', () => {
    const lines = 'prepared: 子村村民委员会\nreviewed: 子村村务监督委员会\napproved: 子村村民代表会议';
    const block = find(documentsAt('2022-07-20', noticeWith(lines)), 'n1').blocks.find(
      (each) => each.kind === 'key-values' && each.title === '谁编的、谁审的',
    );
    expect(
      block?.kind === 'key-values' && block.pairs.map(({ key, value }) => `${key}${plainText(value)}`),
    ).toEqual([
      '编制子村村民委员会',
      '审核子村村务监督委员会',
      '批准子村村民代表会议',
      '公布日期2022年7月15日',
    ]);
  });
});

describe('<ProjectItems />', () => {
  const withItems = (attributes = '') => ({
    [notice]: (smallFiles[notice] ?? '').replace(
      '<ProjectTable project="p1" />',
      `<ProjectItems${attributes} />`,
    ),
  });
  const sheetOf = (changes: Record<string, string | undefined>) =>
    find(documentsAt('2022-07-20', changes), 'n1').blocks.flatMap((each) =>
      each.kind === 'key-values' && !each.glance
        ? [Object.fromEntries(each.pairs.map(({ key, value }) => [key, plainText(value)]))]
        : [],
    );

  test('tells of each project of the notice what 国开办发〔2018〕11号 lists, in its order', () => {
    const [sheet] = sheetOf(withItems());
    expect(Object.keys(sheet ?? {})).toEqual([
      '实施地点',
      '建设任务',
      '补助标准',
      '资金来源及规模',
      '实施期限',
      '实施单位',
      '责任单位',
      '责任人职务',
      '绩效目标',
      '带贫减贫机制',
    ]);
    expect(sheetOf(withItems(' project="p1"'))).toEqual([sheet]);
  });

  test('adds up the money of several sources, and says of what the record lacks that it is to be filled in', () => {
    const [sheet] = sheetOf(withItems());
    const sum = /共(.+)万元/.exec(sheet?.['资金来源及规模'] ?? '')?.[1];
    const parts = [...(sheet?.['资金来源及规模'] ?? '').replace(/，共.*/, '').matchAll(/([\d.]+)万元/g)];
    expect(parts.reduce((total, [, part]) => total + Number(part), 0)).toBeCloseTo(
      Number(sum ?? parts[0]?.[1]),
    );
    expect(sheet?.['责任人职务']).toBe('待填');
  });
});
