import type { FrozenEdition } from '../../record/edition/read-chain.ts';
import type { Later } from './compare-later.ts';
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

/** Of an output: what is as it was published. That all of it is, is said only where it is the edition as it was released. */
export function sayOutput(
  editions: readonly FrozenEdition[],
  sound: Later['same'],
  later: Later | undefined,
): string {
  const count = ({ pdfs, data }: Later['same']) => `${pdfs} 份 PDF、${data} 个数据文件`;
  if (!later) return `${count(sound)}一字不差`;
  const edition = `第${editions.at(-1)?.line.edition}期`;
  const parts = [
    later.lapsed > 0 && `${later.lapsed} 份是名单到期撤下后的样子，也对得上`,
    later.changed > 0 && `${later.changed} 个和公开时不同`,
    later.gone > 0 && `${later.gone} 个不在了`,
    later.unpublished > 0 && `${later.unpublished} 个还没有公开`,
  ].filter((part) => part !== false);
  const rest = parts.length > 0 ? `；${parts.join('，')}，为什么见上面的说明` : '';
  return `网站在${edition}以后又生成过，${count(later.same)}和公开时一样${rest}`;
}

/** Of a record: its lists, and the kept PDFs of versions that were corrected. */
export function sayRecord(editions: readonly FrozenEdition[], versions: number, gone: number): string {
  const kept = versions > 0 ? `和 ${versions} 份旧版` : '';
  return `${editions.length} 期的清单${kept}一字不差${gone > 0 ? `，另有 ${gone} 份旧版没有留着，没有核对` : ''}`;
}
