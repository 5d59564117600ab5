import type { AstroIntegration } from 'astro';
import { printCheck } from '../check/print/print.ts';
import { checkContent } from '../machine/check-content.ts';
import { nameFileFault } from '../machine/file-fault.ts';
import { hasColour } from '../machine/terminal.ts';
import { ReadingMemory } from '../record/reader.ts';
import { events } from './events.ts';
import { type ShownCheck, showErrors } from './findings.ts';

/** What Astro gives an integration when its dev server is set up. */
export type ServerSetup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** Excel and WPS write a file in several steps; what they do within this time is one save. */
const settling = 150;

/** Checks a content folder again and again, and passes on what came of it. */
export class Desk {
  /** The errors of the last check. */
  shown: ShownCheck | undefined;
  /** True as soon as a record was sound: then there are pages to show. */
  hasPages = false;
  private readonly content: string;
  private readonly setup: ServerSetup;
  private readonly memory = new ReadingMemory();
  private address: string | undefined;
  private printed = '';
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(content: string, setup: ServerSetup) {
    this.content = content;
    this.setup = setup;
  }

  /** Resolves when all checks that were begun are done. */
  settled(): Promise<void> {
    return this.work;
  }

  /** Checks after a save, when it is quiet again. */
  readonly checkSoon = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.checkNow(), settling);
  };

  /** Checks, one check after the other. */
  checkNow(): Promise<void> {
    this.work = this.work.then(() => this.check());
    return this.work;
  }

  private async check(): Promise<void> {
    try {
      const begin = performance.now();
      const { folder, record, ...told } = checkContent(this.content, { memory: this.memory });
      this.shown = showErrors(told.diagnostics, folder);
      const took = ((performance.now() - begin) / 1000).toFixed(1);
      this.tell(printCheck(told, folder, { colour: hasColour(process.stdout) }), took);
      if (record) {
        this.watchAddress(`${record.site.origin}${record.site.base}`);
        await this.setup.refreshContent?.({ context: { record } });
        if (!this.hasPages) this.setup.server.ws.send({ type: 'full-reload' });
        this.hasPages = true;
      }
      this.setup.server.ws.send(events.told, this.shown ?? null);
    } catch (error) {
      // A file went away while it was read (saving is often deleting and writing anew); the next event checks again.
      const why = nameFileFault(error) ?? (error instanceof Error ? error.message : String(error));
      console.error(`这一次没有检查完，保存后会再检查。${why}`);
    }
  }

  /** What is the same as the last time is not printed again: the clerk saves often. */
  private tell(text: string, took: string): void {
    const at = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    if (text === this.printed) console.log(`\n${at} 又检查了一遍（${took} 秒），结果和上次一样。`);
    else console.log(`\n${text}\n${at} 检查用了 ${took} 秒。${this.shown ? '网页先保持原样。' : ''}`);
    this.printed = text;
  }

  /** Where the site lives is settled when the server starts. */
  private watchAddress(address: string): void {
    if (this.address !== undefined && this.address !== address)
      console.log('网址（origin、base）改了，重新运行 npm run dev 才生效。');
    this.address = address;
  }
}
