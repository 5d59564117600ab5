import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { writeProtectionReport } from '../../scripts/command/write-protection-report.ts';
import type { Cause, HiddenFigure } from '../../src/protect/account.ts';
import { nameProtected } from '../../src/publish/protection-report/names.ts';
import { hiddenFigure, largeAccount, smallAccount, smallNames } from './protection-account.ts';
import { compose, readPage } from './read-report.ts';
import { discloseSmall } from './small-record.ts';

/** What the page says of one hidden figure. */
function saidOf(remains: HiddenFigure['remains'], names = smallNames()) {
  const hidden = [hiddenFigure({ remains })];
  return readPage(compose(smallAccount({ hidden }), names).page).rows[0]?.[3];
}

const { POSITIVE_INFINITY: endless, NEGATIVE_INFINITY: bottomless } = Number;

describe('the protection report', () => {
  it('begins with the numbers and whether both audits passed', () => {
    const account = smallAccount({ figures: 100, banded: 20, hidden: [hiddenFigure()] });
    const { words } = readPage(compose(account, smallNames()).page);
    expect(words).toContain('本期应公开数据100个，原样公开79个，按区间公开20个，不公开1个；两次审核都通过。');
  });

  it('says that it may not be published where the policy that was taken does not hold', () => {
    const account = smallAccount({ tried: [{ policy: 'hide', safe: false, loss: 1 }] });
    const { page, read } = compose(account, smallNames());
    expect(page).not.toContain('都通过');
    expect(readPage(page).words).toContain('没有通过的是：就业人数。');
    expect(read().audit.passed).toBe(false);
  });

  it('names of every hidden figure the place, the period, the reason and what can still be said', () => {
    const { account, names } = largeAccount(2, 70);
    const all = account.families.flatMap(({ hidden }) => hidden);
    const { rows } = readPage(compose(account, names).page);
    expect(all.length).toBeGreaterThan(3000);
    const keyOf = (area: string, month: string) => `${area} ${month}`;
    const told = rows.map(([area = '', month = '']) => keyOf(area, month)).sort();
    const given = all.map(({ area, period }) =>
      keyOf(names.areas.get(area) ?? area, `2022年${Number(period.slice(5))}月`),
    );
    expect(told).toEqual(given.sort());
    for (const [, , why, said] of rows) {
      expect(why).toMatch(/^(数太小|剩下的太少|总数太小|不单独公开这一期|为了不让别的数被算出来)/u);
      expect(said).toMatch(/^(只能推出|推不出)/u);
    }
  });

  it.each<[Cause, string]>([
    ['count', '数太小，不到5'],
    ['rest', '剩下的太少，不到5'],
    ['base', '总数太小，不超过5'],
    ['dominance', '一两家占了大头'],
    ['earlier', '以前没有公开'],
    ['less-often', '不单独公开这一期'],
    ['coarser', '只公开全县的数'],
    ['complementary', '为了不让别的数被算出来'],
  ])('says of the cause %s: %s', (cause, words) => {
    const { page } = compose(smallAccount({ hidden: [hiddenFigure({ cause })] }), smallNames());
    expect(readPage(page).rows[0]?.[2]).toBe(words);
  });

  it('takes the threshold of the indicator before that of the site', () => {
    const { page } = compose(smallAccount(), smallNames({ jobs: { threshold: 10 } }));
    expect(readPage(page).rows[0]?.[2]).toBe('数太小，不到10');
  });

  it.each([
    ['between two ends', 1, 9, '只能推出在1到9之间'],
    ['without an upper end', 2, endless, '只能推出不少于2'],
    ['from one on', 1, endless, '只能推出不少于1'],
    ['without a lower end', bottomless, 9, '只能推出不超过9'],
    ['without any end', bottomless, endless, '推不出大小'],
    ['not negative', 0, endless, '推不出大小'],
    ['around zero', -3, 4, '只能推出在−3到4之间'],
    ['of an amount', 1.25, 7.5, '只能推出在1.25到7.5之间'],
  ])('puts an interval into words: %s', (_, least, most, words) => {
    expect(saidOf([{ part: 'value', interval: { least, most } }])).toBe(words);
  });

  it('says of what a kind of monitored household is one', () => {
    const remains = [
      { part: 'households', interval: { least: 1, most: 9 } },
      { part: 'people', interval: { least: 5, most: 21 } },
    ];
    const account = smallAccount({
      name: '监测对象户数和人数',
      indicators: [],
      hidden: [hiddenFigure({ what: '合计', remains })],
    });
    const { words, rows } = readPage(compose(account, smallNames()).page);
    expect(words).toContain('监测对象户数和人数：合计');
    expect(rows[0]?.[3]).toBe('只能推出户数不超过9，人数在5到21之间');
  });

  it.each([
    ['the only one', [], '这样就挡得住，没有损失更小的办法。'],
    ['the only one that holds', [{ policy: 'bands', safe: false, loss: 1 }], '别的办法挡不住。'],
    ['the cheapest', [{ policy: 'bands', safe: true, loss: 12 }], '都挡得住，这样损失最小。'],
    ['as cheap as a harsher one', [{ policy: 'coarser', safe: true, loss: 4 }], '损失一样的，用最轻的。'],
  ] as const)('says why a policy was taken: %s', (_, others, words) => {
    const tried = [{ policy: 'hide', safe: true, loss: 4 } as const, ...others];
    expect(readPage(compose(smallAccount({ tried }), smallNames()).page).words).toContain(words);
  });

  it('puts the numbers of a ratio into one sentence', () => {
    const remains = [
      { part: 'numerator', interval: { least: 2, most: 9 } },
      { part: 'rest', interval: { least: 1, most: endless } },
      { part: 'denominator', interval: { least: 4, most: endless } },
    ];
    expect(saidOf(remains)).toBe('只能推出分子在2到9之间，分母不少于4；推不出其余的大小');
  });

  it('writes null for an end that is not there', () => {
    const remains = [{ part: 'value', interval: { least: bottomless, most: endless } }];
    const tried = [{ policy: 'hide', safe: true, loss: endless }] as const;
    const { read } = compose(
      smallAccount({ hidden: [hiddenFigure({ remains })], tried: [...tried] }),
      smallNames(),
    );
    const [family] = read().families;
    expect(family?.tried[0]?.loss).toBeNull();
    expect(family?.hidden[0]?.remains[0]).toEqual({ part: 'value', least: null, most: null, known: false });
  });
});

describe('the page of the report', () => {
  it('is well-formed and asks for nothing from anywhere', () => {
    const hostile = '<script src="https://evil.example/x.js"></script>&"\'';
    const { account, names } = largeAccount(2, 10);
    const areas = new Map([...names.areas].map(([code, name]) => [code, `${name}${hostile}`]));
    const { page } = compose(account, { ...names, site: hostile, areas });
    const parser = sax.parser(true, {});
    const elements = new Set<string>();
    const attributes = new Set<string>();
    let failure: Error | undefined;
    parser.onerror = (error) => {
      failure ??= error;
      parser.resume();
    };
    parser.onopentag = (tag) => {
      elements.add(tag.name);
      for (const name of Object.keys(tag.attributes)) attributes.add(name);
    };
    parser.write(page).close();
    expect(failure).toBeUndefined();
    expect(elements).toContain('details');
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'a', 'base', 'form'])
      expect(elements).not.toContain(name);
    for (const name of attributes) expect(name).not.toMatch(/^(src|href|srcset|action|on.*|style)$/u);
    const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
    expect(style).not.toMatch(/url\(|@import/u);
  });

  it('shows a record of 2,000 villages in part, and points to the file that has the rest', () => {
    const { account, names } = largeAccount(1, 2000);
    const all = account.families.flatMap(({ hidden }) => hidden).length;
    const { page, read } = compose(account, names);
    const { rows, words } = readPage(page);
    expect(all).toBeGreaterThan(40_000);
    expect(rows.length).toBeLessThanOrEqual(6000);
    expect(page.length).toBeLessThan(2_000_000);
    const left = [...words.matchAll(/还有(\d+)个在protection\.json里/gu)].reduce(
      (sum, found) => sum + Number(found[1]),
      0,
    );
    expect(rows.length + left).toBe(all);
    expect(read().families.flatMap(({ hidden }) => hidden)).toHaveLength(all);
  });

  it('says so where there was nothing to protect', () => {
    const empty = { ...smallAccount(), families: [] };
    expect(readPage(compose(empty, smallNames()).page).words).toContain('没有需要保护的数');
    const untouched = smallAccount({ hidden: [], tried: [], figures: 12 });
    expect(readPage(compose(untouched, smallNames()).page).words).toContain(
      '1组指标没有需要保护的数，12个数全部原样公开：就业人数。',
    );
  });
});

describe('writeProtectionReport', () => {
  it('takes its names from the disclosure and leaves two whole files in the folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'protection-'));
    try {
      const names = nameProtected(discloseSmall());
      const account = smallAccount({ plan: 'small-2022' });
      const page = writeProtectionReport(account, names, join(folder, 'deep', 'report'));
      writeProtectionReport(account, names, join(folder, 'deep', 'report'));
      expect(readdirSync(join(folder, 'deep', 'report')).sort()).toEqual(['index.html', 'protection.json']);
      const { words, rows } = readPage(readFileSync(page, 'utf8'));
      expect(words).toContain('2022年方案');
      expect(rows).toEqual([['东镇𬬮村', '2022年6月', '数太小，不到5', '只能推出在1到9之间']]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
