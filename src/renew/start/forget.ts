import type { PublicRecord } from '../../record/record.ts';

/** Tells what belongs to the record that is left behind: its counties, by any of their names, its plans, its publisher. */
export class Forgetting {
  private readonly names: string[];

  constructor({
    areas,
    plans,
    site,
  }: Pick<PublicRecord, 'areas' | 'plans'> & { site: PublicRecord['site'] | undefined }) {
    const counties = areas.filter((area) => area.level === '县').flatMap(({ name }) => namesOf(name));
    const ids = plans.map(({ id }) => id);
    this.names = [
      ...new Set([...counties, ...ids, ...(site ? [site.publisher, site.name, site.origin] : [])]),
    ].filter((name) => name.length > 1);
  }

  /** True for a text that names it. */
  isAbout(text: string): boolean {
    return this.names.some((name) => text.includes(name));
  }

  /** A text without the sentences that name it; undefined where none is left. */
  strip(text: string): string | undefined {
    const kept = (text.match(/[^。！？]+[。！？]?/g) ?? []).filter((sentence) => !this.isAbout(sentence));
    return kept.length === 0 ? undefined : kept.join('').trim();
  }
}

/** 许昌市建安区, 建安区, 建安. */
function namesOf(county: string): string[] {
  const own = county.replace(/^.{2,3}市(?=.{2,})/, '');
  const stem = own.replace(/(县|区|市|旗)$/, '');
  return [county, own, ...(stem.length > 1 ? [stem] : [])];
}
