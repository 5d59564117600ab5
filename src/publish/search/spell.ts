import { pinyin } from 'pinyin-pro';

/**
 * A name in pinyin without tones, a syllable for each character (ü is v, as it is typed); letters and digits as they are,
 * punctuation left out. `given` is how the record writes it where the usual reading is wrong (单县: shan xian).
 */
export function spell(name: string, given?: string): string[] {
  const syllables = given?.split(/\s+/) ?? pinyin(name, { toneType: 'none', type: 'array', v: true });
  return syllables.map(dropTones).filter((each) => each !== '');
}

/** All readings of one character that dictionaries know, without tones. */
export function readingsOf(sign: string): string[] {
  const readings = pinyin(sign, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings.map(dropTones))].filter((each) => /^[a-z]+$/.test(each));
}

/** shàn, SHAN and shan4 are one; ü and its tones are v. */
function dropTones(syllable: string): string {
  const bare = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v');
  return bare.replace(/^([a-z]+)[1-5]$/, '$1').replace(/[^a-z0-9]/g, '');
}
