import type { FrozenEdition } from '../../record/edition/read-chain.ts';
import type { ProofFind } from './proof-find.ts';

/** A proof in one sentence. `files`: what was compared, where all of it was right. */
export function saySummary(
  editions: readonly FrozenEdition[],
  finds: readonly ProofFind[],
  files: string,
): string {
  if (finds.length > 0) {
    const count = new Set(finds.map(({ file }) => file)).size;
    return `对不上：${count} 个文件有 ${finds.length} 处问题。`;
  }
  const first = editions[0]?.line.edition;
  const last = editions.at(-1)?.line.edition;
  const span = first === last ? `第${first}期` : `第${first}期到第${last}期`;
  const signed = editions.filter(({ line }) => line.key !== undefined).length;
  const signature =
    signed === 0 ? '没有签名' : signed === editions.length ? '签名正确' : `${signed}期有签名，都正确`;
  return `${span}，链条完整，${signature}；${files}。`;
}
