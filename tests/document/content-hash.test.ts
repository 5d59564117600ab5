import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { hashBundle, hashContent } from '../../src/document/content-hash.ts';
import type { ContentHash } from '../../src/document/stamped.ts';
import { arbitraryDocument } from '../press/arbitrary-documents.ts';
import { figureOf, noticeSample } from '../press/sample-documents.ts';

type Path = ReadonlyArray<string | number>;

/** Every value of a document that is no list and no record, with the way to it. */
function leavesOf(value: unknown, path: Path = []): Array<{ path: Path; value: unknown }> {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with another value at a place. */
function withLeaf<T>(value: T, [key, ...rest]: Path, leaf: unknown): T {
  if (key === undefined) return leaf as T;
  if (Array.isArray(value)) return value.with(Number(key), withLeaf(value[Number(key)], rest, leaf)) as T;
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withLeaf(record[key], rest, leaf) } as T;
}

function changeLeaf(value: unknown): unknown {
  if (typeof value === 'string') return `${value}改`;
  if (typeof value === 'number') return value + 1;
  return value === true ? false : value === false ? true : value;
}

/** Of a document: what paper it is for and where it lies is not what it says. */
const placed = new Set(['path', 'pdf', 'sheet', 'paper', 'stamp']);
const aside = new Set(['code', 'posting', 'banner']);

/** True for a place in a document that is no part of what it discloses. */
function isOutside(document: PublishedDocument, path: Path): boolean {
  if (placed.has(String(path[0])) || path.includes('basis')) return true;
  if (path[0] !== 'blocks') return false;
  const block = document.blocks[Number(path[1])];
  if (!block) return false;
  if (
    aside.has(block.kind) ||
    ((block.kind === 'table' || block.kind === 'paragraph') && block.persons === true)
  )
    return true;
  return block.kind === 'contact' && document.kind === 'village-sheet';
}

const asides: Block[] = [
  { kind: 'code', url: 'https://small.example/notices/n1/', caption: '扫码看网页' },
  { kind: 'posting', slots: ['张贴人', '见证人'], notes: ['到期撤下'] },
  { kind: 'banner', text: '示例数据' },
  {
    kind: 'table',
    caption: '名单',
    persons: true,
    columns: [{ title: '姓名' }],
    rows: [[{ content: [{ kind: 'text', text: '张＊三' }] }]],
  },
  { kind: 'paragraph', persons: true, content: [{ kind: 'text', text: '名单在公示期满后已从网上撤下。' }] },
  { kind: 'contact', title: '找谁问', lines: [{ key: '电话', value: '0000-1' }] },
];

const documents: fc.Arbitrary<PublishedDocument> = fc
  .tuple(
    arbitraryDocument,
    fc.constantFrom('notice' as const, 'report' as const, 'village-sheet' as const),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...asides)), { maxLength: 4 }),
  )
  .map(([document, kind, added]) => ({
    ...document,
    kind,
    blocks: added.reduce((blocks, [at, block]) => blocks.toSpliced(at, 0, block), document.blocks),
  }));

/** Leaves that are figures' insides must stay figures: their kinds are no free words. */
const isShape = (path: Path) =>
  ['kind', 'level', 'align', 'role', 'shape', 'persons', 'reason'].includes(String(path.at(-1)));

describe('the hash of what a document says', () => {
  test('depends on everything that can be read in it, and on nothing else', () => {
    const hit = { inside: 0, outside: 0 };
    fc.assert(
      fc.property(documents, fc.nat(), (document, pick) => {
        const leaves = leavesOf(document).filter(({ path }) => !isShape(path));
        const leaf = leaves[pick % leaves.length];
        if (!leaf) return;
        const changed = withLeaf(document, leaf.path, changeLeaf(leaf.value));
        const outside = isOutside(document, leaf.path);
        hit[outside ? 'outside' : 'inside'] += 1;
        const isSame = hashContent(changed).data === hashContent(document).data;
        expect([leaf.path.join('.'), isSame]).toEqual([leaf.path.join('.'), outside]);
      }),
      { numRuns: 3000 },
    );
    expect(hit.inside).toBeGreaterThan(500);
    expect(hit.outside).toBeGreaterThan(50);
  });

  test('stays when a list of persons, a code, a banner or lines for a pen come or go', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.constantFrom(...asides.slice(0, 5)),
        fc.nat(20),
        (document, block, at) => {
          const without = { ...document, blocks: document.blocks.filter((each) => !aside.has(each.kind)) };
          const changed = { ...without, blocks: without.blocks.toSpliced(at, 0, block) };
          const told = ({ data, numbers }: ContentHash) => ({ data, numbers });
          expect(told(hashContent(changed))).toEqual(told(hashContent(without)));
        },
      ),
    );
  });

  test('is another when blocks change places, come twice or go', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, pick) => {
        const own = document.blocks.filter((each) => !aside.has(each.kind));
        fc.pre(own.length > 1);
        const at = pick % (own.length - 1);
        const [one, next] = [own[at], own[at + 1]];
        fc.pre(one !== undefined && next !== undefined && JSON.stringify(one) !== JSON.stringify(next));
        if (!one || !next) return;
        const data = hashContent({ ...document, blocks: own }).data;
        for (const blocks of [
          own.toSpliced(at, 2, next, one),
          own.toSpliced(at, 0, one),
          own.toSpliced(at, 1),
        ])
          expect(hashContent({ ...document, blocks }).data).not.toBe(data);
      }),
    );
  });

  test('of its numbers stays where only words change, and tells every number that changes', () => {
    const say = (text: string): PublishedDocument => ({
      ...noticeSample,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
    });
    const numbersOf = (text: string) => hashContent(say(text)).numbers;
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (one, other) => {
        expect(numbersOf(`拨付${one}万元`)).toBe(numbersOf(`已经拨付 ${one} 万元。`));
        expect(numbersOf(`拨付${one}万元`) === numbersOf(`拨付${other}万元`)).toBe(one === other);
        expect(numbersOf(`${one}户，${other}人`) === numbersOf(`${other}户，${one}人`)).toBe(one === other);
      }),
    );
    const figures = (value: number): PublishedDocument => ({
      ...noticeSample,
      blocks: [{ kind: 'headline', label: '户数', figure: figureOf(value, '户') }],
    });
    expect(hashContent(figures(12)).numbers).not.toBe(hashContent(figures(13)).numbers);
  });

  test('of a bundle is that of what its parts say, and of how many go where', () => {
    const part = { document: noticeSample, copies: 2, boards: '村口、村部', until: '2022-08-01' };
    const bundle = {
      id: 'bundle-1',
      kind: 'posting' as const,
      title: '张贴材料',
      frontTitle: '清单',
      publisher: '甲镇',
      date: '2022-07-15',
      path: 'print/bundle-1/',
      pdf: 'pdf/bundles/1.pdf',
      size: 'A4' as const,
      synthetic: true,
      parts: [part],
    };
    const { data } = hashBundle(bundle);
    expect(hashBundle({ ...bundle, pdf: 'pdf/other.pdf', size: 'A3' }).data).toBe(data);
    const others = [
      { ...part, copies: 3 },
      { ...part, boards: '村口' },
      { ...part, until: '2022-08-02' },
      { ...part, document: { ...noticeSample, title: '别的' } },
    ];
    for (const other of others) expect(hashBundle({ ...bundle, parts: [other] }).data).not.toBe(data);
    expect(hashBundle({ ...bundle, parts: [part, part] }).data).not.toBe(data);
    expect(hashBundle({ ...bundle, title: '别的' }).data).not.toBe(data);
  });
});
