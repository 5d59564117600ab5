/**
 * `npm run build -- [--content DIR] [--out DIR]`: checks the record, makes site, PDFs, cards and data aside, and puts
 * them in the place of the last output when all of it is there. Exit 1 leaves the last output untouched.
 */
import { join, resolve } from 'node:path';
import { discloseRecord, lookBack } from '../src/protect/disclose.ts';
import { nameProtected } from '../src/publish/protection-report/names.ts';
import { settleSite, todayInShanghai } from '../src/record/site/settle.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { buildPages } from './command/build-pages.ts';
import { checkFolder } from './command/check-folder.ts';
import { dateSitemaps } from './command/date-sitemap.ts';
import { decideProtection } from './command/decide-protection.ts';
import { nameHiddenValues } from './command/hidden-values.ts';
import { inspectOutput } from './command/inspect-output.ts';
import { keptFolder, openKeptDecisions, tidyKept } from './command/kept.ts';
import { type Bound, makeData, makePdfs, makePictures } from './command/make.ts';
import { makeSearch } from './command/make-search.ts';
import { listCharacters, locateMissingGlyphs } from './command/missing-glyphs.ts';
import { readOptions, stopWith } from './command/options.ts';
import { refuseOutput } from './command/output-folder.ts';
import { ProgressLine } from './command/progress.ts';
import { swapIn, withWorkshop } from './command/swap.ts';
import { tellDiagnostics, tellShortly } from './command/tell.ts';
import { tellFonts } from './command/tell-fonts.ts';
import { protectionFolder, sumUp, writeProtectionReport } from './command/write-protection-report.ts';

const options = readOptions(
  { content: 'content', out: 'dist' },
  'npm run build -- [--content 资料文件夹] [--out 输出文件夹]\n检查资料，生成网站、PDF、图片和数据。环境变量 AS_OF=2022-06-20 指定日期，BASE=/xxgk/ 指定网站路径。',
);
const content = resolve(options.content);
const out = resolve(options.out);
const begin = performance.now();
const began = Date.now();
const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
const untouched = '没有生成网站；上一次生成的内容没有改动。';

const refusal = refuseOutput(out, content);
if (refusal) stopWith(`${refusal}\n${untouched}`);

await orTell(untouched, async () => {
  const checked = checkFolder(content);
  const { record: given, folder } = checked;
  tellShortly(checked, folder, content);
  if (!given) stopWith(untouched);
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'] };
  const { record, asOf } = settleSite(given, wishes, todayInShanghai(new Date()));
  const { protection, account, withheld } = await decideProtection(
    record,
    asOf,
    openKeptDecisions(keptFolder),
  );
  const disclosure = discloseRecord(record, asOf, protection);
  const past = lookBack(record, asOf, protection);
  await withWorkshop(out, async (workshop) => {
    const bound = Promise.withResolvers<Bound>();
    const printing = makePdfs(disclosure, past, {
      out: workshop.press,
      content,
      onBound: bound.resolve,
      keepIn: keptFolder,
      characters: listCharacters(folder),
    });
    // A press that breaks before it has bound anything keeps no page waiting.
    printing.catch(bound.reject);
    const pages = bound.promise.then((told) =>
      buildPages({ content, asOf, base: record.site.base, out: workshop.site, protection, bound: told }),
    );
    const drawing = printing.then(() =>
      makePictures(disclosure, { out: workshop.press, keepIn: keptFolder }),
    );
    // All three are waited for, whatever becomes of one: the workshop is not cleared away under a running process.
    const all = Promise.allSettled([pages, printing, drawing]);
    await new ProgressLine().during('生成网页、PDF 和图片', all);
    const [pageCount, printed, drawn] = await Promise.all([pages, printing, drawing]);
    const missing = [...printed.missing, ...drawn.missing];
    if (missing.length > 0) {
      tellDiagnostics(locateMissingGlyphs(missing, folder), folder, content);
      throw new UnfitRecord('有的字印不出来。');
    }
    dateSitemaps(workshop.site, disclosure);
    makeSearch(workshop.site, disclosure);
    const dataCount = makeData(disclosure, workshop.press);
    const { passes } = checked;
    const known = { areas: record.areas, indicators: record.indicators };
    const inspected = await inspectOutput(workshop, {
      out,
      content,
      folder,
      passes,
      hiddenValues: nameHiddenValues(withheld, record),
      known,
    });
    swapIn(workshop, out);
    tidyKept(keptFolder, began);
    const report = writeProtectionReport(account, nameProtected(disclosure), protectionFolder(out));
    tellFonts(printed.fonts, folder);
    console.log(
      `已生成网页 ${pageCount} 个、PDF ${printed.count} 份、图片 ${drawn.count} 张、数据文件 ${dataCount} 个，用时 ${seconds()} 秒。`,
    );
    if (printed.unchanged > 0) console.log(`其中 ${printed.unchanged} 份 PDF 没有变化，沿用上次的。`);
    console.log(`已检查生成的文件 ${inspected} 个，没有发现个人信息。`);
    console.log(`${sumUp(account)}给单位看的保护报告在 ${report}，不要放到网上。`);
    console.log(`数据截至 ${asOf}，网站在 ${out}。`);
    console.log(
      `要打印的在 ${join(out, 'pdf')}：公开单 sheets，公示公告 notices，报告 reports，任务分工表 plans，按乡镇装订好的 bundles，项目一览 boards，空白表 forms。`,
    );
  });
});
