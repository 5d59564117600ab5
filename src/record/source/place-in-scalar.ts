/** A value of YAML as it stands in the text: from its first sign (a quote, say) to behind its last. */
interface WrittenScalar {
  type?: string | undefined;
  value: unknown;
  range?: [number, number, number] | null | undefined;
}

/**
 * Offset in the text of a character of a value: quotes, escapes, line breaks and the indentation of folded lines are not
 * part of the value (YAML 1.2.2, chapters 7 and 8). Where the two cannot be laid side by side, the offset of the value.
 */
export function offsetInScalar(scalar: WrittenScalar, index: number, text: string): number {
  const [from, to] = scalar.range ?? [0, 0];
  const value = typeof scalar.value === 'string' ? scalar.value : text.slice(from, to);
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  let at = isBlock ? text.indexOf('\n', from) + 1 : from + (isQuoted ? 1 : 0);
  let before = from;
  for (let i = 0; i <= index; i++) {
    const wanted = value[i];
    // What is in the text and not in the value is skipped: escapes, doubled quotes, indentation, folded line breaks.
    while (at < to && text[at] !== wanted && isUnsaid(text, at)) at += 1;
    if (text[at] !== wanted) {
      const isFolded = wanted === ' ' && /\s/.test(text[at - 1] ?? '');
      if (!isFolded) return i === 0 ? from : before;
      before = at - 1;
      continue;
    }
    before = at;
    at += scalar.type === 'QUOTE_SINGLE' && wanted === "'" ? 2 : 1;
  }
  return before;
}

function isUnsaid(text: string, at: number): boolean {
  return text[at] === '\\' || /\s/.test(text[at] ?? '');
}
