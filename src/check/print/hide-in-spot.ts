import { blotAll, hidePersonal } from '../personal/hide.ts';
import { scanText } from '../personal/scan.ts';
import type { Source } from './sources.ts';

/** A stretch of a line. */
interface Stretch {
  line: string | undefined;
  start: number;
  end: number;
}

const held = new WeakMap<Source, string[]>();

/**
 * A spot whose line shows nothing personal: whatever the gate finds in the file is masked wherever it stands in the line,
 * and what the line shows beside that as well. Every character keeps its offset.
 */
export function hideInSpot<S extends Stretch>(spot: S, file: string, source: Source): S {
  if (spot.line === undefined) return spot;
  let values = held.get(source);
  if (!values) {
    values = scanText(file, source.text).flatMap(({ value }) => value.split('\n'));
    held.set(source, values);
  }
  const isHidden = values.some((value) => value !== '' && spot.line?.includes(value));
  const line = hidePersonal(isHidden ? blotAll(spot.line, values) : spot.line);
  if (line === spot.line || file.endsWith('.csv')) return { ...spot, line };
  // Of a finding the place is known, and the mask shows how far it reaches.
  const reach = /^\S*?＊[^\s，。；,;|]*/.exec(line.slice(spot.start))?.[0].lastIndexOf('＊') ?? -1;
  return { ...spot, line, end: Math.max(spot.end, spot.start + reach + 1) };
}
