import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { supersededPdf } from '../../src/document/paths.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { makeKeys } from '../../src/record/edition/sign.ts';
import { drafts } from '../inspect/proof/drafts.ts';
import {
  buildAgain,
  type Draft,
  type EditionDraft,
  type Frozen,
  freeze,
  makePdf,
  writeFiles,
} from '../inspect/proof/freeze-output.ts';
import { types } from './open-site.ts';

/** A marked copy of the version that was corrected, as the site keeps it. */
export const markedCopy = '%PDF-1.7\n旧版本\n%%EOF\n';

const bundle = { id: 'bundle-2022-09', kind: 'register', title: '子虚镇2022年9月张贴材料' };
const slip: Draft = {
  ...{ id: 'slip-stays-1', kind: 'form', title: '意见单', act: 'new', content: '意见' },
  pdf: 'pdf/slips/stays-1.pdf',
};
const copy = {
  [supersededPdf(sha256(makePdf('fund-1', '关于fund-1的公示', '资金 12.5 万元')))]: markedCopy,
};
/** Beside the common ones a bundle that goes with its month, a slip with the name of its notice, and files of data that go. */
const more: EditionDraft[] = [
  {
    date: '',
    documents: [{ ...bundle, act: 'new', content: '九月' }, slip],
    data: { 'data/gone.csv': '编号\r\n' },
  },
  { date: '', documents: [{ ...bundle, act: 'removed' }], data: copy },
  { date: '', documents: [], data: copy },
];

const project = join(import.meta.dirname, '../..');

/** A small site with three editions, in a folder of its own; `unpublished` is the same before the first of them, `released` as its own first edition. */
export interface VerifySite {
  dir: string;
  unpublished: string;
  released: string;
  frozen: Frozen;
}

/** Builds the pages of the small record, and puts the files of three editions beside them. */
export function buildVerifySite(): VerifySite {
  const room = mkdtempSync(join(tmpdir(), 'mingbai-verify-'));
  const content = join(room, 'content');
  cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true });
  const unpublished = buildPages(content, join(room, 'unpublished'));
  const release = join(room, 'release.json');
  writeFileSync(release, JSON.stringify({ note: '第一次公开', isSigned: false, documents: [], changes: [] }));
  const released = buildPages(content, join(room, 'released'), { MINGBAI_RELEASE: release });
  const all = drafts.map(({ data, date, documents }, at) => ({
    date,
    documents: [...documents, ...(more[at]?.documents ?? [])],
    data: { ...data, ...more[at]?.data },
  }));
  const frozen = freeze(all, makeKeys().privateKey);
  writeFiles(join(content, 'editions'), frozen.record);
  // What an edition published as a correction stands in the record.
  const replaces = sha256('资金 12.5 万元');
  writeFileSync(
    join(content, 'corrections.yaml'),
    `- id: 2022-1\n  date: 2022-11-01\n  reason: 抄错了\n  changed: 12.5万元改为13.5万元\n  documents: [{ id: fund-1, replaces: ${replaces} }]\n`,
  );
  const dir = buildPages(content, join(room, 'site'));
  writeFiles(dir, buildAgain(frozen, { 'pdf/notices/next-1.pdf': 'not yet published' }));
  return { dir, unpublished, released, frozen };
}

function buildPages(content: string, out: string, more: Record<string, string> = {}): string {
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
        ...more,
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
