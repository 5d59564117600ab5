import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is a program there that is asked only where it is? */
export function isInstalled(program: 'pdftoppm' | 'qpdf', option: string): boolean {
  try {
    execFileSync(program, [option], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What qpdf finds wrong with a PDF's syntax; empty where all is well. */
export function askQpdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-qpdf-'));
  try {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, bytes);
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
