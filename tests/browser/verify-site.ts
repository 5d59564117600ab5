import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { makeKeys } from '../../src/record/edition/sign.ts';
import { drafts } from '../inspect/proof/drafts.ts';
import { buildAgain, type Frozen, freeze, writeFiles } from '../inspect/proof/freeze-output.ts';
import { types } from './open-site.ts';

const project = join(import.meta.dirname, '../..');

/** A small site with three editions, in a folder of its own; `unpublished` is the same before the first of them. */
export interface VerifySite {
  dir: string;
  unpublished: string;
  frozen: Frozen;
}

/** Builds the pages of the small record, and puts the files of three editions beside them. */
export function buildVerifySite(): VerifySite {
  const room = mkdtempSync(join(tmpdir(), 'mingbai-verify-'));
  const content = join(room, 'content');
  cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true });
  const unpublished = buildPages(content, join(room, 'unpublished'));
  const frozen = freeze(drafts, makeKeys().privateKey);
  writeFiles(join(content, 'editions'), frozen.record);
  const dir = buildPages(content, join(room, 'site'));
  writeFiles(dir, buildAgain(frozen, { 'pdf/notices/next-1.pdf': 'not yet published' }));
  return { dir, unpublished, frozen };
}

function buildPages(content: string, out: string): string {
  const { status, stderr } = spawnSync(
    join(project, 'node_modules/.bin/astro'),
    ['build', '--silent', '--outDir', out],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        // Not that of the test: by it the pages would be those of `astro dev`.
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        AS_OF: '2022-11-20',
        ASTRO_TELEMETRY_DISABLED: '1',
        MINGBAI_CACHE: `${out}-cache`,
        MINGBAI_CONTENT: content,
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** Serves a folder on a port of this machine, on all its names; counts what browsers send. */
export async function serveFolder(
  dir: string,
): Promise<{ port: number; received: () => number; close: () => void }> {
  let received = 0;
  const server = createServer((request, response) => {
    request.on('data', (data: Buffer) => {
      received += data.length;
    });
    const named = join(dir, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy':
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; object-src 'none'",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    close: () => server.close(),
  };
}
