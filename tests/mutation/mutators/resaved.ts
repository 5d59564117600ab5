import { encodeGb18030, encodeUtf16 } from '../encode.ts';
import type { Mutator } from '../mutation.ts';
import type { Changes } from '../sample.ts';

const saves: Array<[string, (text: string) => string | Uint8Array]> = [
  ['GB18030', encodeGb18030],
  ['UTF-16', (text) => encodeUtf16(text, true)],
  ['带 BOM', (text) => `\uFEFF${text}`],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['GB18030 加 CRLF', (text) => encodeGb18030(text.replaceAll('\n', '\r\n'))],
];

/** The same mistakes in files that were saved otherwise: what is told and where may not depend on it. */
export function resaved(name: string, mutators: Mutator[]): Mutator {
  return {
    name,
    mutate: (draw) => {
      const [way, save] = draw.from(saves);
      const mutation = draw.from(mutators).mutate(draw);
      const changes: Changes = {};
      for (const [file, content] of Object.entries(mutation.changes))
        changes[file] = typeof content === 'string' ? save(content) : content;
      return { ...mutation, what: `${mutation.what}（存成 ${way}）`, changes };
    },
  };
}
