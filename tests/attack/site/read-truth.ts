import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { keyOf, type Place, type Site } from './facts.ts';

/** The true counts behind a site, from its record: what areas reported, added up through the levels above them. */
export function readTruth(content: string, site: Site): Map<string, number> {
  const reported = new Map<string, { place: Place; value: number }>();
  const put = (place: Place, text: string | undefined) => {
    if (!text?.trim()) return;
    const key = keyOf(place);
    const value = (reported.get(key)?.value ?? 0) + Number(text);
    reported.set(key, { place, value });
  };
  const files = readdirSync(content, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  for (const file of files.filter((name) => /^progress\/[^/]+\/[^/]+\/indicators\.csv$/.test(name)))
    for (const row of readRows(join(content, file))) {
      const place = {
        measure: row['指标'] ?? '',
        area: row['地区代码'] ?? '',
        period: file.split('/')[2] ?? '',
      };
      put({ ...place, part: 'value' }, row['数值']);
      put({ ...place, part: 'numerator' }, row['分子']);
      put({ ...place, part: 'denominator' }, row['分母']);
    }
  for (const file of files.filter((name) => /^monitoring\/[^/]+\.csv$/.test(name)))
    for (const row of readRows(join(content, file)))
      for (const counted of ['期末户数', '期末人数', '本期新纳入户数', '本期风险消除户数'])
        for (const kind of [row['类别'] ?? '', '合计'])
          put(
            {
              measure: `${row['方案']}:${kind}${counted}`,
              area: row['地区代码'] ?? '',
              period: row['报告期'] ?? '',
              part: 'value',
            },
            row[counted],
          );
  carryOn(reported, site);
  const truth = new Map<string, number>();
  for (const { place, value } of reported.values()) {
    const own = keyOf(place);
    truth.set(own, value);
    for (let area = site.areas.get(place.area)?.parent; area; area = site.areas.get(area)?.parent) {
      const key = keyOf({ ...place, area });
      // A level that reports for itself is not added up once more.
      if (!reported.has(key)) truth.set(key, (truth.get(key) ?? 0) + value);
    }
  }
  return truth;
}

/** Who did not report counts with the last report where a figure only grows, and with the last whole of a ratio. */
function carryOn(reported: Map<string, { place: Place; value: number }>, { indicators }: Site): void {
  const all = [...reported.values()].filter(({ place }) => indicators.has(place.measure));
  const periods = Map.groupBy(all, ({ place }) => place.measure);
  const series = Map.groupBy(all, ({ place }) => keyOf({ ...place, period: '' }));
  for (const reports of series.values()) {
    const measure = reports[0]?.place.measure ?? '';
    const grows = indicators.get(measure)?.time === 'cumulative';
    if (!grows && reports[0]?.place.part !== 'denominator') continue;
    const months = new Set((periods.get(measure) ?? []).map(({ place }) => place.period));
    let last: { place: Place; value: number } | undefined;
    for (const period of [...months].sort()) {
      const own = reports.find(({ place }) => place.period === period);
      if (own) last = own;
      else if (last) {
        const place = { ...last.place, period };
        reported.set(keyOf(place), { place, value: last.value });
      }
    }
  }
}

function readRows(path: string): Array<Record<string, string>> {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }) as Array<
    Record<string, string>
  >;
}
