type Rgb = readonly [red: number, green: number, blue: number];

/** The few colours of a card, as on the site. */
export const colours = { paper: '#fcfaf5', ink: '#221e19', quiet: '#5b534a', red: '#9c1c1f' } as const;

const inkSteps = 9;
const redSteps = 6;

/** Paper, its way to ink (the quiet grey lies on it) and its way to red: sixteen colours, half a byte a pixel. */
export const palette: readonly Rgb[] = [
  readHex(colours.paper),
  ...mixSteps(colours.ink, inkSteps),
  ...mixSteps(colours.red, redSteps),
];

/** Nearest colour of the palette by the upper five bits of red, green and blue. */
const nearest = tabulateNearest();

/** Turns RGBA pixels into palette indices, one a byte, writing them into a picture of the given width at a place. */
export function indexPixels(
  pixels: Uint8Array,
  size: { width: number; height: number },
  picture: Uint8Array,
  place: { left: number; top: number; width: number },
): void {
  for (let y = 0; y < size.height; y++) {
    let from = y * size.width * 4;
    let to = (place.top + y) * place.width + place.left;
    for (let x = 0; x < size.width; x++, from += 4, to++) {
      const key =
        (((pixels[from] ?? 0) >> 3) << 10) |
        (((pixels[from + 1] ?? 0) >> 3) << 5) |
        ((pixels[from + 2] ?? 0) >> 3);
      picture[to] = nearest[key] ?? 0;
    }
  }
}

function mixSteps(colour: string, steps: number): Rgb[] {
  const paper = readHex(colours.paper);
  const full = readHex(colour);
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 1) / steps;
    const mix = (at: 0 | 1 | 2) => Math.round(paper[at] + (full[at] - paper[at]) * part);
    return [mix(0), mix(1), mix(2)] as const;
  });
}

function tabulateNearest(): Uint8Array {
  const table = new Uint8Array(32 * 32 * 32);
  const middle = (bits: number) => (bits & 31) * 8 + 4;
  for (let key = 0; key < table.length; key++) {
    const [red, green, blue] = [middle(key >> 10), middle(key >> 5), middle(key)];
    let least = Number.POSITIVE_INFINITY;
    for (const [index, colour] of palette.entries()) {
      const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
      if (distance >= least) continue;
      least = distance;
      table[key] = index;
    }
  }
  return table;
}

function readHex(hex: string): Rgb {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}
