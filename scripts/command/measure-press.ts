import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import encodeQR from 'qr';
import type { PublishedDocument } from '../../src/document/block.ts';
import { readFontFiles } from '../../src/press/fonts/font-files.ts';
import { inventNotice, inventReport } from './bench-documents.ts';
import type { BenchDocument, BenchFonts, Printing, PrintJob } from './bench-job.ts';
import { findMissing, readPdfText } from './bench-words.ts';
import { printing } from './thrift.ts';

/** A printer, and the program that runs it. */
interface Printer {
  name: string;
  script: string;
  more?: string[];
  threads?: number;
  /** Too slow for many rounds: so many documents, and one round. */
  few?: { notice: number; report: number };
  /** Must print the same text, or the benchmark fails. */
  mustMatch: boolean;
}

/** What a printer took for one kind of document: the round in the middle. */
export interface PressMeasured {
  printer: string;
  kind: 'notice' | 'report';
  printing: Printing;
  /** Pages of the first document, and the fonts in it. */
  pages: number;
  fonts: string[];
  /** Pieces of text of all printed documents that pdf.js does not find in the PDFs. */
  missing: number;
  /** Whether there may be none. */
  mustMatch: boolean;
}

const peers = fileURLToPath(new URL('../../tests/bench/peers/', import.meta.url));
const ours = fileURLToPath(import.meta.resolve('./measure-printing.ts'));
const typst = fileURLToPath(import.meta.resolve('../../tests/bench/peers/typst.ts'));
const pdfmake = fileURLToPath(import.meta.resolve('../../tests/bench/peers/pdfmake.ts'));
const reactPdf = fileURLToPath(import.meta.resolve('../../tests/bench/peers/react-pdf.ts'));
const chromium = fileURLToPath(import.meta.resolve('../../tests/bench/peers/chromium.ts'));

const always: Printer[] = [
  { name: 'ours', script: ours, mustMatch: true },
  { name: 'Typst UA-1', script: typst, more: ['ua-1'], mustMatch: true },
];
const onThreads: Printer[] = [
  { name: 'ours, 1 worker', script: ours, threads: 1, mustMatch: false },
  { name: 'ours, 2 workers', script: ours, threads: 2, mustMatch: false },
];
const others: Printer[] = [
  {
    name: 'Typst A-2a',
    script: typst,
    more: ['a-2a'],
    few: { notice: 100, report: 6 },
    mustMatch: true,
  },
  { name: 'pdfmake', script: pdfmake, few: { notice: 20, report: 2 }, mustMatch: false },
  { name: 'react-pdf', script: reactPdf, few: { notice: 10, report: 1 }, mustMatch: false },
  { name: 'Chromium', script: chromium, few: { notice: 10, report: 2 }, mustMatch: false },
];

const make = { notice: inventNotice, report: inventReport };
/** Warm means that a compiler at run time has done its work, as it has after the first seconds of a build. */
const counts = { notice: { warm: 600, measured: 600 }, report: { warm: 60, measured: 24 } };
/** Workers take a second to start and to warm up: they are measured over more documents. */
const countsOnThreads = { notice: 4000, report: 200 };

/** Installs the peers on first use; they are no part of the project's own dependencies. */
export function installPeers(): void {
  if (existsSync(join(peers, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' });
}

/**
 * Prints the same documents, in the same fonts, with our press and with others, each in a process of its own, in turns, and
 * reads what they printed. Every document is another, so that nothing is gained by remembering the last one.
 */
export async function* measurePress(
  workshop: string,
  { rounds, all }: { rounds: number; all: boolean },
): AsyncGenerator<PressMeasured> {
  const fonts = await writeFonts(join(workshop, 'fonts'));
  for (const kind of ['notice', 'report'] as const) {
    const documents = prepare(kind, counts[kind].warm + counts[kind].measured);
    const [warm, measured] = [documents.slice(0, counts[kind].warm), documents.slice(counts[kind].warm)];
    const taken = new Map<Printer, Printing[]>(always.map((printer) => [printer, []]));
    const jobOf = (printer: Printer, given: Partial<PrintJob>): string => {
      const out = join(workshop, kind, printer.name.replaceAll(' ', '-'));
      mkdirSync(out, { recursive: true });
      const path = join(out, 'job.json');
      const job: PrintJob = { warm, measured, fonts, out: join(out, 'pdf'), ...given };
      writeFileSync(path, JSON.stringify(job));
      return path;
    };
    for (let round = 0; round < rounds; round++) {
      for (const [printer, printings] of taken) printings.push(run(printer, jobOf(printer, {})));
    }
    for (const [printer, printings] of taken) {
      const folder = join(workshop, kind, printer.name.replaceAll(' ', '-'), 'pdf');
      const found = await judge(folder, measured);
      yield { ...nameOf(printer), kind, printing: middle(printings), ...found };
    }
    const many = prepare(kind, countsOnThreads[kind]);
    const rows = new Map(onThreads.map((printer) => [printer, [] as Printing[]]));
    for (let round = 0; round < rounds; round++) {
      for (const [printer, printings] of rows) {
        const { threads = 1 } = printer;
        printings.push(run(printer, jobOf(printer, { warm: [], measured: many, threads })));
      }
    }
    for (const [printer, printings] of rows)
      yield { ...nameOf(printer), kind, printing: middle(printings), pages: 0, fonts: [], missing: 0 };
    for (const printer of all ? others : []) {
      const few = measured.slice(0, printer.few?.[kind]);
      const printing = run(printer, jobOf(printer, { warm: warm.slice(0, 2), measured: few }));
      const folder = join(workshop, kind, printer.name.replaceAll(' ', '-'), 'pdf');
      yield { ...nameOf(printer), kind, printing, ...(await judge(folder, few)) };
    }
  }
}

const nameOf = ({ name, mustMatch }: Printer) => ({ printer: name, mustMatch });

function run({ name, script, more = [] }: Printer, job: string): Printing {
  try {
    const flags = script === ours ? printing : [];
    const told = execFileSync(process.execPath, [...flags, script, job, ...more], {
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });
    return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Printing;
  } catch (error) {
    throw new Error(`${name} did not print`, { cause: error });
  }
}

/** The round in the middle by time of processors, with the highest memory of all. */
function middle(printings: Printing[]): Printing {
  const sorted = printings.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('no round was measured');
  return { ...median, peakBytes: Math.max(...printings.map(({ peakBytes }) => peakBytes)) };
}

/** Reads all PDFs that a printer made of these documents, and looks for every piece of their text. */
async function judge(
  folder: string,
  documents: readonly BenchDocument[],
): Promise<{ pages: number; fonts: string[]; missing: number }> {
  let missing = 0;
  let first: { pages: number; fonts: string[] } | undefined;
  for (const file of readdirSync(folder)) {
    const given = documents[Number.parseInt(file, 10)];
    if (!given) continue;
    const { text, fonts, pages } = await readPdfText(readFileSync(join(folder, file)));
    if (Number.parseInt(file, 10) === 0) first = { pages, fonts };
    missing += findMissing(given.document, text).length;
  }
  return { pages: first?.pages ?? 0, fonts: first?.fonts ?? [], missing };
}

/** The fonts as files, so that all printers read the same bytes; a packed web font is unpacked. */
async function writeFonts(folder: string): Promise<BenchFonts> {
  mkdirSync(folder, { recursive: true });
  const fonts: BenchFonts = { title: '', body: '', hei: '', kai: '' };
  for (const { role, buffer, office } of await readFontFiles()) {
    if (role === 'number' || office) continue;
    fonts[role] = join(folder, `${role}.ttf`);
    writeFileSync(fonts[role], new Uint8Array(buffer));
  }
  return fonts;
}

function prepare(kind: 'notice' | 'report', count: number): BenchDocument[] {
  return Array.from({ length: count }, (_, number) => drawCode(make[kind](number)));
}

/** Rows of dark modules as one path; our press makes its own, within its time. */
function drawCode(document: PublishedDocument): BenchDocument {
  const code = document.blocks.find((block) => block.kind === 'code');
  if (!code) return { document, codeSide: 0, codePath: '' };
  const framed = encodeQR(code.url, 'raw', { ecc: 'medium', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  let codePath = '';
  rows.forEach((modules, row) => {
    let start = -1;
    for (let column = 0; column <= modules.length; column++) {
      if (modules[column] && start < 0) start = column;
      else if (!modules[column] && start >= 0) {
        codePath += `M${start} ${row}h${column - start}v1h${start - column}z`;
        start = -1;
      }
    }
  });
  return { document, codeSide: rows.length, codePath };
}
