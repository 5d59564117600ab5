import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/record/area/table.ts';
import { maskAddress } from '../../../src/record/person/mask-address.ts';
import { maskName } from '../../../src/record/person/mask-name.ts';
import { maskPhone } from '../../../src/record/person/mask-phone.ts';
import { compoundSurnames, singleSurnames } from '../../../src/record/person/surnames.ts';

const signs = '明华国英丽军𬬮𠮷堃燊阿古买提艾合';
const han = fc.constantFrom(...signs);
const given = (least: number, most: number) =>
  fc.array(han, { minLength: least, maxLength: most }).map((all) => all.join(''));
const single = fc.constantFrom(...singleSurnames.slice(0, 200));
const compound = fc.constantFrom(...compoundSurnames);

const area = (code: string, name: string, level: Area['level'], parent?: string) =>
  ({ line: 1, code, name, level, parent }) as Area;
const areas = [
  area('990009000000', '小样县', '县'),
  area('990009001000', '甲镇', '乡', '990009000000'),
  area('990009002000', '大甲镇', '乡', '990009000000'),
  area('990009001001', '子村', '村', '990009001000'),
  area('990009001002', '丑村', '村', '990009001000'),
  area('990009002002', '丑村', '村', '990009002000'),
];

describe('a name is masked by its kind', () => {
  test.each([
    ['张三', '张＊'],
    ['张小三', '张＊三'],
    ['欧阳锋', '欧阳＊'],
    ['歐陽锋', '歐陽＊'],
    ['诸葛小明', '诸葛＊＊'],
    // Two characters are a surname and a name, whatever they look like together.
    ['欧阳', '欧＊'],
    ['李王小明', '李＊＊＊'],
    ['扎西次仁', '扎＊＊＊'],
    ['买买提·艾合买提', '买＊＊·艾＊＊'],
    ['买买提•艾合买提', '买＊＊·艾＊＊'],
    ['买买提．艾合买提', '买＊＊·艾＊＊'],
    ['阿卜杜·热合曼·买买提', '阿＊＊·＊＊·买＊＊'],
    ['阿·买提', '＊＊·买＊＊'],
    ['John Smith', 'J＊＊ S＊＊'],
    ['Ｊｏｈｎ　Ｓｍｉｔｈ', 'J＊＊ S＊＊'],
    ['Zhang San', 'Z＊＊ S＊＊'],
    ['张', '张＊'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test('a rare character is one, though it is two units long', () => {
    expect(maskName('𬬮三')).toBe('𬬮＊');
    expect(maskName('张𬬮')).toBe('张＊');
    expect(maskName('张小𬬮')).toBe('张＊𬬮');
    expect(maskName('张𬬮三')).toBe('张＊三');
  });

  test('a variant sign stays with its character, and goes with it', () => {
    expect(maskName('葛\u{E0100}三')).toBe('葛\u{E0100}＊');
    expect(maskName('张葛\u{E0100}三')).toBe('张＊三');
  });

  test('remarks in brackets go, of whatever kind they are', () => {
    for (const name of [
      '张小三（已故）',
      '张小三(残疾)',
      '张小三【长子】',
      '张小三（已故',
      '（户主）张小三',
      '户主：张小三',
    ])
      expect(maskName(name), name).toBe('张＊三');
  });

  test('spaces and signs that cannot be seen do not make another name of it', () => {
    for (const name of ['张 三', '张　三', '张\u200b三', ' 张\u00a0三\u3000'])
      expect(maskName(name)).toBe('张＊');
  });

  test('several names in a cell are masked each', () => {
    expect(maskName('张小三、欧阳锋；李四')).toBe('张＊三、欧阳＊、李＊');
  });

  test('what clerks masked themselves stays masked, in one way of writing', () => {
    for (const name of ['张*三', '张＊三', '张×三', '张某三', '张○三']) expect(maskName(name)).toBe('张＊三');
    for (const name of ['张某某', '张**', '张XX', '张xx']) expect(maskName(name)).toBe('张＊＊');
    expect(maskName('张某')).toBe('张＊');
  });

  test('what holds no name is told as such', () => {
    for (const name of ['', '　', '（已故）', '、、']) expect(maskName(name)).toBe('（姓名不公开）');
  });

  test('two persons may look alike, and then both do', () => {
    expect(maskName('张大三')).toBe(maskName('张小三'));
  });
});

describe('of every name', () => {
  const name = fc.oneof(
    fc.tuple(single, given(1, 3)).map(([surname, rest]) => surname + rest),
    fc.tuple(compound, given(1, 2)).map(([surname, rest]) => surname + rest),
    fc.tuple(given(1, 5), given(1, 5), given(0, 4)).map((parts) => parts.filter((part) => part).join('·')),
    fc
      .tuple(given(1, 3), fc.constantFrom('（已故）', '(长子)', ' ', '＊'))
      .map(([first, rest]) => first + rest),
    fc
      .array(fc.constantFrom('John', 'Li', 'J', 'Émile', 'O’Neil'), { minLength: 1, maxLength: 3 })
      .map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  test('masking what is masked changes nothing', () => {
    fc.assert(
      fc.property(name, (each) => {
        expect(maskName(maskName(each))).toBe(maskName(each));
      }),
      { numRuns: 5000 },
    );
  });

  test('no two neighbouring characters are shown but those of a compound surname', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(single, given(1, 4)).map(([surname, rest]) => surname + rest),
          fc.tuple(compound, given(1, 3)).map(([surname, rest]) => surname + rest),
          fc.tuple(given(2, 6), given(2, 6)).map((parts) => parts.join('·')),
        ),
        (each) => {
          const shown = [...maskName(each)];
          const first = shown.slice(0, 2).join('');
          const start = compoundSurnames.includes(first) && each.startsWith(first) ? 2 : 0;
          for (let i = Math.max(1, start); i < shown.length; i++)
            expect(
              shown[i] === '＊' || shown[i - 1] === '＊' || [shown[i], shown[i - 1]].includes('·'),
              each,
            ).toBe(true);
          expect(shown.filter((one) => !'＊·'.includes(one)).length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('at least one character of each is hidden', () => {
    fc.assert(
      fc.property(fc.tuple(fc.oneof(single, compound), given(1, 3)), ([surname, rest]) => {
        expect(maskName(surname + rest)).toContain('＊');
        expect(maskName(surname + rest)).not.toContain(surname + rest);
      }),
    );
  });
});

describe('a phone', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['138-1234-1234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['+86 13812341234', '138****1234'],
    ['008613812341234', '138****1234'],
    ['１３８１２３４１２３４', '138****1234'],
    ['138****1234', '138****1234'],
    ['0374-1234567', '0374-****'],
    ['03741234567', '0374-****'],
    ['(0374)12345678', '0374-****'],
    ['010-12345678', '010-****'],
    ['02112345678', '021-****'],
    ['0374-****', '0374-****'],
    ['12345678', '（电话不公开）'],
    ['12812341234', '（电话不公开）'],
    ['1381234123', '（电话不公开）'],
    ['打村委会', '（电话不公开）'],
    ['410123199001011234', '（电话不公开）'],
    ['13812341234、0374-1234567', '138****1234、0374-****'],
  ])('%s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  test('shows at most seven digits of a number, whatever it is, and masks itself to itself', () => {
    const digits = fc
      .array(fc.constantFrom(...'0123456789-+ ()*'), { maxLength: 24 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ maxLength: 20 })), (each) => {
        const shown = maskPhone(each);
        for (const one of shown.split('、'))
          expect(one.replace(/\D/g, '').length, each).toBeLessThanOrEqual(7);
        expect(maskPhone(shown)).toBe(shown);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('an address', () => {
  test.each([
    ['小样县甲镇子村三组12号', '甲镇'],
    ['甲镇', '甲镇'],
    // The longest name: 大甲镇 holds 甲镇.
    ['大甲镇丑村', '大甲镇'],
    // Only a village is named, and there is one of that name.
    ['子村三组', '甲镇'],
    // There are two of that name: nobody knows which.
    ['丑村三组', '（住址不公开）'],
    ['河南省许昌市建安区五女店镇某村3组12号', '河南省许昌市建安区五女店镇'],
    ['镇平县城关镇健康路12号', '镇平县城关镇'],
    ['枣庄市薛城区兴仁街道永福花园3栋2单元501室', '枣庄市薛城区兴仁街道'],
    ['景德镇市昌江区竟成镇12号', '景德镇市昌江区竟成镇'],
    ['古镇路12号', '（住址不公开）'],
    ['健康路12号3栋501', '（住址不公开）'],
    ['三组', '（住址不公开）'],
    ['', '（住址不公开）'],
  ])('%s is shown as %s', (address, shown) => {
    expect(maskAddress(address, areas)).toBe(shown);
  });

  test('never shows a digit or what stands behind the township, and masks itself to itself', () => {
    const below = fc.tuple(
      fc.constantFrom('小样县甲镇', '甲镇', '子村', '某省某市五女店镇', '', '平安街道'),
      fc.constantFrom('幸福路', '王庄', '第三村民小组', '阳光小区', '镇中路'),
      fc.integer({ min: 1, max: 999 }).map((n) => `${n}号`),
    );
    fc.assert(
      fc.property(below, ([above, middle, number]) => {
        const shown = maskAddress(above + middle + number, areas);
        expect(shown).not.toMatch(/\d/);
        expect(shown).not.toContain(middle);
        expect(maskAddress(shown, areas)).toBe(shown);
      }),
    );
  });
});

describe('the surnames', () => {
  test('are each of one character or of two, and none stands twice', () => {
    expect(compoundSurnames.every((each) => [...each].length === 2)).toBe(true);
    expect(singleSurnames.every((each) => [...each].length === 1)).toBe(true);
    expect(new Set(compoundSurnames).size).toBe(compoundSurnames.length);
    expect(new Set(singleSurnames).size).toBe(singleSurnames.length);
  });
});
