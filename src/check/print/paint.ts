import type { Severity } from '../catalogue/entry.ts';

/** How the parts of a printed finding are coloured. */
export interface Paint {
  severity: (severity: Severity, text: string) => string;
  title: (text: string) => string;
  place: (text: string) => string;
  mark: (text: string) => string;
  fix: (text: string) => string;
}

/** Escape sequences of a terminal (ECMA-48, SGR). */
const sequences = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1 };

/** Colours for a terminal, or none. */
export function paintFor(colour: boolean): Paint {
  const ink = (name: keyof typeof sequences) => (text: string) =>
    colour && text !== '' ? `\u001b[${sequences[name]}m${text}\u001b[0m` : text;
  const severities = { error: ink('red'), warning: ink('yellow'), info: ink('cyan') };
  return {
    severity: (severity, text) => severities[severity](text),
    title: ink('bold'),
    place: ink('cyan'),
    mark: ink('red'),
    fix: ink('green'),
  };
}
