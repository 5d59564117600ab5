import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cutCardFonts } from '../../src/image/card-fonts.ts';
import { openCardStudio } from '../../src/image/card-studio.ts';
import { composeCards } from '../../src/image/compose-cards.ts';
import { drawCards } from '../../src/image/draw-cards.ts';
import { discloseSmall } from '../publish/small-record.ts';

// Workers parse the fonts of their own: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const cards = composeCards(discloseSmall());
const outDir = mkdtempSync(join(tmpdir(), 'mingbai-cards-'));
afterAll(() => rmSync(outDir, { recursive: true }));

const find = (path: string) => cards.find((card) => card.path === path);

describe('composeCards', () => {
  it('makes one card each for the site, every plan, area and notice', () => {
    const kinds = cards.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'site')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'plan')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'area')).toHaveLength(8);
    expect(kinds.filter((kind) => kind === 'notice')).toHaveLength(1);
    expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
  });

  it('tells of a village where it lies and what is there', () => {
    expect(find('cards/areas/990001001002.png')).toMatchObject({
      label: '小县　东镇',
      title: '长岭村',
      facts: ['1个项目，1份正在公示', '任务、进展、项目和公示，一页查清'],
      publisher: '小县公开办',
      synthetic: true,
    });
    expect(find('cards/areas/990001001000.png')?.facts[0]).toBe('2个村，1个项目，1份正在公示');
  });

  it('tells of a plan how its tasks stand, and of a notice its days', () => {
    expect(find('cards/plans/small-2022.png')).toMatchObject({
      title: '2022年方案',
      facts: ['共2项任务：逾期1项', '小县2022年工作方案'],
    });
    expect(find('cards/notices/n1.png')).toMatchObject({
      label: '公示',
      facts: ['公示期：2022年7月11日至7月20日', '东镇人民政府'],
    });
  });

  it('gives the same cards for the same disclosure', () => {
    expect(composeCards(discloseSmall())).toEqual(cards);
  });
});

describe('drawCards', () => {
  it('writes every card at its path, by any number of workers with the same bytes as one studio', async () => {
    const more = [1, 2, 3, 4, 5].flatMap((copy) =>
      cards.map((card) => ({ ...card, path: `${copy}/${card.path}` })),
    );
    await drawCards([...cards, ...more], { outDir, workers: 2 });
    const studio = openCardStudio(await cutCardFonts(cards));
    for (const card of cards) {
      const drawn = await studio.drawCard(card);
      expect(Buffer.compare(readFileSync(join(outDir, card.path)), drawn), card.path).toBe(0);
    }
  });

  it('draws nothing where there are no cards', async () => {
    await expect(drawCards([], { outDir })).resolves.toBeUndefined();
  });
});
