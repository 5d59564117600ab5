import type { DecisionMemory } from '../../src/protect/edition/decision-memory.ts';
import type { ProtectedEdition } from '../../src/protect/edition/protect-edition.ts';
import { protectEdition } from '../../src/protect/edition/protect-edition.ts';
import { loadSolver } from '../../src/protect/solve/solver.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import type { Day } from '../../src/record/value/date.ts';
import { UnfitRecord } from './accident.ts';

/**
 * Decides what the edition tells; families of counts that `memory` knows are not decided again.
 *
 * @throws UnfitRecord where some number of people could be worked out whatever is hidden
 */
export async function decideProtection(
  record: PublicRecord,
  asOf: Day,
  memory?: DecisionMemory,
): Promise<ProtectedEdition> {
  const edition = protectEdition(record, asOf, await loadSolver(), memory);
  const failures = edition.failures.map(({ account, exposed }) => {
    const plan = record.plans.find(({ id }) => id === account.plan)?.title ?? account.plan;
    const home = account.indicators.length > 0 ? account.indicators.join('、') : 'monitoring';
    return `  ${plan}：${account.name}（${home}），有 ${exposed.length} 个数怎么隐藏都能从别的数推算出来。`;
  });
  if (failures.length === 0) return edition;
  throw new UnfitRecord(
    [
      '有的人数保护不了：',
      ...failures,
      '怎么改：在指标文件里把这个指标的 lowestLevel 改高一级（村改乡镇，乡镇改县），或者在 policies 里多准许几种办法（bands 按区间公开，less-often 按季公开，coarser 只公开县一级）。',
    ].join('\n'),
  );
}
