import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type Area,
  type Fact,
  type Indicator,
  type Part,
  readPeriod,
  readShown,
  type Site,
} from './facts.ts';

type Row = Record<string, string>;

function readTable(dist: string, name: string): Row[] {
  const text = readFileSync(join(dist, 'data', `${name}.csv`), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

/** Reads the open data as anybody can download them: areas, indicators, and every figure in CSV and JSON. */
export function readData(dist: string): Site {
  const areas = new Map<string, Area>(
    readTable(dist, 'areas').map((row) => [
      row['代码'] ?? '',
      { name: row['名称'] ?? '', level: row['级别'] ?? '', parent: row['上级代码'] ?? '' },
    ]),
  );
  const indicators = new Map<string, Indicator>(
    readTable(dist, 'indicators').map((row) => [row['编号'] ?? '', readIndicator(row)]),
  );
  const facts: Fact[] = [];
  const plans = new Map<string, string>();
  for (const row of readTable(dist, 'progress')) {
    const plan = row['方案编号'] ?? '';
    const kind = row['种类'];
    if (kind !== '指标' && kind !== '监测对象') continue;
    const measure = kind === '指标' ? (row['编号'] ?? '') : `${plan}:${row['名称']}`;
    plans.set(measure, plan);
    const period = readPeriod(row['报告期'] ?? '') ?? row['报告期'] ?? '';
    const place = { measure, area: row['地区代码'] ?? '', period, file: 'data/progress.csv' };
    const state = row['数值状态'] ?? '';
    const band = readShown(`${row['数值下限'] ?? ''}～${row['数值上限'] ?? ''}`);
    const shown =
      band?.state === 'band'
        ? band
        : state === '公开'
          ? readShown(row['数值'] ?? '')
          : readShown(`${state}${row['数值']}`);
    if (shown) facts.push({ ...place, part: 'value', shown });
    // The state is the value's; a number that stands beside it is a number in the open.
    if (state !== '公开' && row['数值'])
      facts.push({ ...place, part: 'value', shown: readNumber(row['数值']) });
    for (const [part, text] of [
      ['numerator', row['分子']],
      ['denominator', row['分母']],
    ] as const) {
      if (text) facts.push({ ...place, part, shown: readNumber(text) });
      else if (shown && isRatio(indicators.get(measure))) {
        // Of a share that is printed, or of which only a range is, the two numbers are concealed.
        const open = shown.state === 'value' || shown.state === 'band';
        const silent = open ? ({ state: 'hidden' } as const) : shown;
        facts.push({ ...place, part, shown: silent });
      }
    }
  }
  facts.push(...readJson(dist));
  return { areas, indicators, plans, facts, differences: [], orders: [], oddities: readTargets(dist) };
}

const isRatio = (indicator: Indicator | undefined): boolean => indicator?.adds === 'ratio';

function readNumber(text: string): Fact['shown'] {
  return { state: 'value', value: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
}

function readIndicator(row: Row): Indicator {
  const how = row['怎样汇总'] ?? '';
  return {
    id: row['编号'] ?? '',
    name: row['名称'] ?? '',
    unit: row['单位'] ?? '',
    adds: how.includes('分子') ? 'ratio' : how.includes('不能') ? 'none' : 'sum',
    numerator: row['分子'] ?? '',
    denominator: row['分母'] ?? '',
    people: (row['是否涉及个人'] ?? '').startsWith('涉及'),
    time: readTime(row['时间口径'] ?? ''),
  };
}

function readTime(words: string): Indicator['time'] {
  if (words.includes('累计')) return 'cumulative';
  return words.includes('当期') ? 'flow' : 'point';
}

/** What is counted of monitored households, by its name in JSON. */
const monitored: Record<string, string> = {
  households: '期末户数',
  people: '期末人数',
  added: '本期新纳入户数',
  removed: '本期风险消除户数',
};

/** The same figures again in JSON: one more place where a hidden number may stand. */
function readJson(dist: string): Fact[] {
  const file = 'data/progress.json';
  const records = JSON.parse(readFileSync(join(dist, file), 'utf8')) as Array<Record<string, unknown>>;
  return records.flatMap((record): Fact[] => {
    const kind = record['kind'];
    if (kind !== 'indicator' && kind !== 'monitoring') return [];
    const counted = `${record['plan']}:${record['group'] ?? '合计'}${monitored[String(record['measure'])]}`;
    const place = {
      measure: kind === 'indicator' ? String(record['indicator']) : counted,
      area: String(record['area']),
      period: String(record['period']),
      file,
    };
    const { least, most } = record;
    const band = typeof least === 'number' && typeof most === 'number';
    const between: Fact[] = band
      ? [{ ...place, part: 'value', shown: { state: 'band', low: least, high: most } }]
      : [];
    const numbers = (['value', 'numerator', 'denominator'] satisfies Part[]).flatMap((part): Fact[] => {
      const value = record[part];
      return typeof value === 'number' ? [{ ...place, part, shown: readNumber(String(value)) }] : [];
    });
    return [...between, ...numbers];
  });
}

/** A verdict is a number in words: "reached" beside a hidden number and "must be nought" says what it is. */
function readTargets(dist: string): string[] {
  return readTable(dist, 'targets').flatMap((row) => {
    const hidden = readShown(row['目前的数状态'] ?? '')?.state === 'hidden';
    if (hidden && row['目前的数'])
      return [`data/targets.csv: ${row['编号']} 不公开而印出了 ${row['目前的数']}`];
    // "Not nought" is no news: the symbol says it, and the attacker reckons with it.
    const news = !(
      row['状态'] === '滞后' &&
      row['要达到的数'] === '0' &&
      /等于|不超过/u.test(row['比较'] ?? '')
    );
    if (!hidden || !news || !/达到|跟得上|滞后|落后|慢/u.test(row['状态'] ?? '')) return [];
    return [
      `data/targets.csv: ${row['编号']}（${row['指标']}${row['要达到的数']}）的数不公开，状态却写着“${row['状态']}”`,
    ];
  });
}
