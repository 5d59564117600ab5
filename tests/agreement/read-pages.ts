/** Facts of the pages: each kind of page has its reader. */
import { type Element, findAll } from '../attack/site/markup.ts';
import type { Known, Read, Tell } from './facts.ts';
import { readAreaPage } from './read-area-pages.ts';
import { readDutiesPage, readReportingPage } from './read-duties-pages.ts';
import { readBoard, readExplainer, readProject, readProjects, readSheet } from './read-money-pages.ts';
import {
  readHome,
  readLedger,
  readNotices,
  readObjections,
  readOneNotice,
  readReport,
} from './read-notice-pages.ts';
import { readRows } from './read-rows.ts';
import {
  readFilters,
  readMonth,
  readPlan,
  readPlanTable,
  readState,
  readTask,
  readTasks,
  readTasksOfPlan,
} from './read-task-pages.ts';
import { readUnit, readUnits } from './read-unit-pages.ts';

/** Pages by their address; the group is the id. */
const kinds: Array<[address: RegExp, read: Read]> = [
  [/^()index\.html$/u, readHome],
  [/^tasks\/()index\.html$/u, readTasks],
  [/^plans\/([^/]+)\/index\.html$/u, readPlan],
  [/^plans\/([^/]+)\/table\/index\.html$/u, readPlanTable],
  [/^tasks\/item\/([^/]+)\/index\.html$/u, readTask],
  [/^tasks\/by\/status\/([^/]+)\/index\.html$/u, readState],
  [/^tasks\/by\/due\/([^/]+)\/index\.html$/u, readMonth],
  [/^tasks\/([^/]+)\/index\.html$/u, readTasksOfPlan],
  [/^organizations\/()index\.html$/u, readUnits],
  [/^organizations\/([^/]+)\/index\.html$/u, readUnit],
  [/^projects\/()index\.html$/u, readProjects],
  [/^projects\/([^/]+)\/index\.html$/u, readProject],
  [/^boards\/([^/]+)\/index\.html$/u, readBoard],
  [/^areas\/(\d{12})\/index\.html$/u, readAreaPage],
  [/^notices\/()index\.html$/u, readNotices],
  [/^notices\/([^/]+)\/index\.html$/u, readOneNotice],
  [/^objections\/()index\.html$/u, readObjections],
  [/^reports\/([^/]+)\/index\.html$/u, readReport],
  [/^rectification\/()index\.html$/u, readLedger],
  [/^explainers\/([^/]+)\/index\.html$/u, readExplainer],
  [/^duties\/()index\.html$/u, (main, known, tell) => readDutiesPage(main, known, tell, 'all')],
  [/^duties\/(\d{12})\/index\.html$/u, readDutiesPage],
  [/^duties\/reporting\/([^/]+)\/index\.html$/u, readReportingPage],
  [/^sheets\/([^/]+\/\d{12})\/index\.html$/u, readSheet],
];

/** Reads a page; `file` is its address below the site's root. */
export function readPage(file: string, root: Element, known: Known, tell: Tell): void {
  const [main] = findAll(root, 'main');
  if (!main) return;
  const kind = kinds.find(([address]) => address.test(file));
  const id = kind?.[0].exec(file)?.[1] ?? '';
  if (kind?.[1] !== readSheet) readRows(main, known, tell);
  readFilters(main, tell);
  kind?.[1](main, known, tell, id);
}
