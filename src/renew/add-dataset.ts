import { decodeText } from '../record/source/decode.ts';
import type { Ground, NewFile } from './renewal.ts';

const file = 'datasets.yaml';

/**
 * `datasets.yaml` with a line more that says where a new table is from; nothing where it says so already, or is not written
 * as a plain list (then the check asks for it). What stands there stays. Invented is what comes to a record that is invented.
 */
export function addDataset(
  { folder, reading }: Ground,
  table: string,
  given: { path: string; title: string; source: string },
): NewFile[] {
  const { datasets } = reading.record;
  const isTold = datasets.some(({ path }) => `${table}/`.startsWith(path.endsWith('/') ? path : `${path}/`));
  if (isTold || !folder.list().includes(file)) return [];
  const before = folder.read(file);
  const { text } = decodeText(file, before);
  if (text === undefined || !/^- path:/m.test(text)) return [];
  const synthetic = datasets.every((each) => each.synthetic);
  const gap = text.endsWith('\n') ? '' : '\n';
  const added = `${gap}- path: ${given.path}\n  title: ${given.title}\n  synthetic: ${synthetic}\n  source: ${synthetic ? '编造的示例数据' : given.source}\n`;
  return [{ path: file, bytes: Buffer.concat([before, Buffer.from(added)]), replaces: true }];
}
