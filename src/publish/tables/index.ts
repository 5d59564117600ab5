import type { OpenTable } from '../table.ts';
import { areasTable } from './areas.ts';
import { dutiesTable } from './duties.ts';
import { editionsTable } from './editions.ts';
import { indicatorsTable } from './indicators.ts';
import { noticesTable } from './notices.ts';
import { objectionsTable } from './objections.ts';
import { organizationsTable } from './organizations.ts';
import { plansTable } from './plans.ts';
import { progressTable } from './progress.ts';
import { projectsTable } from './projects.ts';
import { rectificationTable } from './rectification.ts';
import { reportsTable } from './reports.ts';
import { targetsTable } from './targets.ts';
import { tasksTable } from './tasks.ts';

/** Every table of the open data, in the order of the catalogue. */
export const openTables: OpenTable[] = [
  plansTable,
  tasksTable,
  targetsTable,
  organizationsTable,
  areasTable,
  indicatorsTable,
  progressTable,
  projectsTable,
  rectificationTable,
  noticesTable,
  objectionsTable,
  reportsTable,
  dutiesTable,
  editionsTable,
];
