/**
 * The field that finds a village: a combobox with a list of suggestions, as the ARIA Authoring Practices of the W3C
 * describe it (editable, manual selection). It adds itself; without it the lists of places stand.
 */
import { fill, make } from './elements.ts';
import { loadScript, siteRoot } from './load-script.ts';
import {
  learnReadings,
  matchBySound,
  matchVillages,
  readVillages,
  type Village,
  type VillageList,
} from './match-village.ts';
import { keepVillage, recallVillage, villageAddress } from './remember-village.ts';

declare global {
  interface Window {
    mingbaiVillages?: (text: string) => void;
  }
}

/** So many are offered: what a phone shows above its keyboard. */
const most = 8;

/** Puts the field before each `data-find-village`. */
export function findVillages(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-find-village]')) {
    showMine(place);
    new VillageField(place);
  }
}

/** 我的村, large, where one would look for it. */
function showMine(place: HTMLElement): void {
  const mine = recallVillage();
  if (!mine) return;
  const forget = make('button', { type: 'button', class: 'plain' }, '不再记住');
  const line = make(
    'p',
    { class: 'mine' },
    make('a', { href: villageAddress(mine.code) }, `我的村：${mine.name}`),
    make('span', { class: 'note' }, mine.where),
    forget,
  );
  forget.addEventListener('click', () => {
    keepVillage(undefined);
    line.remove();
    document.querySelector('.tools .my-village')?.remove();
    document.querySelector<HTMLElement>('.find-village input')?.focus();
  });
  place.before(line);
}

class VillageField {
  private readonly field = make('input', {
    id: 'village',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'villages',
    'aria-describedby': 'village-hint',
  });
  private readonly list = make('ul', {
    id: 'villages',
    role: 'listbox',
    'aria-label': '可能是这些村',
    hidden: '',
  });
  private readonly status = make('p', { class: 'note', role: 'status' });
  private offered: Village[] = [];
  private active = -1;
  private asked: Promise<VillageList> | undefined;
  private knowsSounds = false;

  constructor(place: HTMLElement) {
    const label = make('label', { for: 'village' }, place.dataset['findVillage'] ?? '');
    const hint = '村名里的几个字、拼音、拼音的头几个字母、12位代码都行。';
    const form = make(
      'form',
      { class: 'filter find-village', role: 'search', 'aria-label': '找村' },
      label,
      this.field,
      this.list,
      this.status,
      make('p', { class: 'note', id: 'village-hint' }, hint),
    );
    place.before(form);
    this.listen(form);
  }

  private listen(form: HTMLFormElement): void {
    const { field, list } = this;
    field.addEventListener('focus', () => {
      this.ask().catch(() => undefined);
      // On a phone the keyboard takes the lower half: the suggestions must have room above it.
      if (innerWidth < 600) form.scrollIntoView({ block: 'start' });
    });
    field.addEventListener('input', (event) => {
      // Letters of an input method are pinyin already: they may find the village before the characters are chosen.
      if (!(event as InputEvent).isComposing || /[a-z]/i.test(field.value)) void this.suggest();
    });
    field.addEventListener('compositionend', () => void this.suggest());
    field.addEventListener('blur', () => this.close());
    field.addEventListener('keydown', (event) => this.press(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.enter();
    });
    // The field must not lose the focus before the click has come.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      const chosen = this.offered[[...list.children].indexOf(option as Element)];
      if (chosen) this.go(chosen);
    });
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.offered;
    const isOpen = !this.list.hidden;
    if (event.key === 'Escape') {
      if (isOpen) this.close();
      else this.field.value = '';
    } else if (event.key === 'ArrowDown' && length > 0) this.mark(isOpen ? (this.active + 1) % length : 0);
    else if (event.key === 'ArrowUp' && length > 0)
      this.mark(this.active <= 0 ? length - 1 : this.active - 1);
    else return;
    event.preventDefault();
  }

  /** Goes to the marked village, or to the only one; where several are meant, the first is marked and nothing else done. */
  private async enter(): Promise<void> {
    const marked = this.offered[this.active];
    if (!this.list.hidden && marked) return this.go(marked);
    await this.suggest();
    const [first, second] = this.offered;
    if (!first) return;
    if (!second || (first.name === this.field.value.trim() && second.name !== first.name)) this.go(first);
    else this.mark(0);
  }

  private async suggest(): Promise<void> {
    const query = this.field.value;
    if (query.trim() === '') {
      this.status.textContent = '';
      this.offer([]);
      return;
    }
    try {
      const list = await this.ask();
      let found = matchVillages(list, query, most + 1);
      let says = '';
      if (found.length === 0 && /[\u3400-\u9fff]/.test(query)) {
        if (!this.knowsSounds) learnReadings(await this.bring('homophones'), list);
        this.knowsSounds = true;
        found = matchBySound(list, query, most + 1);
        if (found.length > 0) says = `没有叫“${query.trim()}”的村，读音相同的有：`;
      }
      if (query !== this.field.value) return;
      this.offer(found.slice(0, most));
      if (found.length === 0) this.status.textContent = '没有找到。少打一个字试试，或者在下面按县、乡镇找。';
      else if (found.length > most) this.status.textContent = `先列出${most}个村，再多打一个字就更准。`;
      else this.status.textContent = says || `找到${found.length}个村。`;
    } catch {
      this.status.textContent = '现在读不到村的名单，请在下面按县、乡镇找。';
    }
  }

  private offer(villages: Village[]): void {
    this.offered = villages;
    fill(this.list, ...villages.map(makeOption));
    this.list.hidden = villages.length === 0;
    this.field.setAttribute('aria-expanded', String(villages.length > 0));
    this.mark(-1);
  }

  private mark(at: number): void {
    this.active = at;
    if (this.offered.length > 0 && at >= 0) {
      this.list.hidden = false;
      this.field.setAttribute('aria-expanded', 'true');
    }
    [...this.list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === at));
    });
    const option = this.list.children[at];
    if (option) {
      this.field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.mark(-1);
  }

  private go({ code, county, name, township }: Village): void {
    keepVillage({ code, name, where: county + township });
    location.href = villageAddress(code);
  }

  /** The list of villages, asked for once; what did not come is asked for again. */
  private ask(): Promise<VillageList> {
    this.asked ??= this.bring('villages').then(readVillages);
    this.asked.catch(() => {
      this.asked = undefined;
    });
    return this.asked;
  }

  private async bring(name: 'villages' | 'homophones'): Promise<string> {
    let given = '';
    window.mingbaiVillages = (text) => {
      given = text;
    };
    await loadScript(`${siteRoot()}search/${name}.js`);
    return given;
  }
}

function makeOption({ county, name, township }: Village, at: number): HTMLElement {
  const where = make('span', { class: 'note' }, `${county}${township}`);
  return make('li', { role: 'option', id: `village-${at}` }, name, where);
}
