import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { readRecord } from '../../src/record/read.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { startRecord } from '../../src/renew/start/start-record.ts';
import { sample, textOf } from './ground.ts';

const folder = join(import.meta.dirname, '../../src/renew/start/pages');
const pages = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const reading = readRecord(sample);
const { record } = reading;
const { files, takenOver } = startRecord(
  {
    county: '测绘县',
    code: '987654000000',
    publisher: '测绘县人民政府',
    name: '测绘县政务公开',
    origin: 'https://www.example.invalid',
    phone: '待填',
    address: '待填',
    hours: '待填',
  },
  { folder: sample, reading },
  pages,
);
const texts = Object.fromEntries(files.map((file) => [file.path, textOf(file)]));

/** What names the sample: places, units, plans, projects, notices, numbers, telephones. */
const names = [
  ...record.areas.flatMap(({ name, code, phone, address, level }) => [
    code,
    ...(level === '县' ? [name, name.replace(/^.*市/, '').replace(/[县区]$/, '')] : [name]),
    phone ?? '',
    address ?? '',
  ]),
  ...record.organizations.flatMap(({ id, name, kind }) =>
    kind === 'group' ? [id] : [id, ...(name.length > 6 ? [name] : [])],
  ),
  ...record.plans.flatMap(({ id, title, short }) => [id, title, short]),
  ...record.projects.rows.flatMap(({ id, name }) => [id, name]),
  ...record.assets.rows.flatMap(({ id, name }) => [id, name]),
  ...[...record.notices, ...record.reports].flatMap(({ id, title, number }) => [id, title, number ?? '']),
  ...record.indicators.map(({ id }) => id),
  ...record.forms.map(({ id }) => id),
  ...(record.site
    ? [record.site.name, record.site.publisher, record.site.contact.phone, record.site.contact.address]
    : []),
  'mingbai.example',
  '虚构',
].filter((name) => name.length > 1);

describe('a record that is begun', () => {
  test('holds nothing of the sample', () => {
    const general = new Set(['rules.yaml', 'terms.yaml', 'wording.yaml']);
    const counties = record.areas
      .filter(({ level }) => level === '县')
      .map(({ name }) => name.replace(/^.*市/, '').replace(/[县区]$/, ''));
    const ids = record.plans.map(({ id }) => id);
    for (const [path, text] of Object.entries(texts)) {
      const forbidden = general.has(path) ? [...counties, ...ids, '虚构', '枣庄'] : names;
      expect(
        forbidden.filter((name) => text.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  test('has no error, and no warning but of what nobody has answered yet and what a government site owes', () => {
    const { diagnostics } = checkRecord(holdFolder(texts), { today: '2026-11-22' });
    expect(diagnostics.map(({ code, value }) => [code, value])).toEqual([
      ['MB426', null],
      ['MB427', 'https://www.example.invalid'],
      ['MB428', '待填'],
      ['MB428', '待填'],
      ['MB428', '待填'],
    ]);
  });

  test('is done with these as soon as site.yaml is filled in: no other file repeats what stands there', () => {
    const site = (texts['site.yaml'] ?? '')
      .replace('https://www.example.invalid', 'https://www.example.gov.cn')
      .replace('phone: "待填"', 'phone: 0000-7654321')
      .replace('address: "待填"', 'address: 测绘县行政中心')
      .replace('hours: "待填"', 'hours: 工作日');
    const { diagnostics } = checkRecord(holdFolder({ ...texts, 'site.yaml': site }), { today: '2026-11-22' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['MB426']);
    for (const [path, text] of Object.entries(texts))
      if (path.startsWith('pages/')) expect(text, path).not.toMatch(/待填|测绘县人民政府|\{\{/);
  });

  test('keeps every rule that is not another county’s, and says which files are to be looked through', () => {
    const kept = readRecord(holdFolder(texts)).record.rules;
    expect(kept.noticeKinds.map(({ id }) => id)).toEqual(record.rules.noticeKinds.map(({ id }) => id));
    expect(kept.duties.map(({ id }) => id)).toEqual(record.rules.duties.map(({ id }) => id));
    expect(kept.bases.map(({ id }) => id)).toEqual(
      record.rules.bases.map(({ id }) => id).filter((id) => !id.startsWith('plan-')),
    );
    for (const { basis, requires } of kept.noticeKinds)
      if (requires.includes('basis')) expect(basis).not.toEqual([]);
    expect(takenOver).toEqual([
      'rules.yaml',
      'terms.yaml',
      'wording.yaml',
      'pages/how-to-read.mdx',
      'pages/privacy.mdx',
    ]);
    for (const path of takenOver.slice(0, 3)) expect(texts[path]).toMatch(/^# 请核对/);
  });

  test('calls nothing in it invented', () => {
    expect(readRecord(holdFolder(texts)).record.datasets.some(({ synthetic }) => synthetic)).toBe(false);
  });
});
