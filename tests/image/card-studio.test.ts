import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { type Card, cardSize } from '../../src/image/card.ts';
import { cutCardFonts } from '../../src/image/card-fonts.ts';
import { openCardStudio } from '../../src/image/card-studio.ts';

// Cutting and parsing fonts takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const card: Card = {
  path: 'cards/areas/990001001001.png',
  kind: 'area',
  site: '小县公开',
  label: '小县　东镇',
  title: '长岭村',
  facts: ['2个项目，1份正在公示', '任务、进展、项目和公示，一页查清'],
  publisher: '小县公开办',
  asOf: '2022-11-20',
  synthetic: true,
};

async function draw(...cards: Card[]): Promise<Uint8Array[]> {
  const studio = openCardStudio(await cutCardFonts(cards));
  const drawn: Uint8Array[] = [];
  for (const each of cards) drawn.push(await studio.drawCard(each));
  return drawn;
}

/** How many pixels of the picture are darker than half, within the title's place. */
async function countInk(
  png: Uint8Array | undefined,
  place = { left: 56, top: 130, width: 688, height: 130 },
) {
  const grey = await sharp(png).extract(place).greyscale().raw().toBuffer();
  return grey.filter((value) => value < 128).length;
}

describe('drawCard', () => {
  it('gives a PNG of the promised size, small enough to be sent by the thousand', async () => {
    const [png] = await draw(card);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...cardSize });
    expect(png?.length).toBeLessThan(20_000);
  });

  it('gives the same bytes for the same card, whatever was drawn before it', async () => {
    const [first] = await draw(card);
    const [, again] = await draw({ ...card, title: '石桥村', publisher: '别的单位' }, card);
    expect(again).not.toBeUndefined();
    // The fonts hold other characters now: what is drawn must be the same all the same.
    expect(Buffer.compare(Buffer.from(first ?? []), Buffer.from(again ?? []))).toBe(0);
  });

  it.each(['㙍', '𬬮'])(
    'draws the rare character %s with ink, and not as the box of a missing one',
    async (rare) => {
      const bare = { ...card, label: '', facts: [] };
      const titles = ['　', rare, '村'].map((title) => ({ ...bare, title }));
      const [blank, drawn, common] = await draw(...titles);
      expect(await countInk(blank)).toBe(0);
      expect(await countInk(drawn)).toBeGreaterThan(600);
      expect(drawn).not.toEqual(common);
    },
  );

  it('says 示例数据 on cards with invented data only', async () => {
    const place = { left: 630, top: 24, width: 120, height: 44 };
    const [invented, real] = await draw(card, { ...card, synthetic: false });
    expect(await countInk(invented, place)).toBeGreaterThan(100);
    expect(await countInk(real, place)).toBe(0);
  });

  it('keeps a very long title inside its place', async () => {
    const [png] = await draw({ ...card, title: '关于公示的公示'.repeat(30), facts: ['事实'] });
    expect(await countInk(png, { left: 746, top: 80, width: 54, height: 340 })).toBe(0);
    expect(await countInk(png, { left: 0, top: 365, width: 800, height: 1 })).toBe(0);
  });

  it('stops at a character that no font has, naming it and where it stands', async () => {
    await expect(draw({ ...card, title: '村\u{10FFFD}' })).rejects.toThrow(/U\+10FFFD/);
  });
});
