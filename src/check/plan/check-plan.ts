import type { Check } from '../evidence.ts';
import { checkDurations } from './check-durations.ts';
import { checkDuties } from './check-duties.ts';
import { checkFacts } from './check-facts.ts';
import { checkNames } from './check-names.ts';
import { checkNumbering } from './check-numbering.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkRegister } from './check-register.ts';
import { checkTargets } from './check-targets.ts';
import { checkPhases, checkTimes } from './check-times.ts';
import { checkWordings } from './check-wordings.ts';

const parts: Check[] = [
  checkFacts,
  checkTimes,
  checkPhases,
  checkDurations,
  checkNumbering,
  checkDuties,
  checkNames,
  checkTargets,
  checkWordings,
  checkProcedures,
  checkRegister,
];

/** What is wrong or doubtful in the plans themselves. */
export const checkPlan: Check = (evidence) => parts.flatMap((check) => check(evidence));
