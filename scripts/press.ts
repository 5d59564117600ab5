/**
 * `npm run press -- DOCUMENT-ID …`: prints only those PDFs, below `--out` (default `print`), and never into what was built: that may
 * have been published. Without ids: lists them.
 * Bundles of editions other than the newest, which the build makes, are printed here too.
 * `--paper A3 --across` prints sheets for the wall in another shape, as files beside the usual ones.
 */
import { join, resolve } from 'node:path';
import type { Paper } from '../src/document/block.ts';
import { composeBundles, listBundles } from '../src/document/bundles.ts';
import { composeDocuments, composeSheets } from '../src/document/documents.ts';
import { discloseRecord, lookBack } from '../src/protect/disclose.ts';
import { type Listed, listDocument } from '../src/publish/editions/judge-documents.ts';
import { settleSite, todayInShanghai } from '../src/record/site/settle.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { checkFolder } from './command/check-folder.ts';
import { decideProtection } from './command/decide-protection.ts';
import { makePdfs } from './command/make.ts';
import { locateMissingGlyphs } from './command/missing-glyphs.ts';
import { readOptions, stopWith } from './command/options.ts';
import { refusePrints } from './command/output-folder.ts';
import { stopAtBlocked } from './command/publish-editions.ts';
import { tellDiagnostics, tellShortly } from './command/tell.ts';

const options = readOptions(
  { content: 'content', out: 'print', paper: '', across: false },
  'npm run press -- [编号 …] [--content 资料文件夹] [--out 输出文件夹] [--paper A4|A3] [--across]\n只打印指定编号的 PDF，放在 print 文件夹里，网站不动；不带编号时列出全部编号。\nbundle- 开头的是按乡镇、按单位装订好的：网站上只有最近一期的，以前各期的在这里生成。\n--paper、--across 把要张贴的印成另一种纸，--across 是横放。',
  true,
);
const content = resolve(options.content);
if (!['', 'A4', 'A3'].includes(options.paper)) stopWith('--paper 后面写 A4 或者 A3。');
const paper = options.paper === '' && !options.across ? undefined : choosePaperAsked();
await orTell('没有生成 PDF。', async () => {
  const refusal = refusePrints(options.out, content);
  if (refusal) throw new UnfitRecord(refusal);
  const checked = checkFolder(content);
  const { folder } = checked;
  // Without ids the list is all that is asked for, and may be read by a program.
  if (!checked.record || options.rest.length > 0) tellShortly(checked, folder, content);
  if (!checked.record) stopWith('没有生成 PDF。');
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'] };
  const { record, asOf } = settleSite(checked.record, wishes, todayInShanghai(new Date()));
  const { protection } = await decideProtection(record, asOf);
  const disclosure = discloseRecord(record, asOf, protection);
  const past = lookBack(record, asOf, protection);
  const known = new Map<string, string>();
  const listed = new Map<string, Listed>();
  const documents = composeDocuments(disclosure, past);
  for (const single of [documents, composeSheets(disclosure, past)])
    for (const document of single) {
      known.set(document.id, document.title);
      const line = listDocument(document);
      if (line) listed.set(line.id, line);
    }
  for (const { id, title } of listBundles(disclosure)) known.set(id, title);

  if (options.rest.length === 0) {
    for (const [id, title] of known) console.log(`${id}　${title}`);
  } else {
    const unknown = options.rest.filter((id) => !known.has(id));
    if (unknown.length > 0)
      stopWith(`没有编号为 ${unknown.join('、')} 的文件。不带编号运行 npm run press 可以看到全部编号。`);
    const wanted = new Set(options.rest);
    // What was published is not printed otherwise, neither alone nor in a bundle: a board would show what no edition knows.
    const inside = new Set(wanted);
    for (const { parts } of composeBundles(disclosure, past, documents, wanted))
      for (const { document } of parts) inside.add(document.id);
    stopAtBlocked(disclosure, listed, { folder, editions: record.editions, among: inside });
    const printed = await makePdfs(disclosure, past, {
      out: resolve(options.out),
      content,
      wanted,
      ...(paper ? { paper } : {}),
    });
    if (printed.missing.length > 0) {
      tellDiagnostics(locateMissingGlyphs(printed.missing, folder), folder, content);
      stopWith('有的 PDF 没有生成。');
    }
    const paths = printed.files.map(({ path }) => join(resolve(options.out), path));
    console.log([`已生成 PDF ${printed.count} 份，要打印的在：`, ...paths].join('\n'));
  }
});

/** What was asked for: A4 where only `--across` was. */
function choosePaperAsked(): Paper {
  return { size: options.paper === 'A3' ? 'A3' : 'A4', across: options.across };
}
