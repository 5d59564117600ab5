import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attackSite, type SiteAttack } from './site/attack-site.ts';
import { keyOf, type Place, type Site } from './site/facts.ts';
import { type Page, readPages } from './site/find-pages.ts';
import { readMarkup } from './site/markup.ts';
import { readPolicy } from './site/policy.ts';
import { readData } from './site/read-data.ts';
import { readPageFacts } from './site/read-pages.ts';
import { comparePdfs } from './site/read-pdfs.ts';
import { readTruth } from './site/read-truth.ts';
import { keepPlan, pickCompany, uncoverCell, uncoverEverywhere } from './site/uncover.ts';

const project = join(import.meta.dirname, '../..');

interface Attacked {
  site: Site;
  attack: SiteAttack;
  truth: ReadonlyMap<string, number>;
}

/** Reads a built site as a stranger and attacks it; `change` may spoil a page first, to see that it is noticed. */
function attackFolder(dist: string, content: string, change = (page: Page): Page => page): Attacked {
  const site = readData(dist);
  for (const page of readPages(dist)) readPageFacts(site, change(page));
  const truth = readTruth(content, site);
  return { site, attack: attackSite(site, truth, readPolicy(content)), truth };
}

/** A place in words: what, where, when. */
function tell(site: Site, place: Place): string {
  const name = site.indicators.get(place.measure)?.name ?? place.measure;
  const part = place.part === 'value' ? '' : ` ${place.part}`;
  return `${name}（${place.measure}）${site.areas.get(place.area)?.name}（${place.area}）${place.period}${part}`;
}

function tellLeaks({ site, attack, truth }: Attacked): string[] {
  return attack.leaks.map(
    (leak) =>
      `${tell(site, leak)} ${leak.kind}：${leak.low}…${leak.high}，由 ${leak.depth} 推出，实为 ${truth.get(keyOf(leak))}`,
  );
}

describe('the small site, built as an office builds it', () => {
  const room = mkdtempSync(join(tmpdir(), 'mingbai-attack-'));
  const dist = join(room, 'dist');
  const content = join(project, 'tests/sites/small/content');
  const hiddenTown = 'indicators/helped/index.html';

  beforeAll(() => {
    const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
    const args = [join(project, 'scripts/build.ts'), '--content', content, '--out', dist];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: project });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  test('gives away nothing that it hides, on pages, in PDFs and in the data together', async () => {
    const attacked = attackFolder(dist, content);
    expect(attacked.attack.hidden).toBeGreaterThan(0);
    expect(tellLeaks(attacked)).toEqual([]);
    expect(attacked.attack.clashes).toEqual([]);
    expect(attacked.attack.mistakes).toEqual([]);
    expect(attacked.site.oddities).toEqual([]);
    expect(await comparePdfs(dist)).toEqual([]);
  });

  test('is caught when one page prints what the others hide, and so is the cell that follows from it', () => {
    const page = readFileSync(join(dist, hiddenTown), 'utf8');
    const row = /<tr>(?:(?!<\/tr>).)*990009002000(?:(?!<\/tr>).)*<\/tr>/su.exec(page)?.[0] ?? '';
    expect(row).toMatch(/＊|～/);
    const spoilt = page.replace(row, row.replace(/<span aria-hidden="true">.*?<\/span>.*?<\/span>/su, '12'));
    const { attack } = attackFolder(dist, content, ({ file, root }) => ({
      file,
      root: file === hiddenTown ? readMarkup(spoilt) : root,
    }));
    expect(attack.clashes.map(({ kind, area }) => [kind, area])).toEqual([['uncovered', '990009002000']]);
    expect(attack.leaks.map(({ area, low, high }) => [area, low, high])).toEqual([['990009001000', 3, 3]]);
  });
});

/** A site that is built already, such as the sample's: `ATTACK_DIST=dist npx vitest run tests/attack/site`. */
describe.runIf(process.env['ATTACK_DIST'])('the site in ATTACK_DIST', () => {
  const dist = process.env['ATTACK_DIST'] ?? '';
  const content = process.env['ATTACK_CONTENT'] ?? join(project, 'content');
  let attacked: Attacked;
  beforeAll(() => {
    attacked = attackFolder(dist, content);
  });

  test('hides something, and the attacker knows how its numbers hang together', () => {
    expect(attacked.attack.hidden).toBeGreaterThan(0);
    expect(attacked.attack.mistakes).toEqual([]);
  });

  test('keeps every hidden figure as wide as the policy says', () => {
    expect(tellLeaks(attacked)).toEqual([]);
  });

  test('says the same in every place', () => {
    expect(attacked.attack.clashes.map((clash) => `${tell(attacked.site, clash)}：${clash.how}`)).toEqual([]);
    expect(attacked.site.oddities).toEqual([]);
  });

  test('conceals on paper what it conceals on the page', async () => {
    expect(await comparePdfs(dist)).toEqual([]);
  }, 300_000);

  test('is caught wherever one page prints a figure that keeps others company', () => {
    const { site, truth } = attacked;
    const policy = readPolicy(content);
    const pages = new Map(readPages(dist).map((page) => [page.file, page]));
    const picks = (['hidden', 'band'] as const).flatMap((state) =>
      pickCompany(site, truth, policy, 10, state),
    );
    const unnoticed = picks.filter((company) => {
      const page = pages.get(company.page);
      if (!page) throw new Error(`${company.page} is not there`);
      const spoilt = { ...site, facts: site.facts.filter(({ file }) => file !== company.page) };
      readPageFacts(spoilt, uncoverCell(page, company));
      const { clashes } = attackSite(keepPlan(spoilt, company.place.measure), truth, policy);
      return !clashes.some((clash) => keyOf(clash) === keyOf(company.place));
    });
    expect(picks).toHaveLength(20);
    expect(unnoticed).toEqual([]);
  }, 120_000);

  test('needs the company: with one figure in the open everywhere, others often follow from it', () => {
    const { site, truth, attack } = attacked;
    const policy = readPolicy(content);
    const before = new Set(attack.leaks.map(keyOf));
    // Not always: what is hidden for company in one month may be hidden for the sake of another month as well, and the
    // engine also keeps the changes of who is left over, which this attacker does not look at.
    const picks = pickCompany(site, truth, policy, 20, 'hidden');
    const told = picks.filter((company) => {
      const open = uncoverEverywhere(keepPlan(site, company.place.measure), company);
      return attackSite(open, truth, policy).leaks.some((leak) => !before.has(keyOf(leak)));
    });
    expect(told.length).toBeGreaterThanOrEqual(picks.length / 3);
  }, 120_000);

  test('prints no two months and no ratio whose difference is a small count of people', () => {
    expect(attacked.attack.small.map((each) => `${tell(attacked.site, each)}：${each.how}`)).toEqual([]);
  });
});
