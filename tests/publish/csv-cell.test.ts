import { describe, expect, it } from 'vitest';
import { writeCell, writeCsvLine } from '../../src/publish/text/csv-cell.ts';

describe('writeCell', () => {
  it.each(['=1+1', '+1', '-甲', '@甲', '\t甲', '＝甲', '-1+2'])('puts a single quote before %j', (text) => {
    expect(writeCell(text)).toContain(`'${text}`);
  });

  it('leaves numbers alone, negative ones too, whether typed or written', () => {
    expect(writeCell(-3.5)).toBe('-3.5');
    expect(writeCell('-3.5')).toBe('-3.5');
    expect(writeCell(0)).toBe('0');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(writeCell('甲,"乙"\n丙')).toBe('"甲,""乙""\n丙"');
    expect(writeCell('\r甲')).toBe(`"'\r甲"`);
  });

  it('joins lists with ；, says yes and no in Chinese, and leaves nothing empty', () => {
    expect(writeCsvLine([['甲', '乙'], true, false, null, undefined, []])).toBe('甲；乙,是,否,,,');
  });

  it('disarms a list by its first item', () => {
    expect(writeCell(['=甲', '乙'])).toBe("'=甲；乙");
  });
});
