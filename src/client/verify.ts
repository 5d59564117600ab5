/** The page that checks a code from paper, or a file. Nothing leaves the phone: files are read here and nowhere else. */
import { groupHash } from '../record/edition/code-digits.ts';
import { fill, make } from './elements.ts';
import { ProofBook, Unproven } from './verify-book.ts';
import { readTypedCode } from './verify-code.ts';
import { hashFile } from './verify-hash.ts';
import { readClaims } from './verify-hints.ts';
import { isPicture } from './verify-picture.ts';
import { showCode, showFile, showPicture, showStrange, showTrouble } from './verify-show.ts';

const broken = '核对用的文件自己对不上：网站上的可能被人动过。请不要相信这一页的结果。';
const offline = '读不到核对用的文件。请看看网络通不通，再试一次。';

const byCode = document.querySelector<HTMLFormElement>('[data-verify-code]');
const byFile = document.querySelector<HTMLElement>('[data-verify-file]');
if (byCode && byFile) startVerifying(byCode, byFile);

function startVerifying(byCode: HTMLFormElement, byFile: HTMLElement): void {
  let opened: Promise<ProofBook> | undefined;
  const open = () => {
    opened ??= ProofBook.open();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  for (const section of document.querySelectorAll<HTMLElement>('.verify')) section.hidden = false;
  startCode(byCode, open);
  startFile(byFile, open);
  // Who comes here is going to check something: the chain is there before the first digit.
  open().then(tellEditions, tellBroken);
}

function startCode(form: HTMLFormElement, open: () => Promise<ProofBook>): void {
  const field = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const results = document.querySelector<HTMLElement>('[data-verify-code-results]');
  if (!field || !status || !results) return;
  let latest = '';
  const check = async (isAsked: boolean) => {
    const typed = readTypedCode(field.value);
    const key = typed.kind === 'code' ? typed.code : field.value;
    if (!isAsked && key === latest) return;
    latest = key;
    fill(results);
    field.removeAttribute('aria-invalid');
    if (typed.kind !== 'code') {
      const short = typed.kind === 'short' ? `校验码是12位数字，现在有${typed.count}位。` : typed.why;
      const isTold = typed.kind === 'wrong' || isAsked;
      status.textContent = isTold ? short : '';
      if (isTold) field.setAttribute('aria-invalid', 'true');
      return;
    }
    status.textContent = '正在查……';
    const { shown, says } = await lookUp(typed.code, open);
    if (latest !== key) return;
    status.textContent = says;
    fill(results, ...shown);
  };
  field.addEventListener('input', () => void check(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(true);
  });
  // From a link (`#482109375516`), from a form or a message (`?code=4821+0937+5516`).
  const asked =
    /[?#&]code=([^&#]*)/.exec(location.search + location.hash) ?? /^#(\d{12})$/.exec(location.hash);
  const typed = asked?.[1];
  if (typed !== undefined && field.value === '') field.value = decode(typed);
  if (field.value !== '') void check(true);
}

async function lookUp(
  code: string,
  open: () => Promise<ProofBook>,
): Promise<{ shown: HTMLElement[]; says: string }> {
  try {
    const files = await (await open()).findCode(code);
    return { shown: showCode(code, files), says: files.length > 0 ? '查到了，在下面。' : '没有查到。' };
  } catch (error) {
    if (error instanceof Unproven) return { shown: [showTrouble('不能核对', broken)], says: '不能核对。' };
    return { shown: [], says: offline };
  }
}

function startFile(box: HTMLElement, open: () => Promise<ProofBook>): void {
  const field = box.querySelector('input');
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const results = document.querySelector<HTMLElement>('[data-verify-file-results]');
  if (!field || !status || !results) return;
  let turn = 0;
  const check = async (files: readonly File[]) => {
    const own = ++turn;
    fill(results);
    let done = 0;
    for (const file of files) {
      const say = (share: number) => {
        if (own === turn)
          status.textContent = `正在读“${file.name}”，${Math.round(share * 100)}%（第${done + 1}个，共${files.length}个）`;
      };
      say(0);
      const shown = await checkFile(file, say, open);
      if (own !== turn) return;
      results.append(shown);
      done += 1;
    }
    status.textContent = files.length === 0 ? '' : `核对完了${files.length}个文件，结果在下面。`;
  };
  field.addEventListener('change', () => void check(Array.from(field.files ?? [])));
  const takeDrop = (event: DragEvent) => {
    // A file that misses the box must not take the place of the page.
    event.preventDefault();
    box.classList.toggle('over', event.type === 'dragover');
    const files = event.type === 'drop' ? event.dataTransfer?.files : undefined;
    if (files && files.length > 0) void check(Array.from(files));
  };
  for (const type of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(type, takeDrop);
}

async function checkFile(
  file: File,
  say: (share: number) => void,
  open: () => Promise<ProofBook>,
): Promise<HTMLElement> {
  try {
    const { bytes, sha256, start } = await hashFile(file, say).catch(() => {
      throw new UnreadableFile();
    });
    const book = await open();
    const found = await book.find(sha256);
    const best = found.find(({ version }) => version?.state === 'current') ?? found[found.length - 1];
    if (best) return showFile(file.name, best, book.editions.length, await book.locate(best));
    if (isPicture(start)) return showPicture(file.name);
    return showStrange(file.name, sha256, await readClaims(file.name, bytes, book));
  } catch (error) {
    if (error instanceof UnreadableFile)
      return showTrouble(file.name, '读不了这个文件：它可能是文件夹，或者已经移走、正被别的程序占用。');
    return showTrouble(file.name, error instanceof Unproven ? broken : offline);
  }
}

class UnreadableFile extends Error {}

/** Puts the hash of each edition beside it, and of the key; what the page could not know when it was made. */
function tellEditions(book: ProofBook): void {
  for (const { edition, hash } of book.editions) {
    const place = document.querySelector(`[data-verify-hash="${edition}"]`);
    if (place) fill(place, make('span', { class: 'hash' }, groupHash(hash)));
  }
  const place = document.querySelector('[data-verify-key]');
  const { key } = book.last;
  if (place && key !== undefined) fill(place, make('span', { class: 'hash' }, groupHash(key)));
}

function tellBroken(error: unknown): void {
  const place = document.querySelector('[data-verify-trouble]');
  if (place && error instanceof Unproven) fill(place, showTrouble('不能核对', broken));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
