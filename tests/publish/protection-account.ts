import type {
  Cause,
  FamilyAccount,
  HiddenFigure,
  Policy,
  ProtectionAccount,
} from '../../src/protect/account.ts';
import type { NamedIndicator, ProtectionNames } from '../../src/publish/protection-report/names.ts';

/** A hidden figure, with what a test says of it. */
export function hiddenFigure(given: Partial<HiddenFigure> = {}): HiddenFigure {
  const { what = 'jobs', area = '990001001001', period = '2022-06' } = given;
  return {
    id: `${what}@${area}@${period}`,
    what,
    area,
    period,
    cause: 'count',
    remains: [{ part: 'value', interval: { least: 1, most: 9 } }],
    ...given,
  };
}

/** An account of one family, with what a test says of it. */
export function smallAccount(given: Partial<FamilyAccount> = {}): ProtectionAccount {
  const hidden = given.hidden ?? [hiddenFigure()];
  const family: FamilyAccount = {
    plan: 'small-2022',
    indicators: ['jobs'],
    name: '就业人数',
    policy: 'hide',
    tried: [{ policy: 'hide', safe: true, loss: hidden.length }],
    figures: hidden.length + 10,
    banded: 0,
    hidden,
    ...given,
  };
  return {
    asOf: '2022-11-20',
    threshold: 5,
    families: [family],
    audit: { cells: 40, solves: 12, rationalCells: 40 },
  };
}

const plain: NamedIndicator = {
  name: '就业人数',
  numerator: undefined,
  denominator: undefined,
  threshold: 5,
  hidesZero: false,
};

/** Names for `smallAccount`, with further indicators where a test needs them. */
export function smallNames(indicators: Record<string, Partial<NamedIndicator>> = {}): ProtectionNames {
  return {
    site: '小县公开',
    plans: new Map([['small-2022', '2022年方案']]),
    areas: new Map([
      ['990001000000', '小县'],
      ['990001001001', '东镇长岭村'],
    ]),
    indicators: new Map([
      ['jobs', plain],
      ...Object.entries(indicators).map(([id, given]) => [id, { ...plain, ...given }] as const),
    ]),
  };
}

const subjects = [
  '稳岗就业率',
  '兜底保障落实率',
  '监测对象纳入率',
  '失学辍学人数',
  '大病救助人数',
  '住房改造户数',
  '饮水不达标户数',
  '小额信贷户数',
  '公益岗位人数',
  '培训人数',
];
const causes: Cause[] = [
  'count',
  'count',
  'rest',
  'base',
  'zero',
  'all',
  'less-often',
  'complementary',
  'complementary',
];
const policies: Policy[] = ['hide', 'bands', 'less-often', 'coarser'];

/** An account of `plans` × 20 indicators × `villages` × 6 months in which about one figure in five is hidden; same each time. */
export function largeAccount(
  plans: number,
  villages: number,
): { account: ProtectionAccount; names: ProtectionNames } {
  let seed = 20221120;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const areas = Array.from({ length: villages }, (_, i) => {
    const [township, village] = [Math.floor(i / 10) + 1, (i % 10) + 1];
    const code = `990001${String(township).padStart(3, '0')}${String(village).padStart(3, '0')}`;
    return [code, `第${township}乡第${village}村`] as const;
  });
  const indicators = new Map<string, NamedIndicator>();
  const families: FamilyAccount[] = [];
  for (let p = 0; p < plans; p++) {
    for (let k = 0; k < 20; k++) {
      const id = `p${p}-i${k}`;
      const isRatio = k % 10 < 3;
      const name = `${subjects[k % 10]}${k < 10 ? '' : '（年度累计）'}`;
      const line = isRatio ? { numerator: '已经办到的户数', denominator: '应当办到的户数' } : {};
      indicators.set(id, { ...plain, ...line, name, hidesZero: k % 4 === 0 });
      const hidden: HiddenFigure[] = [];
      const isQuiet = k % 5 === 4;
      for (const [area] of isQuiet ? [] : areas) {
        for (let month = 1; month <= 6; month++) {
          if (next(4) > 0) continue;
          const interval = () => {
            const least = next(3) === 0 ? 0 : 1 + next(4);
            return { least, most: next(5) === 0 ? Number.POSITIVE_INFINITY : least + 4 + next(20) };
          };
          const parts = isRatio ? ['numerator', 'rest', 'denominator'] : ['value'];
          const cause = causes[next(causes.length)] ?? 'count';
          const remains = parts.map((part) => ({ part, interval: interval() }));
          hidden.push(hiddenFigure({ what: id, area, period: `2022-0${month}`, cause, remains }));
        }
      }
      const policy = isQuiet ? 'hide' : (policies[next(4)] ?? 'hide');
      const figures = villages * 6;
      families.push({
        plan: `plan-${p}`,
        indicators: [id],
        name,
        policy,
        tried: policies
          .slice(0, 1 + policies.indexOf(policy) + next(4 - policies.indexOf(policy)))
          .map((each) => ({
            policy: each,
            safe: each === policy || next(2) === 0,
            loss: isQuiet ? 0 : hidden.length + (each === policy ? 0 : 3 + next(50)) + next(10) / 10,
          })),
        figures,
        banded: policy === 'bands' ? Math.floor((figures - hidden.length) * 0.8) : 0,
        hidden,
      });
    }
  }
  return {
    account: {
      asOf: '2022-11-20',
      threshold: 5,
      families,
      audit: { cells: 12040, solves: 3911, rationalCells: 12040 },
    },
    names: {
      site: '示范县公开',
      plans: new Map(Array.from({ length: plans }, (_, p) => [`plan-${p}`, `${2022 - p}年方案`])),
      areas: new Map([['990001000000', '示范县'], ...areas]),
      indicators,
    },
  };
}
