import type { ProofFile, ProofVersion } from '../publish/editions/proof/proof-parts.ts';
import { groupCode } from '../record/edition/code-digits.ts';
import { make } from './elements.ts';
import { siteRoot } from './load-script.ts';
import type { Claims } from './verify-hints.ts';
import { judgeFile, judgeVersion, sayDay, type Verdict } from './verify-words.ts';

/** The office to ask, as the page has it; a copy for each place where it is told. */
function askOffice(): Node | string {
  const template = document.querySelector<HTMLTemplateElement>('[data-verify-office]');
  return template ? document.importNode(template.content, true) : '';
}

/** A result by itself: its heading, what it comes to, and what there is to see. */
function showResult(heading: string, verdict: Verdict, ...content: Array<Node | string>): HTMLElement {
  return make(
    'section',
    { class: `verdict verdict-${verdict.tone}` },
    make('h3', {}, heading),
    make(
      'p',
      { class: `says tone-${verdict.tone}` },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, verdict.sign),
      verdict.says,
    ),
    ...content,
  );
}

/** What a code leads to. Several documents of one code are all told. */
export function showCode(code: string, files: readonly ProofFile[]): HTMLElement[] {
  if (files.length === 0) {
    const reasons = make(
      'ul',
      {},
      make('li', {}, '纸上写着“核对稿”的，还没有公开，校验码还查不到；'),
      make('li', {}, '看错了两位以上，请对着纸再看一遍；'),
      make('li', {}, '都不是的，这张纸可能是假的，不要照它办。'),
    );
    return [
      showResult(
        `校验码 ${groupCode(code)}`,
        { sign: '✕', tone: 'bad', says: '没有公开过这个校验码。' },
        reasons,
        make('p', {}, '拿不准的，请打电话问：', askOffice()),
      ),
    ];
  }
  // A content printed anew bears the same code: the first is the one that counts.
  const seen = new Set<string>();
  return files.flatMap(({ version }) => {
    if (!version || seen.has(version.id)) return [];
    seen.add(version.id);
    const { says, ...verdict } = judgeVersion(version);
    return [
      showResult(
        version.title,
        { ...verdict, says: `公开过这一份，${says}` },
        ...leadOn(version),
        describe([
          ['公开', `第${version.edition}期，${sayDay(version.date)}`],
          ['校验码', groupCode(code)],
        ]),
        make(
          'p',
          { class: 'note' },
          '请比一比：纸上的标题、日期、落款和每一个数，和网页上的是不是一样。校验码对，只说明公开过这一份；纸上的数要是被人改过，校验码看不出来，要对着网页看。',
        ),
      ),
    ];
  });
}

/** What a file is whose content was published. `editions`: how many there are. */
export function showFile(name: string, file: ProofFile, editions: number): HTMLElement {
  const { at, path, sha256, version } = file;
  const rows: Array<[string, string]> = version
    ? [
        ['公开', `第${version.edition}期，${sayDay(version.date)}`],
        ['校验码', groupCode(version.code)],
      ]
    : [];
  rows.push(['网站上的位置', path], ['指纹', sha256]);
  if (at !== undefined)
    rows.push(['怎么核对的', `指纹在第${editions}期的清单里，已算到总指纹和链头，都对得上`]);
  const title = version === undefined ? [] : [make('p', { class: 'named' }, version.title)];
  return showResult(
    name,
    judgeFile(file, editions),
    ...title,
    ...(version ? leadOn(version) : [leadTo(path, '看网站上现在的这个文件')]),
    describe(rows),
  );
}

/** A file that nobody published, and what it claims to be. */
export function showStrange(name: string, sha256: string, claims: Claims): HTMLElement {
  const { byCode, byName, title } = claims;
  const known = new Map<string, { title: string; page: string }>();
  for (const { version } of byCode) if (version) known.set(version.page, version);
  for (const { page, path, title: own } of byName)
    known.set(page ?? path, { title: own ?? path, page: page ?? path });
  const hints: Array<Node | string> = [];
  if (title !== undefined) hints.push(make('p', {}, `文件里写的标题是“${title}”。`));
  if (known.size > 0)
    hints.push(
      make('p', {}, byCode.length > 0 ? '它自称是下面这一份，可是内容不同：' : '网站上叫这个名字的是：'),
      make(
        'ul',
        { class: 'lines' },
        ...[...known.values()].map((each) => make('li', {}, makeLink(each.page, each.title))),
      ),
    );
  return showResult(
    name,
    { sign: '✕', tone: 'bad', says: '和公开的任何一份都不一样，哪怕只差一个字节。' },
    ...hints,
    make(
      'p',
      {},
      '可能是：重新存过（打印成PDF、压缩过、用别的软件改存过）；没有下载完；还没有公开；或者被人改过。请到网站上重新下载再核对。拿不准的，请打电话问：',
      askOffice(),
    ),
    describe([['指纹', sha256]]),
  );
}

/** A file that could not be read, or a proof that does not hold. */
export function showTrouble(heading: string, says: string): HTMLElement {
  return showResult(heading, { sign: '✕', tone: 'bad', says }, make('p', {}, '请打电话问：', askOffice()));
}

/** Links to the page, and to what took its place. */
function leadOn({ correction, page, state }: ProofVersion): HTMLElement[] {
  const isGone = state === 'withdrawn' || state === 'removed';
  const links = isGone ? [] : [leadTo(page, state === 'current' ? '打开网页比一比' : '看现在的')];
  // Of a version in force: what it put right; of an old one: what put it right.
  if (correction !== undefined)
    links.push(leadTo(`corrections/${correction}/`, state === 'current' ? '看它更正了什么' : '看更正了什么'));
  return links;
}

function leadTo(path: string, words: string): HTMLElement {
  return make('p', { class: 'lead-to' }, makeLink(path, words));
}

/** A link that names its file, so that it works on a stick, too. */
function makeLink(path: string, words: string): HTMLElement {
  const [, before = '', anchor = ''] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
  const file = before === '' || /\/$/.test(before) ? `${before}index.html` : before;
  return make('a', { href: `${siteRoot()}${file}${anchor}` }, words);
}

function describe(rows: ReadonlyArray<[string, string]>): HTMLElement {
  return make(
    'dl',
    {},
    ...rows.map(([name, value]) =>
      make('div', {}, make('dt', {}, name), make('dd', name === '指纹' ? { class: 'hash' } : {}, value)),
    ),
  );
}
