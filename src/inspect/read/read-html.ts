import type { Passage, RowCell } from '../passage.ts';
import { ChartReading } from './html-chart.ts';
import { TableReading } from './html-table.ts';
import { readMarkup } from './markup.ts';
import { readJson } from './read-json.ts';
import { readProgram } from './read-program.ts';
import { isWorthReading, readAddress, readDataAddress } from './worth-reading.ts';

/** Elements that do not end a line of text (HTML Living Standard, "Phrasing content", less those that a browser sets apart). */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter q rb rp rt ruby s samp small span strike strong sub sup textpath time tspan tt u var wbr'.split(
    ' ',
  ),
);

const attributeNames: Record<string, string> = {
  alt: '图片替代文字',
  title: '提示文字（title）',
  href: '链接地址',
  value: '表单里的值（value）',
  placeholder: '表单提示（placeholder）',
};

const headingLevels: Record<string, number> = { title: 0, h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/**
 * A page of HTML as it is read and as it is searched: text in order with the borders of blocks, tables with their headings,
 * attributes, embedded data, programs and comments. Elements that are hidden are read like the rest.
 */
export function readHtml(text: string): Passage[] {
  const page = new PageReading();
  readMarkup(text, page);
  page.end();
  return page.passages;
}

class PageReading {
  readonly passages: Passage[] = [];
  private held = '';
  private paragraph = 0;
  private tableCount = 0;
  private readonly tables: TableReading[] = [];
  private chartCount = 0;
  private chart: ChartReading | undefined;
  /** Text of the title and of the headings that the text stands below, by level. */
  private headings: string[] = [];
  private heads: readonly string[] = [];
  private heading: number | undefined;
  private term = '';
  private card: RowCell[] = [];
  private blocks: string[] = [];
  private scriptType = '';
  private inStyle = false;

  open(name: string, attributes: Record<string, string>): void {
    this.readAttributes(name, attributes);
    if (name === 'script') this.scriptType = attributes['type'] ?? '';
    if (inline.has(name) || name === 'img') return;
    this.endBlock();
    this.inStyle = name === 'style';
    this.chart?.open(name, attributes);
    if (this.chart) return;
    const table = this.tables.at(-1);
    if (name === 'svg') {
      this.chartCount += 1;
      this.chart = new ChartReading(`图表${this.chartCount}`, this.heads);
    } else if (name === 'table') {
      this.tableCount += 1;
      this.tables.push(new TableReading(`表格${this.tableCount}`, this.heads));
    } else if (table?.open(name, attributes)) return;
    else if (name in headingLevels) this.heading = headingLevels[name];
    else if (name === 'dt' || name === 'dd') this.blocks.push(name);
  }

  close(name: string): void {
    if (name === 'style') {
      this.readStyle();
      return;
    }
    if (inline.has(name) || name === 'img') return;
    this.endBlock();
    this.chart?.close(name);
    if (name === 'svg') this.endChart();
    if (this.chart) return;
    const table = this.tables.at(-1);
    if (name === 'table' && table) {
      this.tables.pop();
      this.passages.push(...table.end());
    } else if (table?.close(name)) return;
    else if (name in headingLevels) this.heading = undefined;
    else if (name === 'dt' || name === 'dd') this.blocks.pop();
    else if (name === 'dl') {
      this.term = '';
      this.card = [];
    }
  }

  text(text: string): void {
    this.held += text;
  }

  comment(text: string): void {
    this.add(text, '网页注释');
  }

  script(text: string): void {
    if (/json/i.test(this.scriptType)) {
      for (const each of readJson(text)) {
        this.passages.push({ ...each, where: `网页内嵌数据 ${each.where}` });
      }
    } else for (const each of readProgram(text)) this.add(each.text, `网页内嵌程序 ${each.where}`);
  }

  /** Takes what is left when the page ends, tables that nobody closed included. */
  end(): void {
    this.endBlock();
    this.endChart();
    for (const table of this.tables.reverse()) this.passages.push(...table.end());
  }

  private readStyle(): void {
    const style = this.held;
    this.held = '';
    this.inStyle = false;
    for (const each of readProgram(style)) this.add(each.text, `网页内嵌样式 ${each.where}`);
  }

  private endChart(): void {
    this.passages.push(...(this.chart?.end() ?? []));
    this.chart = undefined;
  }

  private endBlock(): void {
    if (this.held === '' || this.inStyle) return;
    const text = this.held.replace(/[ \t\r\n\f]+/g, ' ').trim();
    this.held = '';
    if (text === '') return;
    if (this.chart?.take(text) || this.tables.at(-1)?.take(text)) return;
    if (this.heading !== undefined) this.noteHeading(this.heading, text);
    const isTitle = this.heading === 0;
    if (!isTitle) this.paragraph += 1;
    const where = isTitle ? '网页标题' : `网页正文第${this.paragraph}段`;
    const block = this.blocks.at(-1);
    if (block === 'dt') this.term = text;
    if (block === 'dd' && this.term !== '') {
      // The values of a list of terms are read together, as those of a row are.
      const at = this.card.push({ field: this.term, text }) - 1;
      this.passages.push({ text, where, heads: this.heads, field: this.term, row: this.card, at });
    } else this.passages.push({ text, where, heads: this.heads });
  }

  private noteHeading(level: number, text: string): void {
    this.headings = this.headings.slice(0, level);
    this.headings[level] = text;
    this.heads = this.headings.filter((each) => each !== undefined).reverse();
  }

  private readAttributes(name: string, attributes: Record<string, string>): void {
    for (const key in attributes) {
      const value = attributes[key];
      if (value === undefined || value === '' || key === 'class') continue;
      if (value.startsWith('data:')) {
        this.add(readDataAddress(value), `属性 ${key} 里的内容`);
        continue;
      }
      if (!isWorthReading(value)) continue;
      const isAddress = key === 'href' || key === 'src' || key === 'action' || key === 'srcset';
      const field = name === 'meta' ? (attributes['name'] ?? attributes['property']) : fieldOf(key);
      const words = name === 'meta' ? `网页说明（${field ?? key}）` : attributeNames[key];
      const where = words ?? `属性 ${key}`;
      this.add(isAddress ? readAddress(value) : value, where, field);
    }
  }

  private add(text: string, where: string, field?: string): void {
    if (text.trim() === '') return;
    this.passages.push({ text, where, heads: this.heads, apart: true, ...(field ? { field } : {}) });
  }
}

function fieldOf(key: string): string | undefined {
  return /^data-./.test(key) ? key.slice(5) : undefined;
}
