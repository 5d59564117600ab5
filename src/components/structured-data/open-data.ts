import type { DataCatalog, DataDownload } from 'schema-dts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { catalogue } from '../../publish/catalogue.ts';
import { noteInvented, wholeAddress } from './address.ts';
import { namePublisher } from './site.ts';

/** The open data: a dataset a table, each as CSV and JSON. The record names no licence, so none is claimed. */
export function describeOpenData({ asOf, datasets, site }: Disclosure): DataCatalog {
  const publisher = namePublisher(site);
  const synthetic = noteInvented(datasets.some((dataset) => dataset.synthetic));
  const download = (path: string, format: string): DataDownload => ({
    '@type': 'DataDownload',
    contentUrl: wholeAddress(site, path),
    encodingFormat: format,
  });
  return {
    '@type': 'DataCatalog',
    name: `${site.name}：开放数据`,
    url: wholeAddress(site, paths.data),
    publisher,
    dataset: catalogue.map(({ csv, description, id, json, title }) => ({
      '@type': 'Dataset',
      name: title,
      // Search engines pass over descriptions of less than fifty characters.
      description: `${site.name}：${title}。${description}`,
      url: `${wholeAddress(site, paths.data)}#${id}`,
      dateModified: asOf,
      inLanguage: 'zh-CN',
      isAccessibleForFree: true,
      creator: publisher,
      distribution: [download(csv, 'text/csv'), download(json, 'application/json')],
      ...synthetic,
    })),
  };
}
