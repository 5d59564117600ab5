import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/check/check.ts';
import { findPersonal } from '../../../src/check/personal/find-personal.ts';
import { PersonalScan } from '../../../src/inspect/scan-personal.ts';
import { holdFolder } from '../../../src/record/source/folder.ts';
import { soundFiles } from '../sound-record.ts';

/** Addresses as offices have them. */
const addresses = [
  '幸福县人民路1号',
  '人民路1号',
  '幸福县城关镇解放大道88号3楼',
  '城关街道建设路12号院',
  '幸福县城关街道建设路12号院2号楼301室',
  '安平镇东街3-2号',
  '幸福县安平镇东大街3-2号',
  '安平乡政府院内2楼',
  '安平镇人民政府院内人民路9号',
  '幸福县人民路1号（县政府大院东门）',
  '幸福县农业农村局，幸福县人民路1号',
  '和平巷7号',
  '东至路18号',
  '长宁市往来巷5号',
  '幸福小区3栋2单元101室',
  '王庄村12号',
  '平安里7号',
  '青年路二十三号',
];

/** How the program, and whoever writes for an office, puts an address into a sentence. */
const sentences: Array<[string, (address: string) => string]> = [
  ['alone', (a) => a],
  [
    'accessibility, as it was',
    (a) =>
      `打电话 0930-1234567（工作日8:30—12:00），或者到${a}。说清是哪一页、用的什么手机或电脑、哪里不行。`,
  ],
  [
    'accessibility',
    (a) => `打电话 0930-1234567，或者当面说，地址：${a}。说清是哪一页、用的什么手机或电脑、哪里不行。`,
  ],
  ['verify', (a) => `幸福县某某，电话 0930-1234567，地址：${a}。`],
  ['official document', (a) => `联系单位：幸福县某某，电话0930-1234567，地址${a}，意见箱${a}，时间工作日。`],
  ['slip', (a) => `写好交到${a}，投意见箱、寄来也行`],
  ['slip, by mail', (a) => `寄到${a}也行`],
  ['calendar', (a) => `有意见找：幸福县某某，0930-1234567，${a}`],
  ['data', (a) => `幸福县某某，0930-1234567，${a}，意见箱：${a}`],
  ['a sentence of an office', (a) => `请去${a}当面说，或者往${a}寄信，也可以来${a}。`],
  ['where it is', (a) => `办公地点${a}，大门在${a}，信寄往${a}，送至${a}，就是${a}。`],
  ['beside the name of who answers', (a) => `联系人王大山，0930-1234567，到${a}找他。`],
];

const checkWith = (address: string) => {
  const site = (soundFiles['site.yaml'] ?? '').replace(/address: .*/, `address: ${address}`);
  return checkRecord(holdFolder({ ...soundFiles, 'site.yaml': site }), { today: '2026-01-01' });
};
const told = (text: string, passes: ReturnType<typeof checkWith>['passes'], field?: string) =>
  new PersonalScan(findPersonal, passes)
    .scan({ text, where: '', ...(field === undefined ? {} : { field }) }, '', '')
    .filter(({ kind }) => kind === 'door-address')
    .map(({ shown }) => shown);

describe.each(addresses)('an office at %s', (address) => {
  const { passes, diagnostics } = checkWith(address);

  test('is sound in its field', () => expect(diagnostics.map(({ code }) => code)).toEqual([]));

  test.each(sentences)('passes on a page: %s', (_name, say) => {
    expect(told(say(address), passes)).toEqual([]);
    for (const field of ['地址', '到哪里', '办公地点', 'address'])
      expect(told(address, passes, field)).toEqual([]);
  });

  // In a text of the record nothing is known of what stands before 村12号.
  test.skipIf(/村\d/.test(address))('passes in a text of the record, too', () => {
    const notice = 'notices/gongshi-1.mdx';
    const closing = '公示期内，可以打电话，也可以当面说。';
    for (const lead of ['请到', '或者来', '地址：', '信寄往'])
      expect(
        checkRecord(
          holdFolder({
            ...soundFiles,
            'site.yaml': (soundFiles['site.yaml'] ?? '').replace(/address: .*/, `address: ${address}`),
            [notice]: (soundFiles[notice] ?? '').replace(closing, `${closing}${lead}${address}。`),
          }),
          { today: '2026-01-01' },
        ).diagnostics.map(({ code }) => code),
        lead,
      ).toEqual([]);
  });
});

describe('another address', () => {
  const { passes } = checkWith('人民路1号');

  test.each([
    '请到人民路2号。',
    '请到人民路11号。',
    '请到新人民路1号。',
    '寄到安平镇人民路1号。',
    '王芳家住安平镇人民路1号。',
    '请到人民路1号院3栋2单元501室。',
    '到王庄村12号。',
  ])('is told although an office’s is like it: %s', (text) => {
    expect(told(text, passes)).not.toEqual([]);
  });

  test('is told where the name of its village ends like that of the office’s', () => {
    const { passes: own } = checkWith('王庄村12号');
    for (const text of ['请到小王庄村12号。', '到李庄村12号。', '王芳家小王庄村12号。', '王庄村13号'])
      expect(told(text, own), text).not.toEqual([]);
  });

  test('is told where the office’s road has a name that reads as a word that leads to it', () => {
    const { passes: own } = checkWith('来路1号');
    expect(told('请到凤来路1号。', own)).not.toEqual([]);
  });
});
