import { describe, expect, test } from 'vitest';
import { saySides, saySize } from '../../src/components/print/say-bundle.ts';
import type { PrintedBundle } from '../../src/document/bundle.ts';

describe('what the printing page says of a file', () => {
  test('is its size, never smaller than it is', () => {
    expect([1, 1024, 1025, 1_048_576, 1_048_577, 2_600_000].map(saySize)).toEqual([
      '1 KB',
      '1 KB',
      '2 KB',
      '1.0 MB',
      '1.1 MB',
      '2.5 MB',
    ]);
  });

  test('warns of sheets whose second page would face the wall', () => {
    const bundle = { kind: 'posting', longer: 0 } as PrintedBundle;
    expect(saySides(bundle)).toBe('单面、双面都行');
    expect(saySides({ ...bundle, longer: 3 })).toContain('3件');
    expect(saySides({ ...bundle, longer: 3, kind: 'reports' })).toContain('双面');
  });
});
