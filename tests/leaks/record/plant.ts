import { checkRecord } from '../../../src/check/check.ts';
import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { holdFolder, type RecordFolder } from '../../../src/record/source/folder.ts';
import { soundFiles } from '../../check/sound-record.ts';
import type { Leak } from '../corpus/leak.ts';
import type { Bed, Planted } from './bed.ts';
import { tableBeds } from './tables.ts';
import { textBeds } from './texts.ts';

const beds = [...tableBeds, ...textBeds];

/** A copy of the sound record with leaks in it, and what the check tells of it. */
export interface SpoiltRecord {
  folder: RecordFolder;
  planted: Array<Planted & { bed: Bed }>;
  told: Diagnostic[];
}

/** True for a diagnostic of the gate for personal data. */
export const isPersonal = ({ code }: Diagnostic) => code >= 'MB950' && code <= 'MB966';

/** The diagnostics told of a place. */
export function toldOf({ told }: SpoiltRecord, { file, from, to }: Planted): Diagnostic[] {
  return told.filter((each) => each.file === file && each.line >= from && each.line <= to);
}

/**
 * Plants every leak once, in as few copies of the record as hold them. `turn` shifts the beds, so that another turn
 * plants a leak of each kind elsewhere.
 */
export function plantAll(leaks: readonly Leak[], turn: number): SpoiltRecord[] {
  const copies: Array<Map<Bed, Leak[]>> = [];
  leaks.forEach((leak, at) => {
    const fitting = beds.filter((bed) => bed.takes(leak));
    const bed = fitting[(at + turn) % fitting.length];
    if (!bed) throw new Error(`no place in the record for a leak of ${leak.kind}`);
    let copy = copies.find((each) => (each.get(bed)?.length ?? 0) < bed.room);
    if (!copy) {
      copy = new Map();
      copies.push(copy);
    }
    copy.set(bed, [...(copy.get(bed) ?? []), leak]);
  });
  return copies.map(check);
}

function check(copy: Map<Bed, Leak[]>): SpoiltRecord {
  const files: Record<string, string> = { ...soundFiles };
  const planted: SpoiltRecord['planted'] = [];
  for (const [bed, leaks] of copy) {
    const made = bed.plant(leaks);
    Object.assign(files, made.files);
    planted.push(...made.planted.map((each) => ({ ...each, bed })));
  }
  const folder = holdFolder(files);
  const { diagnostics, notes } = checkRecord(folder, { today: '2026-01-01' });
  return { folder, planted, told: [...diagnostics, ...notes] };
}
