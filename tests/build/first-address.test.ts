import { afterAll, describe, expect, test, vi } from 'vitest';
import { Office } from './office.ts';

vi.setConfig({ testTimeout: 300_000 });
const day = '2022-07-20';
const offices = [new Office(), new Office()] as const;
const [unsettled, settled] = offices;
afterAll(() => {
  for (const office of offices) office.leave();
});

describe('a record whose address nobody has settled', () => {
  test('is not released, whatever reason is given; a trial tells so', () => {
    unsettled.edit('site.yaml', 'https://small.example', 'https://www.example.invalid');
    const told = unsettled.release(day);
    expect(told.status, told.said).toBe(1);
    expect(told.said).toMatch(/没有公开新的一期/);
    expect(told.said).toContain('site.yaml 的网址（origin）还是 https://www.example.invalid');
    expect(unsettled.editions()).toBe(0);
    const trial = unsettled.run('release', day, ['--dry-run']);
    expect(trial.status, trial.said).toBe(0);
    expect(trial.said).toContain('现在还不能公开：site.yaml 的网址');
  });

  test('is released where it has one; there a page about the site says whom to ask with <Contact />, as site.yaml has it', () => {
    settled.write(
      'pages/about.mdx',
      '---\ntitle: 关于本站\nsummary: 讲本站。\norder: 1\n---\n\n本站的主办单位是<Contact />。\n',
    );
    settled.mustRelease(day);
    const words = settled
      .page('about/about/index.html')
      .replace(/^[\s\S]*<article/, '<article')
      .replace(/<[^>]*>/g, '');
    expect(words).toContain('本站的主办单位是小样县政府，电话：0000-1234567；地址：小样县。');
  });
});
