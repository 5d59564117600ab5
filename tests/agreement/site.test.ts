/**
 * Every number of a built site beside itself: pages, PDFs, data, feeds and calendars must tell the same of the same
 * thing. `AGREE_DIST=dist npx vitest run tests/agreement`.
 */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Fact, findClashes, indexFacts, type Known, keyOf, readSource, type Source } from './facts.ts';
import { spoil } from './places.ts';
import { learn, openSources, reckonDays } from './sources.ts';

const project = resolve(import.meta.dirname, '../..');
const dist = process.env['AGREE_DIST'];
const patience = 10 * 60_000;

/** What a fact stands in: the folder of a page, or the form of a file. */
const familyOf = ({ file }: Pick<Fact, 'file'>): string => {
  const parts = file.split('/');
  const folder = /^(?:[a-z]+)\/(?:item|by|reporting)\//u.test(file) ? parts.slice(0, 2) : parts.slice(0, 1);
  const form = /\.([a-z]+)$/u.exec(file)?.[1] ?? 'JSON-LD';
  return `${parts.length === 1 ? 'home' : folder.join('/')} ${form}`;
};

describe.runIf(dist !== undefined)('a built site', () => {
  let known: Known;
  let sources: Source[];
  let facts: Fact[];
  let index: Map<string, Fact[]>;
  beforeAll(async () => {
    const built = resolve(project, dist ?? 'dist');
    known = learn(built);
    sources = await openSources(built, 20);
    facts = sources.flatMap((source) => readSource(source, known));
    const days = new Set(facts.filter(({ kind }) => kind === 'days').map(({ about }) => about));
    const calendar = reckonDays(days);
    facts.push(...readSource(calendar, known));
    index = indexFacts(facts);
  }, patience);

  test('says the same in every place', () => {
    expect(findClashes(index)).toEqual([]);
  });

  test('says every kind of fact in more than one place', () => {
    const kinds = Map.groupBy(facts, ({ kind }) => kind);
    const rows = [...kinds].map(([kind, own]) => {
      const abouts = Map.groupBy(own, keyOf);
      const shared = [...abouts.values()].filter((some) => some.length > 1).length;
      return {
        kind,
        facts: own.length,
        things: abouts.size,
        shared,
        places: new Set(own.map(familyOf)).size,
      };
    });
    console.table(rows.sort((a, b) => a.kind.localeCompare(b.kind)));
    expect(rows.filter(({ shared }) => shared === 0).map(({ kind }) => kind)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(55);
    console.log(
      `${facts.length} facts of ${index.size} things from ${new Set(facts.map(({ file }) => file)).size} files`,
    );
    expect(facts.length).toBeGreaterThan(25_000);
  });

  test('is caught with one wrong number, of each kind and in each place', { timeout: patience }, () => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    const groups = Map.groupBy(
      facts.filter((fact) => fact.place !== undefined),
      (fact) => `${fact.kind} in ${familyOf(fact)}`,
    );
    const kinds = Map.groupBy(facts, ({ kind }) => kind);
    const unnoticed: string[] = [];
    let planted = 0;
    for (const [group, own] of groups) {
      // Of what stands in one place only nobody can tell that it is wrong.
      const shared = own.filter((fact) =>
        (index.get(keyOf(fact)) ?? []).some((each) => each.place !== fact.place),
      );
      for (const fact of [shared[0], shared.at(-1)]) {
        const source = fact && byFile.get(fact.file);
        if (!fact?.place || !source) continue;
        planted += 1;
        const undo = spoil(fact.place);
        // A count of one that is wrong is none; then it is another count of the kind that is one too many.
        const others = kinds.get(fact.kind)?.filter(({ file }) => file !== fact.file) ?? [];
        const now = readSource(source, known).filter(({ kind }) => kind === fact.kind);
        undo();
        if (findClashes(indexFacts([...others, ...now])).length === 0)
          unnoticed.push(`${group}: ${keyOf(fact)} “${fact.value}” in ${fact.file}`);
      }
    }
    console.log(`${planted} wrong numbers planted, ${unnoticed.length} not noticed`);
    expect(unnoticed).toEqual([]);
    expect(planted).toBeGreaterThan(400);
  });
});
