import { nameFileFault } from '../../src/machine/file-fault.ts';
import { UnusableFontError } from '../../src/press/press.ts';
import { UnfitTable } from '../../src/protect/table/protect-table.ts';
import { UnfitWish } from '../../src/record/site/settle.ts';
import { stopWith } from './options.ts';
import { nameFontFault } from './tell-fonts.ts';

/** The record turned out unfit while it was being made up; what is wrong was told already. */
export class UnfitRecord extends Error {}

/** What counts was done, and something after it was not: the message says both. */
export class PartlyDone extends Error {}

/** Does a command's work; whatever goes wrong is told in plain words, followed by what became of it, and ends it with 1. */
export async function orTell(outcome: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PartlyDone) stopWith(error.message);
    console.error(nameAccident(error));
    stopWith(outcome);
  }
}

function nameAccident(error: unknown): string {
  if (error instanceof UnfitWish || error instanceof UnfitRecord || error instanceof UnfitTable)
    return error.message;
  if (error instanceof UnusableFontError) return nameFontFault(error);
  const fault = nameFileFault(error);
  if (fault !== undefined) return fault;
  const told = error instanceof Error ? error : new Error(String(error));
  return `程序出了意外，请把下面这段话发给维护人员：\n${process.env['DEBUG'] ? told.stack : told.message}`;
}
