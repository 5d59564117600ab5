import { unwritten } from '../../record/template/places.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { readBodies } from '../wording/read-bodies.ts';
import { readObjects } from '../wording/read-objects.ts';

/**
 * Places that were left for people to write, 〔请写：…〕: of a draft they are its to-do list; of anything else they would be
 * published as they stand.
 */
export function checkUnwritten(evidence: Evidence): Finding[] {
  const { record } = evidence;
  const drafts = new Set(
    [...record.notices, ...record.reports].filter(({ draft }) => draft).map(({ file }) => file),
  );
  return [...readObjects(evidence), ...readBodies(evidence)].flatMap((passage) =>
    [...passage.text.matchAll(unwritten)].map((match) => {
      const at = passage.at(match.index);
      const facts = { asked: match[1]?.trim() || '这里的内容' };
      return drafts.has(at.file)
        ? found('unwritten-draft', at, facts, match[0])
        : found('unwritten', at, { ...facts, mayWait: /^(notices|reports)\//.test(at.file) }, match[0]);
    }),
  );
}
