import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import fontverter from 'fontverter';
import type { FontRole } from './face.ts';
import { UnusableFontError } from './unusable-font.ts';

/** A font file in memory that worker threads may share, and what it was opened for. */
export interface FontFile {
  role: FontRole;
  /** File name, for the build report. */
  file: string;
  /** True when the office put it there; false for the open font that comes along. */
  office: boolean;
  buffer: SharedArrayBuffer;
}

/** Open fonts that come with the project (SIL OFL). No 仿宋 and no 小标宋 is free to pass on, so 宋 stands in. */
const bundled: Record<FontRole, string> = {
  title: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  kai: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  number: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};

/** By which names an office's own files are known: the role itself, or what the usual licensed fonts are called. */
const officeNames: Record<FontRole, RegExp> = {
  title: /^title|小标宋|^fzxbs/i,
  body: /^body|仿宋|fangsong|^simfang|^fzfs/i,
  hei: /^hei|黑体|^simhei|^fzht/i,
  kai: /^kai|楷|^simkai|^fzkt/i,
  number: /^number|^times|^simsun|(?<!仿|小标|标)宋体/i,
};

export const fontRoles = Object.keys(bundled) as FontRole[];

function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** Reads a file straight into shared memory: four whole Chinese fonts are 55 MB, once is enough. */
function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const shared = new SharedArrayBuffer(fstatSync(file).size);
    const view = new Uint8Array(shared);
    let read = 0;
    while (read < view.length) {
      const count = readSync(file, view, read, view.length - read, read);
      if (count === 0) break;
      read += count;
    }
    return shared;
  } finally {
    closeSync(file);
  }
}

/** Packed web fonts are unpacked once and kept under node_modules/.cache, where a clean install drops them. */
async function openFile(path: string): Promise<SharedArrayBuffer> {
  if (!/\.woff2?$/i.test(path)) return readShared(path);
  const modules = path.lastIndexOf('node_modules');
  const folder = modules < 0 ? undefined : join(path.slice(0, modules), 'node_modules/.cache/mingbai');
  const packageVersion = modules < 0 ? '' : readVersion(path);
  const cached = folder && join(folder, `${basename(path)}-${packageVersion}.ttf`);
  if (cached) {
    try {
      return readShared(cached);
    } catch {
      // Not unpacked yet.
    }
  }
  const bytes = await unpack(path);
  if (folder && cached) {
    try {
      mkdirSync(folder, { recursive: true });
      // Two builds may run at once: the file appears whole or not at all.
      writeFileSync(`${cached}.${process.pid}`, bytes);
      renameSync(`${cached}.${process.pid}`, cached);
    } catch {
      // A read-only installation unpacks each time.
    }
  }
  return share(bytes);
}

async function unpack(path: string): Promise<Uint8Array> {
  const packed = readFileSync(path);
  try {
    return await fontverter.convert(packed, 'sfnt');
  } catch {
    throw new UnusableFontError(basename(path), 'unreadable');
  }
}

function readVersion(path: string): string {
  const manifest: { version?: string } = JSON.parse(
    readFileSync(join(dirname(path), '../package.json'), 'utf8'),
  );
  return manifest.version ?? '';
}

function findOfficeFile(folder: string, role: FontRole): string | undefined {
  const files = readdirSync(folder).filter((file) => /\.(ttf|ttc|otf|woff2?)$/i.test(file));
  return files.sort().find((file) => officeNames[role].test(file));
}

/** The font files of all roles, the office's before the bundled ones. */
export function listFontPaths(folder?: string): { role: FontRole; path: string; office: boolean }[] {
  const require = createRequire(import.meta.url);
  return fontRoles.flatMap((role) => {
    const own = folder === undefined ? undefined : findOfficeFile(folder, role);
    const ours = { role, path: require.resolve(bundled[role]), office: false };
    return folder === undefined || own === undefined
      ? [ours]
      : [{ role, path: join(folder, own), office: true }, ours];
  });
}

/** Reads the fonts of all roles; a file that serves two roles is read once. */
export async function readFontFiles(folder?: string): Promise<FontFile[]> {
  const read = new Map<string, Promise<SharedArrayBuffer>>();
  const open = (path: string): Promise<SharedArrayBuffer> => {
    const found = read.get(path) ?? openFile(path);
    read.set(path, found);
    return found;
  };
  const files: FontFile[] = [];
  for (const { role, path, office } of listFontPaths(folder)) {
    files.push({ role, file: basename(path), office, buffer: await open(path) });
  }
  return files;
}
