import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { untickedOf } from '../../src/check/tick/match.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { discloseRecord, lookBack } from '../../src/protect/disclose.ts';
import { protectEdition } from '../../src/protect/edition/protect-edition.ts';
import { loadSolver } from '../../src/protect/solve/solver.ts';
import { compareEdition } from '../../src/publish/editions/compare-edition.ts';
import { settleSite } from '../../src/record/site/settle.ts';
import { openFolder } from '../../src/record/source/folder.ts';

const folder = openFolder(join(import.meta.dirname, '../../content'));
const { record: read, diagnostics, ticks } = checkRecord(folder);
if (!read) throw new Error(JSON.stringify(diagnostics, null, 2));
const { record, asOf } = settleSite(read, { asOf: undefined, base: undefined }, '2022-11-20');
const { protection } = protectEdition(record, asOf, await loadSolver());
const disclosure = discloseRecord(record, asOf, protection);
const past = lookBack(record, asOf, protection);

/** What to do where one of these fails because documents say something else on purpose. */
const remedy = 'publish the sample anew: node scripts/sample-editions.ts';

describe('the editions of the sample', () => {
  test('still tell what the documents say, so that a build is the last edition as it was released', () => {
    const documents = [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
    const others = documents.filter(({ stamp }) => stamp?.standing !== 'same').map(({ id }) => id);
    expect(others, remedy).toEqual([]);
    expect(compareEdition(disclosure, past, new Map()).blocked, remedy).toEqual([]);
  });

  test('show a correction, and a version that it replaced', () => {
    const { corrections, versions } = disclosure.editions;
    expect(corrections).toHaveLength(1);
    for (const { documents } of corrections)
      for (const { id, replaces } of documents)
        expect(versions.get(id)?.map(({ line }) => line.data)).toContain(replaces);
  });

  test('were released with a reason for every warning', () => {
    expect(untickedOf(diagnostics, ticks)).toEqual([]);
  });
});
