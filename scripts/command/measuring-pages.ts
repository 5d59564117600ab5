/** Builds the pages of a record as `npm run build` does, in a process of its own for the benchmark: `JOB.json`. */
import { readFileSync } from 'node:fs';
import { revive } from '../../src/protect/edition/protection.ts';
import { buildPages, type PagesJob } from './build-pages.ts';

const [path = ''] = process.argv.slice(2);
const given = JSON.parse(readFileSync(path, 'utf8')) as PagesJob;
await buildPages({ ...given, protection: revive(JSON.stringify(given.protection)) });
