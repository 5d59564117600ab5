import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/check/check.ts';
import { printForGithub, printForGitlab } from '../../../src/check/print/annotate.ts';
import { printCheck } from '../../../src/check/print/print.ts';
import { showErrors } from '../../../src/dev/findings.ts';
import { holdFolder } from '../../../src/record/source/folder.ts';
import { soundFiles } from '../sound-record.ts';
import { idOf, spellings } from './made-numbers.ts';

const id = idOf('41000019900101001');
const ledger = 'rectification/p1.csv';
const issue = '走访记录补记，不是当天写的';
const notice = 'notices/gongshi-1.mdx';
const closing = '公示期内，可以打电话，也可以当面说。';

const spoil = (file: string, from: string, to: string, files: Record<string, string> = soundFiles) => {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return { ...files, [file]: text.replace(from, to) };
};

const check = (files: Record<string, string>) => {
  const folder = holdFolder(files);
  return { folder, ...checkRecord(folder, { today: '2026-01-01' }) };
};

const codes = (files: Record<string, string>) => check(files).diagnostics.map((each) => each.code);

/** All that anybody is told of a check, in every form. */
const allWords = (files: Record<string, string>): string => {
  const { folder, diagnostics, notes } = check(files);
  return [
    printCheck({ diagnostics, notes }, folder, { colour: false }),
    JSON.stringify([diagnostics, notes]),
    printForGithub(diagnostics, folder, ''),
    printForGitlab(diagnostics, ''),
    JSON.stringify(showErrors(diagnostics, folder) ?? null),
  ].join('\n');
};

describe('personal data stops the record', () => {
  test.each(Object.keys(spellings))('in a cell, written %s', (how) => {
    const written = spellings[how]?.(id) ?? id;
    const cell = written.includes('\n') ? `"${issue}${written}"` : `${issue}${written}`;
    expect(codes(spoil(ledger, issue, cell))).toContain('MB950');
  });

  test('in prose, in a table of a text, in front matter, in a list of YAML', () => {
    expect(codes(spoil(notice, closing, `户主王大山没有意见。`))).toEqual(['MB954']);
    expect(codes(spoil(notice, closing, `| 姓名 | 情况 |\n| --- | --- |\n| 王大山 | 1人 |`))).toEqual([
      'MB954',
    ]);
    expect(codes(spoil(notice, '有意见可以提。', `有意见问13800138000。`))).toEqual(['MB951']);
    expect(codes(spoil('terms.yaml', '有意见可以提。', `例如三组王大山家。`))).toEqual(['MB953']);
  });

  test('in each of the rows that say the same', () => {
    const twice = spoil(
      ledger,
      '改造工地没有人查看',
      '低保户王大山漏登',
      spoil(ledger, issue, '低保户王大山漏登'),
    );
    expect(codes(twice).filter((code) => code === 'MB954')).toHaveLength(2);
  });

  test('in parts that cannot be read, and in files that no record has', () => {
    expect(codes(spoil(notice, 'kind: project-consultation', `kind: [`.concat(id)))).toContain('MB950');
    expect(codes({ ...soundFiles, '备注.txt': `低保户王大山` })).toContain('MB954');
  });

  test('in a column that the table does not have, under its heading', () => {
    const table = (soundFiles[ledger] ?? '').trimEnd().split('\n');
    const wider = table.map((line, i) => `${line},${i === 0 ? '户主姓名' : i === 1 ? '扎西多吉' : ''}`);
    expect(codes({ ...soundFiles, [ledger]: `${wider.join('\n')}\n` })).toContain('MB954');
  });
});

describe('contacts of offices', () => {
  const withMobile = spoil(notice, 'phone: 0000-9900003', 'phone: "13800138000"');

  test('pass in their field', () => {
    expect(codes(withMobile)).toEqual([]);
  });

  test('pass in a text when they are the same, however they are written', () => {
    expect(codes(spoil(notice, closing, `请打138-0013-8000。`, withMobile))).toEqual([]);
    expect(codes(spoil(notice, closing, `请打13800138001。`, withMobile))).toEqual(['MB951']);
  });

  test('are handed on for the scan of the output, in one form', () => {
    expect(check(withMobile).passes.contacts).toContain('13800138000');
    expect(check(soundFiles).passes.contacts).toContain('00009900003');
  });

  test('are of the kind that the field is for: an ID number in it is told', () => {
    expect(codes(spoil(notice, 'phone: 0000-9900003', `phone: "${id}"`))).toEqual(['MB950']);
  });
});

describe('an allowance', () => {
  const spoilt = spoil(ledger, issue, `${issue}，打13800138000问过`);
  const entry = (more = '') =>
    `- file: ${ledger}\n  kind: 手机号码\n  shown: 138＊＊＊＊8000\n  reason: 镇政府门口已公布\n  on: 2022-05-01\n${more}`;

  test('lets one value stand, and is told with its reason and day', () => {
    const { record, diagnostics, notes, passes } = check({ ...spoilt, 'allowances.yaml': entry() });
    expect(record).toBeDefined();
    expect(diagnostics).toEqual([]);
    expect(notes.map((each) => each.code)).toEqual(['MB960']);
    expect(notes[0]?.message).toContain('镇政府门口已公布');
    expect(notes[0]?.message).toContain('2022-05-01');
    expect(passes.allowed).toEqual([{ kind: 'mobile', value: '13800138000' }]);
  });

  test('does not cover another value that looks the same once masked', () => {
    const two = spoil(ledger, '改造工地没有人查看', '改造工地没有人查看，打13811118000问过', spoilt);
    expect(codes({ ...two, 'allowances.yaml': entry() })).toEqual(['MB962']);
    expect(check({ ...two, 'allowances.yaml': entry() }).passes.allowed).toEqual([]);
    expect(codes({ ...two, 'allowances.yaml': entry(entry()) })).toEqual([]);
  });

  test('without reason or day is an error, and allows nothing', () => {
    const bare = entry().replace(/ {2}on: .*\n/, '');
    expect(codes({ ...spoilt, 'allowances.yaml': bare })).toEqual(['MB206', 'MB951']);
  });

  test('in which the number itself stands is told as well', () => {
    const open = entry().replace('镇政府门口已公布', '13800138000是值班手机');
    expect(codes({ ...spoilt, 'allowances.yaml': open })).toContain('MB951');
  });
});

describe('nothing that is told gives a value away', () => {
  const words = (files: Record<string, string>, ...values: string[]) => {
    const told = allWords(files);
    for (const value of values) expect(told).not.toContain(value);
    return told;
  };

  test('not the finding itself', () => {
    for (const spell of Object.values(spellings).filter((each) => !each(id).includes('\n')))
      words(spoil(ledger, issue, `${issue}${spell(id)}`), spell(id), id.slice(0, 12), id.slice(6, 14));
    words(spoil(ledger, issue, '低保户欧阳春花漏登'), '欧阳春花', '春花');
  });

  test('not another finding about the same cell or line', () => {
    const ofDay = spoil(ledger, '2022-04-14', id);
    expect(codes(ofDay)).toContain('MB950');
    words(ofDay, id, id.slice(6, 14));
    words(spoil(ledger, 'w1,p1,t1,自查', `w1,p1,t1,13800138000`), '13800138000');
    words(spoil(notice, 'date: 2022-02-28', `date: ${id}`), id, id.slice(6, 14));
  });

  test('not the pieces of a number that is broken over two cells', () => {
    const broken = spoil(ledger, '2022-04-14,2022-05-13', `${id.slice(0, 8)},${id.slice(8)}`);
    expect(codes(broken).filter((code) => code === 'MB950')).toHaveLength(2);
    words(broken, id.slice(8), id.slice(0, 8));
  });

  test('not a name under its heading, when the heading is what is wrong', () => {
    const table = (soundFiles[ledger] ?? '').trimEnd().split('\n');
    const wider = table.map((line, i) => `${line},${i === 0 ? '户主姓名' : i === 1 ? '扎西多吉' : ''}`);
    const spoilt = `${wider.join('\n')}\n`.replace('2022-04-14', '四月');
    words({ ...soundFiles, [ledger]: spoilt }, '扎西多吉');
  });

  test('not the name of a file', () => {
    words({ ...soundFiles, 'pages/低保户王大山.mdx': soundFiles['pages/about.mdx'] ?? '' }, '王大山');
  });
});
