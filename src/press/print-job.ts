import type { PublishedDocument } from '../document/block.ts';
import type { Bundle } from '../document/bundle.ts';

/** What becomes one file. */
export type PrintJob = PublishedDocument | Bundle;

/** How many documents are in a job. */
export const weighJob = (job: PrintJob): number => ('parts' in job ? job.parts.length : 1);

/** What printing a job costs, in blocks: a row of a table is one, and each document has its fonts and frame. */
export function estimateWork(job: PrintJob): number {
  const documents = 'parts' in job ? job.parts.map(({ document }) => document) : [job];
  return documents.reduce(
    (sum, { blocks }) =>
      blocks.reduce((all, block) => all + (block.kind === 'table' ? block.rows.length : 1), sum + 20),
    0,
  );
}
