import { z } from 'zod';
import { readHtml } from '../../src/inspect/read/read-html.ts';
import type { ProtectionAccount } from '../../src/protect/account.ts';
import { composeProtectionReport } from '../../src/publish/protection-report/compose-report.ts';
import type { ProtectionNames } from '../../src/publish/protection-report/names.ts';

const bound = z.number().nullable();
const reportSchema = z.object({
  totals: z.object({ figures: z.number(), shown: z.number(), banded: z.number(), hidden: z.number() }),
  audit: z.object({ passed: z.boolean() }),
  families: z.array(
    z.object({
      tried: z.array(z.object({ loss: bound })),
      hidden: z.array(
        z.object({
          area: z.string(),
          areaName: z.string(),
          period: z.string(),
          cause: z.string(),
          remains: z.array(z.object({ part: z.string(), least: bound, most: bound, known: z.boolean() })),
        }),
      ),
    }),
  ),
});

/** Both files of a report: as text, and the JSON as data. */
export function compose(account: ProtectionAccount, names: ProtectionNames) {
  const texts = new Map(composeProtectionReport(account, names).map(({ path, text }) => [path, text]));
  const page = texts.get('index.html') ?? '';
  const json = texts.get('protection.json') ?? '';
  return { page, json, read: () => reportSchema.parse(JSON.parse(json)) };
}

/** The text of a page, and the rows of its table of hidden figures: area, period, why, what a reader can still say. */
export function readPage(page: string) {
  const words = readHtml(page)
    .map(({ text }) => text)
    .join('\n');
  const rows = [...page.matchAll(/<tr><th scope="row">([^<]*)<\/th><td class="when">(.*?)<\/tr>/gu)].map(
    (row) => [row[1] ?? '', ...(row[2] ?? '').split(/<\/td><td>|<\/td>/u)].filter((cell) => cell !== ''),
  );
  return { words, rows };
}
