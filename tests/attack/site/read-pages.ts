import {
  type Difference,
  type Fact,
  type Indicator,
  monthBefore,
  type Part,
  type Place,
  readPeriod,
  readShown,
  type Site,
} from './facts.ts';
import type { Page } from './find-pages.ts';
import { type Element, findAll, hasClass, headsOf, linkOf, rowsOf, wordsOf } from './markup.ts';
import { findArea, findCounty, findCountyOf, findIndicator, findPeriod } from './names.ts';

/** Adds to the site what its pages show: every table, chart, headline and explanation that names its figure. */
export function readPageFacts(site: Site, { file, root }: Page): void {
  const [folder = '', first = '', second = ''] = file.split('/');
  const reader = new PageReader(site, file);
  reader.readLatest(root);
  if (folder === 'indicators') reader.readIndicatorPage(root, site.indicators.get(first));
  if (folder === 'areas') reader.readAreaPage(root, first);
  if (folder === 'sheets') reader.readSheet(root, first, second);
  if (folder === 'reports' || folder === 'notices') reader.readDocument(root);
}

/** What folds away under a figure explains it, and is read by itself. */
const isFold = (element: Element): boolean => element.tag === 'details';

class PageReader {
  private readonly site: Site;
  private readonly file: string;

  constructor(site: Site, file: string) {
    this.site = site;
    this.file = file;
  }

  readIndicatorPage(root: Element, indicator: Indicator | undefined): void {
    if (!indicator) return;
    for (const section of findAll(root, 'section')) {
      const county = findCounty(this.site, wordsOf(findAll(section, 'h2')[0] ?? section));
      if (county === undefined) continue;
      for (const headline of findAll(section, 'div', 'headline')) {
        const period = readPeriod(wordsOf(headline, isFold));
        if (period) this.readFigure({ measure: indicator.id, area: county, period, part: 'value' }, headline);
      }
      let year = '';
      for (const table of findAll(section, 'table')) {
        const [, found] = /，(\d{4})年$/u.exec(wordsOf(findAll(table, 'caption')[0] ?? table)) ?? [];
        if (!found) continue;
        year = found;
        const heads = headsOf(table);
        for (const { head, cells } of rowsOf(table)) {
          const area =
            /areas\/(\d{12})/.exec(linkOf(head))?.[1] ?? findArea(this.site, wordsOf(head), county);
          cells.forEach((cell, at) => {
            const period = readPeriod(`${year}年${heads[at + 1]}`);
            if (area && period) this.readFigure({ measure: indicator.id, area, period, part: 'value' }, cell);
          });
        }
      }
      this.readCharts(section, indicator.id, county, year);
    }
  }

  /** Tables of targets and of indicators: the county's latest figure, with its period beside it. */
  readLatest(root: Element): void {
    for (const table of findAll(root, 'table')) {
      const heads = headsOf(table);
      const at = heads.findIndex((head) => head === '现在' || /^全.最近一期$/u.test(head));
      if (at < 1) continue;
      for (const { head, cells } of rowsOf(table)) {
        const measure = /indicators\/([\w-]+)/.exec(linkOf(head))?.[1];
        const cell = cells[at - 1];
        const period = cell && readPeriod(wordsOf(cell, isFold));
        const area = measure && findCountyOf(this.site, measure);
        // A target may be judged by the share of places that reach it: another number, with another unit.
        const unit = cell && wordsOf(findAll(cell, 'span', 'unit')[0] ?? cell);
        const own = measure && (this.site.indicators.get(measure)?.unit === unit || unit?.includes('＊'));
        if (cell && period && area && own) this.readFigure({ measure, area, period, part: 'value' }, cell);
      }
    }
  }

  readAreaPage(root: Element, area: string): void {
    for (const table of findAll(root, 'table')) {
      const heads = headsOf(table);
      const latest = heads[1]?.startsWith('最近一期') ? readPeriod(heads[1]) : undefined;
      if (!latest) continue;
      for (const { head, cells } of rowsOf(table)) {
        const measure = /indicators\/([\w-]+)/.exec(linkOf(head))?.[1];
        const [figure, change] = cells;
        if (!measure || !figure) continue;
        const period = readPeriod(wordsOf(figure, isFold)) ?? latest;
        const place: Place = { measure, area, period, part: 'value' };
        this.readFigure(place, figure);
        if (change) this.readChange(place, wordsOf(change));
      }
    }
  }

  readSheet(root: Element, period: string, area: string): void {
    const county = `${area.slice(0, 6)}000000`;
    for (const table of findAll(root, 'table')) {
      if (!headsOf(table).includes('本期')) continue;
      for (const { head, cells } of rowsOf(table)) {
        const measure = findIndicator(this.site, wordsOf(head), county)?.id;
        if (!measure) continue;
        if (cells[0]) this.readFigure({ measure, area, period, part: 'value' }, cells[0]);
        const before = monthBefore(period);
        if (cells[1]) this.readFigure({ measure, area, period: before, part: 'value' }, cells[1]);
      }
    }
  }

  readDocument(root: Element): void {
    const plan = /\/plans\/([\w-]+)\//.exec(
      findAll(root, 'main')
        .flatMap((main) => findAll(main, 'a'))
        .map((a) => a.attributes.get('href'))
        .join(' '),
    )?.[1];
    const measures = [...this.site.plans].filter(([, of]) => of === plan).map(([measure]) => measure);
    const county = this.site.facts.find(({ measure }) => measures.includes(measure))?.area.slice(0, 6);
    if (!plan || !county) return;
    for (const table of findAll(root, 'table')) this.readDocumentTable(table, plan, `${county}000000`);
    for (const label of findAll(root, 'div', 'headline')) {
      const [, name = '', month = ''] = /^(.*?)（(\d{4}年\d+月)）/u.exec(wordsOf(label, isFold)) ?? [];
      const measure = findIndicator(this.site, name, `${county}000000`)?.id;
      const period = readPeriod(month);
      const value = findAll(label, 'span', 'num')[0];
      if (measure && period && value)
        this.readFigure({ measure, area: `${county}000000`, period, part: 'value' }, value);
    }
  }

  private readDocumentTable(table: Element, plan: string, county: string): void {
    const caption = wordsOf(findAll(table, 'caption')[0] ?? { tag: '', attributes: new Map(), children: [] });
    const heads = headsOf(table);
    const period = readPeriod(caption);
    if (heads[0] === '报告期') {
      const [, name = ''] = /^(.*)各期数据$/u.exec(caption) ?? [];
      const measure = findIndicator(
        this.site,
        name.replace(this.site.areas.get(county)?.name ?? '', ''),
        county,
      )?.id;
      if (!measure) return;
      for (const { cells } of rowsOf(table))
        cells.forEach((cell, at) => {
          const of = findPeriod(this.site, measure, heads[at + 1] ?? '');
          if (of) this.readFigure({ measure, area: county, period: of, part: 'value' }, cell);
        });
    }
    if (!period || !heads[0]?.startsWith('乡镇')) return;
    const name = caption.replace(/^\d{4}年\d+月/u, '');
    const indicator = findIndicator(this.site, name, county);
    const monitored = name === '监测对象户数' || name === '监测对象人数';
    for (const { head, cells } of rowsOf(table)) {
      const words = wordsOf(head);
      const area = words === '合计' ? county : findArea(this.site, words, county);
      if (!area) continue;
      cells.forEach((cell, at) => {
        const title = heads[at + 1] ?? '';
        if (monitored)
          this.readFigure(
            { measure: `${plan}:${title}期末${name.slice(-2)}`, area, period, part: 'value' },
            cell,
          );
        else if (indicator) {
          const part: Part =
            title === indicator.numerator
              ? 'numerator'
              : title === indicator.denominator
                ? 'denominator'
                : 'value';
          this.readFigure({ measure: indicator.id, area, period, part }, cell);
        }
      });
    }
  }

  /** A chart says its numbers to those who cannot see it; and its line must not turn where no number stands. */
  private readCharts(section: Element, measure: string, area: string, year: string): void {
    for (const chart of findAll(section, 'svg')) {
      const label = chart.attributes.get('aria-label') ?? '';
      const told = new Set<string>();
      for (const [, month = '', number = ''] of label.matchAll(
        /(?<![年\d])(\d{1,2})月((?:在)?-?\d[^，。；]*)/gu,
      )) {
        const period = readPeriod(`${year}年${month}月`);
        const shown = readShown(number);
        if (period && shown) this.tell({ measure, area, period, part: 'value' }, shown);
        told.add(month);
      }
      const turns = findAll(chart, 'path', 'line')
        .map((path) => path.attributes.get('d')?.match(/[ML]/g)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0);
      if (turns > told.size)
        this.site.oddities.push(`${this.file}: 曲线有 ${turns} 个点，只说出 ${told.size} 个数`);
    }
  }

  private readFigure(place: Place, element: Element): void {
    const shown = readShown(
      findAll(element, 'span', 'num').length > 0
        ? wordsOf(findAll(element, 'span', 'num')[0] ?? element, (child) => hasClass(child, 'unit'))
        : wordsOf(element, isFold),
    );
    if (shown) this.tell(place, shown);
    const indicator = this.site.indicators.get(place.measure);
    for (const fold of findAll(element, 'details')) {
      const words = wordsOf(fold);
      for (const part of ['numerator', 'denominator'] as const) {
        const name = indicator?.[part].replace(/\s/gu, '');
        const at = name ? words.indexOf(name) : -1;
        const number = at < 0 ? '' : /^-?[\d,.]*\d/u.exec(words.slice(at + (name?.length ?? 0)))?.[0];
        const found = number ? readShown(number) : undefined;
        if (found) this.tell({ ...place, part }, found);
      }
    }
  }

  private readChange(place: Place, words: string): void {
    const [, order] = /^(高于|多于|低于|少于)上月|和上月在同一区间/u.exec(words) ?? [];
    const than = order === undefined ? 0 : /[高多]/u.test(order) ? 1 : -1;
    if (order !== undefined || words.includes('同一区间'))
      this.site.orders.push({ ...place, than, file: this.file });
    const same = words.includes('和上月一样');
    const [, more, number = '0'] = /比上月(多|少|高|低)([\d.]+)/u.exec(words) ?? [];
    if (!same && !more) return;
    const size = Number(number) * (more === '少' || more === '低' ? -1 : 1);
    const decimals = number.split('.')[1]?.length ?? 0;
    const difference: Difference = { ...place, by: same ? 0 : size, decimals, file: this.file };
    this.site.differences.push(difference);
  }

  private tell(place: Place, shown: Fact['shown']): void {
    this.site.facts.push({ ...place, shown, file: this.file });
  }
}
