import { stringify } from 'yaml';

/** An authored text of the sample: the path below the content folder and the whole file. */
export interface TextFile {
  path: string;
  text: string;
}

/** Puts front matter and body together. Lines of the front matter are never folded, so that a diff shows what changed. */
export function writeText(path: string, front: object, body: string): TextFile {
  return { path, text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.trim()}\n` };
}

/** A component on a line of its own, or in a sentence: `<Headline indicator="…" />`. */
export function use(name: string, attributes: Record<string, string | undefined> = {}): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value}"`],
  );
  return `<${name}${given.join('')} />`;
}

/** A table in Markdown. */
export function drawTable(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
