import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { type PersonalKind, personalKinds } from './find-personal.ts';
import { judgeRecord } from './passes.ts';
import type { Sighting } from './sighting.ts';

/** Which finding tells of a kind: one a family. */
const families = {
  'personal-certificate': [
    'resident-id',
    'resident-id-15',
    'resident-id-masked',
    'disability-card',
    'student-number',
    'passport',
    'travel-permit',
    'military-id',
    'household-book',
    'driving-licence',
  ],
  'personal-phone': ['mobile', 'landline-of-person'],
  'personal-account': ['bank-card', 'social-security-card', 'subsidy-account'],
  'personal-address': ['door-address', 'group-and-surname'],
  'personal-name': ['person-in-circumstance'],
  'personal-minor': ['minor'],
  'personal-birth': ['birth-date-of-person'],
  'personal-other': [
    'vehicle-plate',
    'email-of-person',
    'chat-account',
    'medical-number',
    'property-certificate',
  ],
} as const satisfies Record<string, readonly PersonalKind[]>;

type Family = keyof typeof families;

const familyOf = new Map(
  Object.entries(families).flatMap(([family, kinds]) =>
    kinds.map((kind) => [kind as PersonalKind, family as Family]),
  ),
);

/**
 * The gate on the record: personal data in any text of it. Contacts of offices pass by the field in which they stand, and
 * where the very same value stands elsewhere; everything else only by an entry in `allowances.yaml`.
 */
export function checkPersonal(evidence: Evidence): Finding[] {
  const { allowed, refused, unused, ambiguous } = judgeRecord(evidence);
  const { locate } = evidence;
  const names = new Set<string>(Object.values(personalKinds).map(({ name }) => name));
  return [
    ...refused.map(tell),
    ...allowed.map(({ sighting: { kind, shown, at }, by }) =>
      found('personal-allowed', at, {
        kind: personalKinds[kind].name,
        shown,
        reason: by.reason,
        on: by.on,
        by: by.by,
      }),
    ),
    ...unused.map((each) =>
      found('allowance-unused', locate(each, 'shown'), {
        ...each,
        isKind: names.has(each.kind),
        kinds: [...names],
      }),
    ),
    ...ambiguous.map(({ entry, values, entries }) =>
      found('allowance-ambiguous', locate(entry, 'shown'), {
        kind: entry.kind,
        shown: entry.shown,
        values,
        entries,
      }),
    ),
  ];
}

function tell({ kind, shown, at, aside }: Sighting): Finding {
  const facts = { kind: personalKinds[kind].name, mend: personalKinds[kind].mend, shown };
  if (aside === 'file-name') return found('personal-in-file-name', at, facts, shown);
  if (aside === 'remark') return found('personal-in-remark', at, facts, shown);
  return found(familyOf.get(kind) ?? 'personal-other', at, facts, shown);
}
