import type { ProofFind } from '../../src/inspect/proof/proof-find.ts';
import type { Proof } from '../../src/inspect/proof/prove.ts';
import { groupHash } from '../../src/record/edition/code-digits.ts';

/** So many finds of one kind are told in full; of the others the files are counted. */
const inFull = 5;

/** A proof as text: what is wrong, kind by kind, then facts, the head of the chain, and a closing sentence. */
export function printProof({ editions, finds, notes, summary }: Proof): string {
  const groups = new Map<string, ProofFind[]>();
  for (const find of finds) {
    const key = `${find.code ?? ''}${find.title}`;
    groups.set(key, [...(groups.get(key) ?? []), find]);
  }
  const parts = [...groups.values()].map(printGroup);
  const last = editions.at(-1);
  const facts = notes.map((note) => `说明　${note}`);
  if (last) facts.push(`链头　第${last.line.edition}期（${last.line.date}）　${groupHash(last.hash)}`);
  const keys = [...new Set(editions.flatMap(({ line }) => line.key ?? []))];
  for (const key of keys) facts.push(`公钥指纹　${groupHash(key)}`);
  return [...parts, facts.join('\n'), summary].filter((part) => part !== '').join('\n\n');
}

/** A proof for programs. Finds are of the form of `npm run check`'s diagnostics, as far as they have it. */
export function proofAsJson({ editions, finds, kind, notes, summary }: Proof): string {
  const last = editions.at(-1);
  return JSON.stringify(
    {
      sound: finds.length === 0,
      kind,
      head: last?.hash ?? null,
      editions: editions.map(({ hash, line }) => ({
        edition: line.edition,
        date: line.date,
        note: line.note,
        documents: line.documents,
        files: line.files,
        hash,
        key: line.key ?? null,
      })),
      findings: finds.map(({ code, file, fix, line, message, title }) => ({
        code: code ?? null,
        file,
        line: line ?? null,
        title,
        message,
        fix,
      })),
      notes,
      summary,
    },
    null,
    2,
  );
}

function printGroup(finds: ProofFind[]): string {
  const lines: string[] = [];
  for (const { code, file, fix, line, message, title } of finds.slice(0, inFull))
    lines.push(
      `对不上${code === undefined ? '' : ` ${code}`}　${title}`,
      `  ${file}${line === undefined ? '' : ` 第${line}行`}`,
      `  ${message}`,
      `  怎么办：${fix}`,
      '',
    );
  const rest = finds.slice(inFull);
  if (rest.length > 0) {
    const files = [...new Set(rest.map(({ file }) => file))];
    const shown = files.slice(0, 20).map((file) => `  ${file}`);
    lines.push(`同样的还有 ${rest.length} 处：`, ...shown);
    if (files.length > shown.length) lines.push(`  还有 ${files.length - shown.length} 个文件`);
  }
  return lines.join('\n').trimEnd();
}
