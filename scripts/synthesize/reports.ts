import type { County } from './counties.ts';
import type { Land } from './invented.ts';
import type { TextFile } from './mdx.ts';
import { draftJianan } from './reports/jianan.ts';
import { draftMingshan } from './reports/mingshan.ts';
import { type ReportDraft, writeReport } from './reports/report.ts';
import { draftShenqiu } from './reports/shenqiu.ts';
import { draftSuiling } from './reports/suiling.ts';
import { writeUpwardReport } from './reports/upward.ts';
import { draftZaozhuang } from './reports/zaozhuang.ts';

const drafters: Record<County['key'], (land: Land) => ReportDraft[]> = {
  zz: draftZaozhuang,
  sq: draftShenqiu,
  ms: draftMingshan,
  ja: draftJianan,
  sl: draftSuiling,
};

/** The reports of all plans. */
export function writeReports(lands: readonly Land[]): TextFile[] {
  return lands.flatMap((land) => {
    const reports = drafters[land.county.key](land).map((draft) => writeReport(land, draft));
    // 子虚镇 is nobody's: only invented offices have red heads here.
    return land.county.key === 'sq' ? [...reports, writeUpwardReport(land)] : reports;
  });
}
