import type { Dataset } from '../../record/site/schema.ts';

/** The dataset that a file of the record belongs to: of those whose path it is or lies below, the longest. */
export function datasetOf(datasets: readonly Dataset[], file: string): Dataset | undefined {
  let found: Dataset | undefined;
  for (const dataset of datasets) {
    const folder = dataset.path.endsWith('/') ? dataset.path : `${dataset.path}/`;
    if (file !== dataset.path && !file.startsWith(folder)) continue;
    if (!found || dataset.path.length > found.path.length) found = dataset;
  }
  return found;
}

/** `{ synthetic: true }` where the file holds invented data, nothing where it is real: to be spread into a record. */
export function markInvented(datasets: readonly Dataset[], file: string): { synthetic?: true } {
  return datasetOf(datasets, file)?.synthetic ? { synthetic: true } : {};
}
