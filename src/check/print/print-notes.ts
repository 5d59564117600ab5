import { entryOf } from '../catalogue/by-code.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Paint } from './paint.ts';

/** So many notes are printed one by one; more are counted by kind. */
const oneByOne = 10;
/** So many files are named of a kind. */
const named = 3;

/** What was read otherwise than it is written, a line each; of many a line for each kind. */
export function printNotes(notes: Diagnostic[], paint: Paint): string[] {
  if (notes.length === 0) return [];
  // What was allowed to stand is answered for one by one, however many there are.
  const allowed = notes.filter(({ code }) => code === catalogue['personal-allowed'].code);
  const others = notes.filter(({ code }) => code !== catalogue['personal-allowed'].code);
  const lines =
    others.length <= oneByOne ? others.map((each) => printNote(each, paint)) : countNotes(others, paint);
  return [[...allowed.map((each) => printNote(each, paint)), ...lines].join('\n')];
}

function printNote(note: Diagnostic, paint: Paint): string {
  return `${headOf(note, paint)}　${paint.place(note.file)} ${note.message.replaceAll('\n', ' ')}`;
}

function countNotes(notes: Diagnostic[], paint: Paint): string[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const each of [...notes].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const held = kinds.get(each.code);
    if (held) held.push(each);
    else kinds.set(each.code, [each]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const first = kind[0];
    if (!first) return [];
    if (kind.length === 1) return [printNote(first, paint)];
    const files = [...new Set(kind.map((each) => each.file))];
    const names = `${files.slice(0, named).join('、')}${files.length > named ? ' 等' : ''}`;
    const title = entryOf(first.code)?.title ?? '';
    return [`${headOf(first, paint)}　${title}：${files.length} 个文件，${kind.length} 处（${names}）`];
  });
}

function headOf(note: Diagnostic, paint: Paint): string {
  return paint.severity('info', `说明 ${note.code}`);
}
