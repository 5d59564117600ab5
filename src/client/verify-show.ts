import type { ProofFile, ProofVersion } from '../publish/editions/proof/proof-parts.ts';
import { exampleCode, groupCode } from '../record/edition/code-digits.ts';
import { make } from './elements.ts';
import { siteRoot } from './load-script.ts';
import type { Claims } from './verify-hints.ts';
import {
  judgeFile,
  judgeVersion,
  sayBeyond,
  sayDay,
  sayHowToCompare,
  type Verdict,
  type Whereabouts,
} from './verify-words.ts';

/** Kinds of documents, where several of one name are listed. */
const kinds: Record<string, string> = {
  notice: '公示、公告等',
  report: '报告',
  'village-sheet': '公开单',
  'task-table': '任务表',
  board: '一览表',
  form: '表单',
  register: '装订本',
};

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
  if (files.length === 0 && code === exampleCode)
    return [
      showResult(
        `校验码 ${groupCode(code)}`,
        { sign: '▲', tone: 'warn', says: '这是这一页上举的例子，不是真的校验码。' },
        make('p', {}, '请打手里的纸上印的12位数字。'),
      ),
    ];
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
        { ...verdict, says: `公开过这一份${verdict.tone === 'good' ? '，' : '。'}${says}` },
        ...leadOn(version),
        describe([
          ['公开', `第${version.edition}期，${sayDay(version.date)}`],
          ['校验码', groupCode(code)],
        ]),
        make('p', { class: 'note' }, sayHowToCompare(version)),
        ...(isGone(version) ? [make('p', {}, '拿不准的，请打电话问：', askOffice())] : []),
      ),
    ];
  });
}

/** What a file is whose content was published. `editions`: how many there are. */
export function showFile(
  name: string,
  file: ProofFile,
  editions: number,
  whereabouts: Whereabouts,
): HTMLElement {
  const { at, first, path, sha256, version } = file;
  const rows: Array<[string, string]> = version
    ? [
        ['公开', `第${version.edition}期，${sayDay(version.date)}`],
        ['校验码', groupCode(version.code)],
      ]
    : [];
  rows.push(['网站上的位置', path], ['指纹', sha256]);
  if (at !== undefined)
    rows.push(['怎么核对的', `指纹在第${editions}期的清单里，已算到总指纹和链头，都对得上`]);
  else if (first === undefined && version?.act === 'lapsed')
    rows.push([
      '怎么核对的',
      `第${version.edition}期公开时，预先记下了名单撤下以后的指纹；那一期的文件清单已算到链头，都对得上`,
    ]);
  const { copied, isThere } = whereabouts;
  const shown = version ?? copied;
  const title = shown === undefined ? [] : [make('p', { class: 'named' }, shown.title)];
  const links = isThere ? [leadTo(path, '看网站上现在的这个文件')] : [];
  return showResult(
    name,
    judgeFile(file, editions, whereabouts),
    ...title,
    ...(shown ? leadOn(shown) : links),
    describe(rows),
  );
}

/** A photograph or a screenshot: no two are the same, and nothing can be said of what is on it. */
export function showPicture(name: string): HTMLElement {
  return showResult(
    name,
    { sign: '▲', tone: 'warn', says: '这是图片（照片、截图一类），不能这样核对，请打校验码。' },
    make('p', {}, '同一张纸，每拍一次，存下来的文件都不一样，比不出真假。校验码在纸的最下面，是12位数字。'),
    make('p', { class: 'lead-to' }, make('a', { href: '#by-code' }, '去打校验码')),
  );
}

/** A file that nobody published, and what it claims to be. */
export function showStrange(name: string, sha256: string, claims: Claims): HTMLElement {
  const { byCode, byName, title } = claims;
  // What is printed in it says more than its name, which any file may bear.
  const known = new Map<string, Claimed>();
  for (const { version } of byCode)
    if (version) known.set(version.page, { ...version, page: isGone(version) ? undefined : version.page });
  if (known.size === 0)
    for (const { kind, path, page = path, title: own = path } of byName)
      known.set(page, { kind, page, title: own });
  const hints: Array<Node | string> = [];
  if (title !== undefined) hints.push(make('p', {}, `文件里写的标题是“${title}”。`));
  if (known.size > 0)
    hints.push(
      make('p', {}, byCode.length > 0 ? '它自称是下面这一份，可是内容不同：' : '网站上叫这个名字的是：'),
      make(
        'ul',
        { class: 'lines' },
        ...[...known.values()].map(({ kind = '', page, title }) => {
          const of = known.size > 1 ? kinds[kind] : undefined;
          const words = of === undefined ? title : `${title}（${of}）`;
          return make('li', {}, page === undefined ? words : makeLink(page, words));
        }),
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

interface Claimed {
  kind?: string | undefined;
  title: string;
  /** Undefined where there is none any more. */
  page: string | undefined;
}

/** True where the site has no page for it any more. A notice that was withdrawn keeps one, which says why. */
function isGone({ kind, state }: ProofVersion): boolean {
  return state === 'removed' || (state === 'withdrawn' && kind !== 'notice');
}

/** What the proof does not tell, and links to the page that does, and to what took its place. */
function leadOn(version: ProofVersion): HTMLElement[] {
  const { correction, page, state, title } = version;
  const beyond = sayBeyond(version);
  const links: HTMLElement[] = beyond === undefined ? [] : [make('p', {}, beyond)];
  const words =
    state === 'current' ? '打开网页比一比' : state === 'withdrawn' ? '看为什么撤下' : `看现在的“${title}”`;
  if (!isGone(version)) links.push(leadTo(page, words));
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
