/**
 * `npm run fixture -- CODE FILE …`: makes `tests/bad-data/CODE`, a copy of the sound record in which only the named files are
 * copies to be spoilt; everything else links to `tests/bad-data/sound`. A file that is not there yet is left for you to write.
 */
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readOptions, stopWith } from './command/options.ts';

const root = join(import.meta.dirname, '..', 'tests', 'bad-data');
const usage = 'npm run fixture -- CODE FILE …';
const { rest } = readOptions({}, usage, true);
const [code, ...files] = rest;
if (code === undefined || !/^MB\d{3}$/.test(code) || files.length === 0) stopWith(usage);
const sound = join(root, 'sound');
const target = join(root, code);
if (existsSync(target)) rmSync(target, { recursive: true });
build('');

/** Links what is not touched, folder by folder; copies the files that are. */
function build(below: string): void {
  mkdirSync(join(target, below), { recursive: true });
  for (const name of readdirSync(join(sound, below))) {
    const path = below ? `${below}/${name}` : name;
    const [from, to] = [join(sound, path), join(target, path)];
    const isFolder = lstatSync(from).isDirectory();
    if (files.includes(path)) copyFileSync(from, to);
    else if (isFolder && files.some((file) => file.startsWith(`${path}/`))) build(path);
    else symlinkSync(relative(dirname(to), from), to);
  }
}
