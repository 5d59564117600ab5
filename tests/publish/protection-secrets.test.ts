import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../src/protect/account.ts';
import { composeProtectionReport } from '../../src/publish/protection-report/compose-report.ts';
import { hiddenFigure, largeAccount, smallAccount, smallNames } from './protection-account.ts';
import { compose } from './read-report.ts';

const endless = Number.POSITIVE_INFINITY;

describe('nothing in the report is a hidden number', () => {
  it('does not tell none from few, nor all from nearly all', () => {
    const tell = (cause: Cause) => compose(smallAccount({ hidden: [hiddenFigure({ cause })] }), smallNames());
    expect(tell('zero')).toMatchObject({ page: tell('count').page, json: tell('count').json });
    expect(tell('all')).toMatchObject({ page: tell('rest').page, json: tell('rest').json });
  });

  it('does not tell a zero from a one by the lower end, where zeros are hidden', () => {
    const names = smallNames({ jobs: { hidesZero: true } });
    fc.assert(
      fc.property(
        fc.constantFrom('value', 'numerator', 'rest', 'households', 'added'),
        fc.option(fc.integer({ min: 2, max: 90 })),
        (part, end) => {
          const tell = (least: number) => {
            const remains = [{ part, interval: { least, most: end ?? endless } }];
            const { page, json } = compose(smallAccount({ hidden: [hiddenFigure({ remains })] }), names);
            return { page, json };
          };
          expect(tell(0)).toEqual(tell(1));
        },
      ),
    );
  });

  it('leaves out a number that its interval would tell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999 }), (value) => {
        const remains = [{ part: 'value', interval: { least: value, most: value } }];
        const { page, json } = compose(smallAccount({ hidden: [hiddenFigure({ remains })] }), smallNames());
        expect(page).toContain('由公开的数就能知道，这里不写');
        for (const text of [page, json]) expect(text.match(/\d+/gu) ?? []).not.toContain(String(value));
      }),
    );
  });

  it('says the same in whatever order the account was worked out', () => {
    const { account, names } = largeAccount(2, 10);
    const families = account.families
      .map((family) => ({ ...family, hidden: [...family.hidden].reverse() }))
      .reverse();
    expect(composeProtectionReport({ ...account, families }, names)).toEqual(
      composeProtectionReport(account, names),
    );
  });
});
