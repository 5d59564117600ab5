import { entryOf } from '../check/catalogue/by-code.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { cutExcerpt, type Excerpt } from '../check/print/excerpt.ts';
import { isWholeFile } from '../check/print/print.ts';
import { Sources } from '../check/print/sources.ts';
import { findSpot } from '../check/print/spot.ts';
import type { RecordFolder } from '../record/source/folder.ts';

/** One error as the browser shows it. */
export interface ShownFinding {
  code: string;
  title: string;
  place: string;
  excerpt: Excerpt | undefined;
  message: string;
  fix: string;
}

/** What the browser is told after a check: the first errors, and how many more there are. */
export interface ShownCheck {
  first: ShownFinding[];
  more: number;
}

/** So many errors fit a screen. */
const shown = 5;

/** The errors among findings, for the browser; undefined where there are none. */
export function showErrors(diagnostics: Diagnostic[], folder: RecordFolder): ShownCheck | undefined {
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length === 0) return undefined;
  const sources = new Sources(folder);
  const first = errors.slice(0, shown).map((each) => {
    const spot = isWholeFile(each) ? undefined : findSpot(each, sources.open(each.file));
    return {
      code: each.code,
      title: entryOf(each.code)?.title ?? '',
      place: spot ? `${each.file} ${spot.words}` : each.file,
      excerpt: spot && cutExcerpt(spot),
      message: each.message,
      fix: each.fix,
    };
  });
  return { first, more: errors.length - first.length };
}
