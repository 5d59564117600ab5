/** `node measure-printing.ts JOB.json`: prints a job with our press. Only `npm run bench` calls it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPress } from '../../src/press/press.ts';
import { benchSite } from './bench-documents.ts';
import { type PrintJob, readJob, runJob, tellPrinting } from './bench-job.ts';

const job = readJob();
const press = await openPress({ characters: [], siteUrl: benchSite });
if (job.threads === undefined) await runJob(job, ({ document }) => press.print(document));
else await printOnThreads(job, job.threads);

/** Start of the threads and writing of the files are in the time, as in a build. */
async function printOnThreads({ measured, out }: PrintJob, workers: number): Promise<void> {
  mkdirSync(join(out, 'pdf'), { recursive: true });
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const { printed } = await press.printAll(
    measured.splice(0).map(({ document }) => document),
    { outDir: out, workers },
  );
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  tellPrinting({
    documents: printed.length,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    bytes: printed.reduce((sum, { bytes }) => sum + bytes, 0) / printed.length,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
}
