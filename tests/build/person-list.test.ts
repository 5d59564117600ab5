/** A list of persons that was published, and leaves the record when its time is over, as the office lives it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { changes, shown } from '../protect/list-of-persons.ts';
import { hashesOf, hashFile, Office } from './office.ts';

const minutes = 60_000;
vi.setConfig({ testTimeout: 5 * minutes });
const room = mkdtempSync(join(tmpdir(), 'mingbai-list-'));
const list = 'consultations/n1.csv';
const pdf = 'pdf/notices/n1.pdf';
/** While the consultation is open, and long after it. */
const open = '2022-07-20';
const over = '2022-12-30';
let published: Office;

beforeAll(() => {
  published = new Office(undefined, { room: join(room, 'published'), kept: join(room, 'kept') });
  for (const [path, text] of Object.entries(changes)) published.write(path, text);
  published.mustRelease(open);
}, 5 * minutes);
afterAll(() => rmSync(room, { recursive: true, force: true }));

let count = 0;
/** An office with the same record and output; its site tells of a day. */
function copyOf(office: Office, asOf = open): Office {
  const target = join(room, `copy-${count++}`);
  cpSync(office.room, target, { recursive: true });
  const copy = new Office(join(target, 'content'), { room: target, kept: office.kept });
  if (asOf !== open) copy.edit('site.yaml', `asOf: ${open}`, `asOf: ${asOf}`);
  return copy;
}

const remove = (office: Office) => rmSync(join(office.content, list));

function mustBuild(office: Office, asOf: string): void {
  const told = office.build(asOf);
  expect([told.said, told.status]).toEqual([told.said, 0]);
}

/** Lines of the editions about the notice, oldest first. */
function linesOf(office: Office) {
  return Array.from({ length: office.editions() }, (_, index) =>
    office.read(`editions/${String(index + 1).padStart(4, '0')}/documents.jsonl`),
  )
    .flatMap((text) => text.trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ id }) => id === 'n1');
}

function expectNoPersons(office: Office): void {
  const page = office.page('notices/n1/index.html');
  for (const each of shown) expect(page).not.toContain(each);
  expect(page.replace(/<[^>]*>/g, '')).toContain('名单在公示期满后已从网上撤下。');
}

function expectSound(office: Office): void {
  for (const folder of [office.dist, office.content]) {
    const told = office.run('verify', over, [folder]);
    expect([told.said, told.status]).toEqual([told.said, 0]);
  }
}

describe('a list that was published while its consultation was open', () => {
  test('leaves the record after its end, and build, release and proof go on as with it', () => {
    const office = copyOf(published, over);
    const [shownWith] = linesOf(office);
    expect(shownWith).toMatchObject({ act: 'new' });
    expect(office.run('check', over).said).toContain('MB978');
    mustBuild(office, over);
    const withList = hashFile(join(office.dist, pdf));
    expect(withList).toBe(shownWith?.['lapsed']);

    remove(office);
    const checked = office.run('check', over);
    expect([checked.said, checked.status]).toEqual([checked.said, 0]);
    expect(checked.said).not.toMatch(/MB972|MB978/);
    mustBuild(office, over);
    expect(hashFile(join(office.dist, pdf))).toBe(withList);
    expectNoPersons(office);
    expectSound(office);

    office.mustRelease(over);
    expectNoPersons(office);
    expectSound(office);
    const [before, after] = linesOf(office);
    expect(after).toMatchObject({ act: 'lapsed', data: before?.['data'], code: before?.['code'] });
    expect(after).not.toHaveProperty('list');
    expect(hashFile(join(office.dist, pdf))).toBe(after?.['sha256']);

    // Put back, it is not shown, and changes nothing.
    office.write(list, changes[list]);
    mustBuild(office, over);
    expectNoPersons(office);
    expect(hashFile(join(office.dist, pdf))).toBe(withList);
    // Nor does it come back by another day: neither that of the site nor the last one of the consultation.
    const early = office.release('2022-07-22');
    expect([early.status, early.said]).toEqual([1, expect.stringContaining('比上一期（2022-12-30）还早')]);
    const longer = 'consultation: { start: 2022-07-15, end: 2023-01-10 }';
    office.edit('notices/n1.mdx', 'consultation: { start: 2022-07-15, end: 2022-07-24 }', longer);
    const told = office.build(over);
    expect([told.status, told.said]).toEqual([1, expect.stringContaining('公开过的不能悄悄改')]);
  });

  test('may not leave it before: neither by itself nor with its tag', () => {
    const office = copyOf(published);
    remove(office);
    const told = office.build(open);
    expect([told.status, told.said]).toEqual([1, expect.stringContaining('MB972')]);
    expect(told.said).toContain(`请把 ${list} 照公开时的样子放回来`);
    office.edit('notices/n1.mdx', '<PersonTable />', '名单已经撤下。');
    const other = office.build(open);
    expect([other.status, other.said]).toEqual([1, expect.stringContaining('公开过的不能悄悄改')]);
  });

  test('leaves it with the text untouched: another text would be a change of what was published', () => {
    const office = copyOf(published, over);
    remove(office);
    office.edit('notices/n1.mdx', '<PersonTable />', '名单已经撤下。');
    const told = office.build(over);
    expect([told.status, told.said]).toEqual([1, expect.stringContaining('公开过的不能悄悄改')]);
  });
});

describe('a name of the list in words that will be public', () => {
  test('is refused by objection, correction and release, which write nothing, and by the check', () => {
    const office = copyOf(published);
    const given: Array<[string, string[]]> = [
      ['new', ['objection', '--notice', 'n1', '--channel', '电话', '--matter', '张小𬬮家收入没有那么高']],
      ['correct', ['n1', '--changed', '张小𬬮的名字。', '--reason', '写错了']],
      ['correct', ['n1', '--changed', '名字。', '--reason', '欧阳无有写错了']],
      ['release', ['--note', '公示张小𬬮等4户', '--yes']],
    ];
    office.tickAll(open);
    const ticked = hashesOf(office.content);
    for (const [script, args] of given) {
      const told = office.run(script, open, args);
      expect([told.status, told.said], script).toEqual([1, expect.stringContaining('名单第3户')]);
      expect(told.said).not.toMatch(/小𬬮|无有/);
      expect(hashesOf(office.content)).toEqual(ticked);
    }
    office.edit(
      'notices/n1.mdx',
      'summary:',
      'outcome: { on: 2022-07-20, kind: handled, text: 张小𬬮家已修好 }\nsummary:',
    );
    const told = office.run('check', open);
    expect([told.status, told.said]).toEqual([1, expect.stringContaining('MB975')]);
  });
});
