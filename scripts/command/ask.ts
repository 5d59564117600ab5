import { createInterface, type Interface } from 'node:readline/promises';

let line: Interface | undefined;

/** True where somebody sits at the terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Asks on the terminal; an empty answer is the usual one. Without a terminal the usual one is taken. Ctrl-C ends the command
 * before anything was written.
 */
export async function ask(question: string, usual: string): Promise<string> {
  if (!canAsk()) return usual;
  line ??= open();
  const answer = await line.question(`${question}${usual === '' ? '' : `〔${usual}〕`}：`);
  return answer.trim() || usual;
}

/** Lets go of the terminal. */
export function endAsking(): void {
  line?.close();
  line = undefined;
}

function open(): Interface {
  const made = createInterface({ input: process.stdin, output: process.stdout });
  made.once('SIGINT', () => {
    made.close();
    console.error('\n没有做完就停了，什么也没有改动。');
    process.exit(130);
  });
  return made;
}
