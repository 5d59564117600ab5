import { entryOf } from '../catalogue/by-code.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/**
 * `ticks.yaml` gives reasons for warnings only: an error is mended, and a code that no warning has lets nothing pass. Ticks
 * that are no longer needed are no fault; the desk lists them.
 */
export function checkTicks({ locate, record, today }: Evidence): Finding[] {
  return record.ticks.flatMap((tick): Finding[] => {
    const entry = entryOf(tick.code);
    if (!entry) return [found('tick-unknown', locate(tick, 'code'), {}, tick.code)];
    if (entry.severity !== 'warning') {
      const { severity, title } = entry;
      return [found('tick-of-other', locate(tick, 'code'), { severity, title }, tick.code)];
    }
    return tick.on > today ? [found('tick-ahead', locate(tick, 'on'), { today }, tick.on)] : [];
  });
}
