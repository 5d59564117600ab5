import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Scripts that a page may load: files of src/client. */
export type ScriptName = 'early' | 'site' | 'find' | 'search' | 'filter-tasks' | 'verify';

interface ClientScript {
  /** Below the base; the name changes with the text, so that it may be kept for ever. */
  path: string;
  text: string;
}

const made = new Map<ScriptName, ClientScript>();

/**
 * A script for the browser, bundled once per build. It is a plain script and no module: browsers load no modules from a
 * USB stick (`file://`). Written for the phones of ten years ago (ES2017).
 */
export function clientScript(name: ScriptName): ClientScript {
  const known = made.get(name);
  if (known) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'src', 'client', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2017',
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const script = { path: `scripts/${name}-${hash}.js`, text };
  made.set(name, script);
  return script;
}
