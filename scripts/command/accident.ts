import { UnusableFontError } from '../../src/press/press.ts';
import { UnfitWish } from '../../src/record/site/settle.ts';
import { stopWith } from './options.ts';
import { nameFontFault } from './tell-fonts.ts';

/** The record turned out unfit while it was being made up; what is wrong was told already. */
export class UnfitRecord extends Error {}

/** Does a command's work; whatever goes wrong is told in plain words, followed by what became of it, and ends it with 1. */
export async function orTell(outcome: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(nameAccident(error));
    stopWith(outcome);
  }
}

function nameAccident(error: unknown): string {
  if (error instanceof UnfitWish || error instanceof UnfitRecord) return error.message;
  if (error instanceof UnusableFontError) return nameFontFault(error);
  const told = error instanceof Error ? error : new Error(String(error));
  const path = 'path' in told && typeof told.path === 'string' ? told.path : undefined;
  if (path !== undefined && 'code' in told) {
    return `打不开或写不了“${path}”（${String(told.code)}）。请看看它在不在、是不是正被别的程序打开、磁盘满没满。`;
  }
  return `程序出了意外，请把下面这段话发给维护人员：\n${process.env['DEBUG'] ? told.stack : told.message}`;
}
