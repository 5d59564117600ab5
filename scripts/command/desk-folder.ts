import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Desk } from '../../src/publish/desk/desk.ts';
import { writeReminders } from '../../src/publish/desk/reminders.ts';
import { writeDeskHtml } from '../../src/publish/desk/write-html.ts';
import { writeDeskJson } from '../../src/publish/desk/write-json.ts';
import type { Site } from '../../src/record/site/schema.ts';
import { replaceFile } from './sync.ts';

const project = resolve(import.meta.dirname, '..', '..');

/** Where the desk of a record lies, never in what is published: `.mingbai/desk`, of another record `<its folder>-desk`. */
export function deskFolder(content: string): string {
  if (content === join(project, 'content')) return join(project, '.mingbai', 'desk');
  return join(dirname(content), `${basename(content)}-desk`);
}

/** Writes page, data and reminders of a desk. Gives the path of the page. */
export function writeDesk(desk: Desk, site: Site | undefined, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const reminders = site && writeReminders(desk, site);
  replaceFile(join(folder, 'desk.json'), writeDeskJson(desk));
  if (reminders === undefined) rmSync(join(folder, 'reminders.ics'), { force: true });
  else replaceFile(join(folder, 'reminders.ics'), reminders);
  const page = join(folder, 'index.html');
  replaceFile(page, writeDeskHtml(desk));
  return page;
}
