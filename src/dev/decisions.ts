import { type DecisionMemory, DecisionsOfSession } from '../protect/edition/decision-memory.ts';

/**
 * What protection decided since `npm run dev` was started: after a save only what has changed is decided again. Here, where
 * nothing depends on the content, so that a save does not clear it.
 */
export const decisions: DecisionMemory = new DecisionsOfSession();
