import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import './collect-at-exit.ts';

/** Ends the command with a plain sentence. */
export function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}

/**
 * The command's `--name value` options over their defaults, and `--name` alone where the default is `false`. Unknown ones and missing folders are told, not ignored; so are
 * words without a name, but for a command that takes them: `check ../other` would else check the usual record.
 */
export function readOptions<T extends Record<string, string | boolean>>(
  defaults: T,
  usage: string,
  takesWords = false,
): T & { rest: string[] } {
  if (process.argv.includes('--help')) {
    console.log(`用法：${usage}`);
    process.exit(0);
  }
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, usual]) => [
      name,
      { type: typeof usual === 'boolean' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const settled = { ...defaults, ...given, rest: positionals };
    if (!takesWords && positionals.length > 0)
      stopWith(`不知道“${positionals.join(' ')}”指什么。\n用法：${usage}`);
    mustBeFolder(settled['content']);
    return settled;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return stopWith(`命令的选项不对。\n用法：${usage}`);
  }
}

function mustBeFolder(path: string | boolean | undefined): void {
  if (typeof path !== 'string') return;
  if (!existsSync(path) || !statSync(path).isDirectory())
    stopWith(`找不到资料文件夹“${path}”。请用 --content 指明它在哪里。`);
}
