import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { composeExplainers } from '../../src/document/explainer/compose-explainers.ts';
import { explainerPicture } from '../../src/document/paths.ts';
import { drawExplainers, type KeptPictures } from '../../src/image/explainer/draw-explainers.ts';
import { layExplainer } from '../../src/image/explainer/lay-explainer.ts';
import { discloseSmall } from '../publish/small-record.ts';

// Fonts are cut and parsed: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const explainers = composeExplainers(discloseSmall());
const outDir = mkdtempSync(join(tmpdir(), 'mingbai-explainers-'));
afterAll(() => rmSync(outDir, { recursive: true }));
const read = (folder: string) => explainers.map(({ id }) => readFileSync(join(folder, explainerPicture(id))));

describe('drawExplainers', () => {
  it('draws pictures of the promised size, with the same bytes each time, small enough to be passed on', async () => {
    const [one, two] = [join(outDir, 'one'), join(outDir, 'two')];
    await drawExplainers(explainers, { outDir: one });
    await drawExplainers(explainers, { outDir: two });
    expect(read(one)).toEqual(read(two));
    for (const [i, picture] of read(one).entries()) {
      const explainer = explainers[i];
      if (!explainer) throw new Error('no explainer');
      const { height, width } = await sharp(picture).metadata();
      expect({ height, width }).toEqual(layExplainer(explainer).size);
      expect(picture.length).toBeLessThan(250_000);
    }
  });

  it('can be read in black and white: ink on paper, no word in a pale colour', async () => {
    const folder = join(outDir, 'grey');
    await drawExplainers(explainers.slice(0, 1), { outDir: folder });
    const [first] = explainers;
    const picture = sharp(join(folder, explainerPicture(first?.id ?? ''))).greyscale();
    const { data } = await picture.raw().toBuffer({ resolveWithObject: true });
    const dark = data.filter((value) => value < 110).length;
    const pale = data.filter((value) => value > 240).length;
    expect(dark / data.length).toBeGreaterThan(0.02);
    expect((dark + pale) / data.length).toBeGreaterThan(0.9);
  });

  it('takes over what did not change', async () => {
    const held = new Map<string, Uint8Array>();
    let drawn = 0;
    const kept: KeptPictures = {
      find: (explainer) => held.get(JSON.stringify(explainer)),
      keep: (explainer, picture) => {
        drawn += 1;
        held.set(JSON.stringify(explainer), picture);
      },
    };
    const [one, two] = [join(outDir, 'kept-one'), join(outDir, 'kept-two')];
    await drawExplainers(explainers, { outDir: one, kept });
    const [first, ...others] = explainers;
    if (!first) throw new Error('no explainer');
    await drawExplainers([{ ...first, lead: '换了一句话。' }, ...others], { outDir: two, kept });
    expect(drawn).toBe(explainers.length + 1);
    expect(read(two).slice(1)).toEqual(read(one).slice(1));
    expect(read(two)[0]).not.toEqual(read(one)[0]);
  });
});
