const quarters = '一二三四';

/** The reporting periods that a text names, as the record writes them; a month without its year is `--06`. Days are none. */
export function periodsIn(text: string): string[] {
  const found: string[] = [];
  for (const [, year, month] of text.matchAll(/(\d{4})年(\d{1,2})月(?:份)?(?!\d)(?!\s*\d{1,2}日)/g))
    found.push(`${year}-${month?.padStart(2, '0')}`);
  for (const [each] of text.matchAll(/(?<!\d)\d{4}-(?:0[1-9]|1[0-2]|Q[1-4]|H[12])(?![-\d])/g))
    found.push(each);
  for (const [, year, quarter = ''] of text.matchAll(/(\d{4})年第?([一二三四1-4])季度/g)) {
    const number = quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : quarter;
    found.push(`${year}-Q${number}`);
  }
  for (const [, year, half] of text.matchAll(/(\d{4})年([上下])半年/g))
    found.push(`${year}-H${half === '上' ? 1 : 2}`);
  for (const [, month] of text.matchAll(/(?<![\d年])(\d{1,2})月(?:份)?(?!\d)(?!\s*\d{1,2}日)/g))
    found.push(`--${month?.padStart(2, '0')}`);
  for (const [, year] of text.matchAll(/(\d{4})年(?!\s*(?:\d{1,2}月|第?[一二三四1-4]季|[上下]半年))/g))
    found.push(year ?? '');
  return found;
}

/** True where a named period can be the one meant; undefined where it is of another length and says nothing of it. */
export function isSamePeriod(named: string, meant: string): boolean | undefined {
  if (kindOf(named) !== kindOf(meant)) return undefined;
  return named === meant || (named.startsWith('--') && meant.endsWith(named.slice(1)));
}

function kindOf(period: string): string {
  if (/^(?:\d{4}|-)-\d{2}$/.test(period)) return 'month';
  if (period.includes('Q')) return 'quarter';
  return period.includes('H') ? 'half' : 'year';
}
