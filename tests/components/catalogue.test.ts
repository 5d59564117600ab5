import { describe, expect, it } from 'vitest';
import {
  type CatalogueField,
  catalogueOf,
  catalogueOfReport,
} from '../../src/components/notice/catalogue.ts';
import type { Disclosure, PublicNotice } from '../../src/protect/disclosure.ts';
import { noticeSchema } from '../../src/record/notice/schema.ts';
import { reportSchema } from '../../src/record/report/schema.ts';
import { rulesFileSchema } from '../../src/record/rule/schema.ts';
import { county, smallDisclosure, smallFiles, villages } from '../small-record.ts';

const rules = rulesFileSchema.parse({
  noticeKinds: [
    { id: 'consultation', name: '项目公示', stage: 'consultation' },
    { id: 'letter', name: '督办通知书', stage: 'supervision-letter', requires: ['number'] },
  ],
});
const disclosure = {
  asOf: '2022-11-20',
  rules,
  site: { publisher: '某办公室', contact: { phone: '0000-999' } },
  tree: { byCode: new Map() },
} as unknown as Disclosure;
const facts = {
  title: '某公示',
  kind: 'consultation',
  areas: ['990001001001'],
  issuer: '子虚镇人民政府',
  date: '2022-11-01',
  published: '2022-11-03',
  summary: '说明',
  synthetic: true,
};
const notice = (given: Record<string, unknown> = {}): PublicNotice =>
  ({ ...noticeSchema.parse({ ...facts, ...given }), id: 'n', state: 'issued', daysLeft: undefined }) as never;
const readField = (fields: CatalogueField[], key: string) => fields.find((field) => field.key === key)?.value;

describe('the catalogue of a notice', () => {
  it('has the fields of government pages in their order; what the record lacks has no value', () => {
    const fields = catalogueOf(notice(), disclosure);
    expect(fields.map(({ key }) => key)).toEqual([
      ...['索引号', '主题分类', '体裁分类', '发文机关', '发文字号', '成文日期', '发布日期'],
      ...['有效性', '公开方式', '公开责任部门', '咨询电话'],
    ]);
    expect(readField(fields, '索引号')).toBeUndefined();
    expect(readField(fields, '成文日期')).toBe('2022年11月1日');
    expect(readField(fields, '咨询电话')).toBe('0000-999');
  });

  it('gives the number of the unit in charge, and says whose it is where it has only another', () => {
    const ask = (given: Record<string, unknown>, of: Disclosure = disclosure) =>
      catalogueOf(notice(given), of).find(({ key }) => key === '咨询电话');
    const supervision = { unit: '某县办公室', phone: '0000-5' };
    const objection = { unit: '子虚镇人民政府', phone: '0000-7' };
    expect(ask({ supervision, objection })).toEqual({ key: '咨询电话', value: '0000-7', phone: true });
    expect(ask({ supervision })).toMatchObject({ value: '0000-5', of: '某县办公室' });
    expect(ask({})).toMatchObject({ value: '0000-999', of: '某办公室' });
    const small = smallDisclosure('2022-07-20', {
      'organizations.yaml': `${smallFiles['organizations.yaml']}- { id: o, name: 甲办, kind: department, area: "${county}", phone: 0000-8 }\n`,
    });
    const own = { issuer: '甲办', areas: [villages[0]], supervision };
    expect(ask(own, small)).toEqual({ key: '咨询电话', value: '0000-8', phone: true });
  });

  it('tells a number that is missing from one that this kind has not', () => {
    expect(readField(catalogueOf(notice(), disclosure), '发文字号')).toContain('不编号');
    expect(readField(catalogueOf(notice({ kind: 'letter' }), disclosure), '发文字号')).toBeUndefined();
  });

  it('holds from its first to the day before its last', () => {
    const holds = (catalogue: object) => readField(catalogueOf(notice({ catalogue }), disclosure), '有效性');
    expect(holds({ from: '2022-11-21' })).toBe('还没有生效');
    expect(holds({ from: '2022-11-20', to: '2022-11-21' })).toBe('有效');
    expect(holds({ to: '2022-11-20' })).toBe('已废止');
  });

  it('names what the office’s own catalogue gives', () => {
    const catalogue = {
      index: 'SF01/2022-00001',
      topic: '农业农村',
      reading: { title: '解读', href: 'about/x/' },
    };
    const fields = catalogueOf(notice({ catalogue }), disclosure);
    expect(readField(fields, '索引号')).toBe('SF01/2022-00001');
    expect(fields.find(({ key }) => key === '解读')).toMatchObject({ value: '解读', href: 'about/x/' });
  });
});

describe('the catalogue of a report', () => {
  const { areas: _areas, ...shared } = facts;
  const report = reportSchema.parse({ ...shared, kind: 'monthly-report', plan: 'p', period: '2022-10' });

  it('has the same fields, and no number unless it is an official document', () => {
    const fields = catalogueOfReport(report, '月报', disclosure);
    expect(readField(fields, '体裁分类')).toBe('月报');
    expect(readField(fields, '发文字号')).toContain('不编号');
    expect(fields.map(({ key }) => key)).toContain('索引号');
  });
});
