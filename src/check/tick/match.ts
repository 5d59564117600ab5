import type { Tick } from '../../record/tick/schema.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A warning and the reason for which it stands. */
export interface TickedDiagnostic {
  diagnostic: Diagnostic;
  tick: Tick;
}

/** What the ticks of a record make of what was found. */
export interface TickMatch {
  /** Warnings for which nobody gave a reason, in the order in which they were given. */
  unticked: Diagnostic[];
  ticked: TickedDiagnostic[];
  /** Ticks that no warning matches any more: they can be deleted. */
  idle: Tick[];
}

/**
 * Holds warnings against ticks. Code, file and value must agree, and what the warning said, if the tick tells that: a warning
 * of tasks without a unit has the one value 未写明 however many they are, and the reason was given for those that it named. A
 * tick stands for one warning: of several alike the one on its own line, else the first. Errors are never matched: nothing
 * lets them pass.
 */
export function matchTicks(diagnostics: readonly Diagnostic[], ticks: readonly Tick[]): TickMatch {
  const left = new Map<string, Tick[]>();
  for (const tick of ticks) {
    const key = keyOfTick(tick);
    const known = left.get(key);
    if (known) known.push(tick);
    else left.set(key, [tick]);
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const found = new Map<Diagnostic, Tick>();
  const take = (diagnostic: Diagnostic, fits: (tick: Tick) => boolean) => {
    for (const key of keysOf(diagnostic)) {
      const list = left.get(key) ?? [];
      const at = list.findIndex(fits);
      const tick = list[at];
      if (!tick) continue;
      list.splice(at, 1);
      found.set(diagnostic, tick);
      return;
    }
  };
  for (const each of warnings) take(each, ({ line }) => line === each.line);
  for (const each of warnings) if (!found.has(each)) take(each, () => true);
  const used = new Set(found.values());
  return {
    unticked: warnings.filter((each) => !found.has(each)),
    ticked: warnings.flatMap((diagnostic) => {
      const tick = found.get(diagnostic);
      return tick ? [{ diagnostic, tick }] : [];
    }),
    idle: ticks.filter((tick) => !used.has(tick)),
  };
}

/** The warnings for which nobody gave a reason: while there is one, nothing is released. */
export function untickedOf(diagnostics: readonly Diagnostic[], ticks: readonly Tick[]): Diagnostic[] {
  return matchTicks(diagnostics, ticks).unticked;
}

/** The warnings that stand for a reason, with it, in the order of the findings. */
export function tickedOf(diagnostics: readonly Diagnostic[], ticks: readonly Tick[]): TickedDiagnostic[] {
  return matchTicks(diagnostics, ticks).ticked;
}

/** The tick of a warning. */
export function tickFor(diagnostic: Diagnostic, reason: string, on: string): Tick {
  const { code, file, line, message, value } = diagnostic;
  return { code, file, ...(value === null ? {} : { value }), line, reason, on, said: message };
}

function keyOfTick({ code, file, said, value }: Tick): string {
  return keyOf(code, file, value, said);
}

/** A tick that tells what the warning said comes before one that does not. */
function keysOf({ code, file, message, value }: Diagnostic): string[] {
  const named = value ?? undefined;
  return [keyOf(code, file, named, message), keyOf(code, file, named, undefined)];
}

function keyOf(code: string, file: string, value: string | undefined, said: string | undefined): string {
  return JSON.stringify([code, file, value ?? null, said === undefined ? null : withoutNumbers(said)]);
}

/** Lines move when something is written above them, and days pass: what is said otherwise is the same. */
function withoutNumbers(said: string): string {
  return said.replace(/\d+/g, '#').replace(/\s+/g, '');
}
