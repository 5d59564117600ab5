import { escapeMarkup } from '../../record/value/escape-markup.ts';

/** Text that is HTML already. Only `html` and `join` make it, so that what was not escaped does not get in. */
export interface Markup {
  readonly markup: string;
}

/** HTML from a template. Strings and numbers in it are escaped; Markup stands as it is. */
export function html(strings: TemplateStringsArray, ...parts: Array<Markup | string | number>): Markup {
  const written = strings.map((text, i) => {
    const part = parts[i];
    if (part === undefined) return text;
    return `${text}${typeof part === 'object' ? part.markup : escapeMarkup(String(part))}`;
  });
  return { markup: written.join('') };
}

/** Pieces of HTML, one behind the other, with a line end or what is given between them. */
export function join(parts: readonly Markup[], between = '\n'): Markup {
  return { markup: parts.map(({ markup }) => markup).join(between) };
}
