/**
 * Narrows the tasks of a plan by unit, part, state, month and words together, and puts what is due first at the top. The
 * address keeps the choice (`?state=逾期&sort=due`), so that it can be sent to others. Everything it needs stands in the
 * page, and everything it adds, it adds itself: without it the whole list stands, with links to lists by state and month.
 */

interface Row {
  element: HTMLTableRowElement;
  /** Where it stands in the printed order. */
  home: HTMLElement;
  values: Record<Facet, string[]>;
  words: string;
  /** The next day on which it is due, 9 where none is set: behind all days. */
  due: string;
}

const facets = ['unit', 'part', 'state', 'month'] as const;
type Facet = (typeof facets)[number];
const facetNames: Record<Facet, string> = {
  unit: '单位',
  part: '部分',
  state: '办得怎样',
  month: '到期月份',
};

const list = document.querySelector<HTMLElement>('[data-tasks]');
if (list) filterTasks(list);

function filterTasks(list: HTMLElement): void {
  const groups = [...list.querySelectorAll<HTMLElement>('section')];
  const rows = groups.flatMap((group) => readRows(group));
  const chosen = new URLSearchParams(location.search);
  const form = document.createElement('form');
  form.className = 'filter facets';
  form.role = 'search';
  form.ariaLabel = '在这份方案里找任务';
  const selects = facets.map((facet) => addSelect(form, facet, facetNames[facet], listChoices(rows, facet)));
  const field = addField(form);
  const sort = addSelect(form, 'sort', '先后', [{ value: 'due', label: '先到期的在前' }], '照原文的次序');
  const status = document.createElement('p');
  status.role = 'status';
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = '清除条件';
  form.append(status, clear);
  list.before(form);
  const merged = addMerged(list, groups);
  const controls = [...selects, field, sort];
  for (const control of controls) {
    const value = chosen.get(control.name) ?? '';
    // A choice that the page does not offer (an old address) is no choice.
    if (
      control instanceof HTMLSelectElement &&
      ![...control.options].some((option) => option.value === value)
    )
      continue;
    control.value = value;
  }

  let placed = '';
  const apply = () => {
    const wanted = field.value.trim().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      const fits = selects.every(
        (select, at) => select.value === '' || row.values[facets[at] ?? 'unit'].includes(select.value),
      );
      row.element.hidden = !fits || !wanted.every((word) => row.words.includes(word));
      if (!row.element.hidden) left += 1;
    }
    if (placed !== sort.value) placeRows(rows, sort.value === 'due' ? merged.body : undefined);
    placed = sort.value;
    merged.section.hidden = sort.value !== 'due' || left === 0;
    for (const group of groups)
      group.hidden =
        sort.value === 'due' || !rows.some(({ element }) => !element.hidden && group.contains(element));
    const isChosen = controls.some(({ value }) => value !== '');
    clear.hidden = !isChosen;
    status.textContent = !isChosen
      ? `一共${rows.length}项任务。`
      : left === 0
        ? '没有合条件的任务，放宽一个条件试试。'
        : `${rows.length}项任务里有${left}项。`;
    keepAddress(controls);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  clear.addEventListener('click', () => {
    for (const control of controls) control.value = '';
    apply();
    selects[0]?.focus();
  });
  apply();
}

function readRows(group: HTMLElement): Row[] {
  const part = (group.querySelector('h2')?.textContent ?? '').replace(/\s/g, '');
  return [...group.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => {
    const { due = '', next = '', state = '' } = element.dataset;
    const units = [...element.querySelectorAll('.units > span')].map((unit) =>
      (unit.textContent ?? '').replace(/、/g, '').trim(),
    );
    const months = due
      .split(' ')
      .filter(Boolean)
      .map((day) => day.slice(0, 7));
    return {
      element,
      home: element.parentElement ?? group,
      values: { unit: units, part: [part], state: [state], month: [...new Set(months)] },
      words: (element.textContent ?? '').replace(/\s/g, ''),
      due: next || '9',
    };
  });
}

/** What can be chosen, with the number of tasks: parts in their order, months in time, the rest by number. */
function listChoices(rows: Row[], facet: Facet): Array<{ value: string; label: string }> {
  const counts = new Map<string, number>();
  for (const { values } of rows)
    for (const value of new Set(values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts];
  if (facet === 'month') sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  else if (facet !== 'part') sorted.sort(([, a], [, b]) => b - a);
  return sorted.map(([value, count]) => ({ value, label: `${sayChoice(facet, value)}（${count}项）` }));
}

function sayChoice(facet: Facet, value: string): string {
  return facet === 'month' ? `${value.slice(0, 4)}年${Number(value.slice(5))}月` : value;
}

function addSelect(
  form: HTMLFormElement,
  name: string,
  label: string,
  choices: Array<{ value: string; label: string }>,
  none = '不限',
): HTMLSelectElement {
  const select = document.createElement('select');
  select.name = name;
  for (const choice of [{ value: '', label: none }, ...choices]) {
    const option = document.createElement('option');
    option.value = choice.value;
    option.textContent = choice.label;
    select.append(option);
  }
  const frame = addLabelled(form, label, select);
  // One choice, or none, narrows nothing.
  frame.hidden = name !== 'sort' && choices.length < 2;
  return select;
}

function addField(form: HTMLFormElement): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'search';
  field.name = 'q';
  field.autocomplete = 'off';
  addLabelled(form, '任务里的词', field);
  return field;
}

function addLabelled(form: HTMLFormElement, words: string, control: HTMLElement): HTMLElement {
  const label = document.createElement('label');
  const name = document.createElement('span');
  name.textContent = words;
  label.append(name, control);
  form.append(label);
  return label;
}

/** A table for all tasks in one order: the frame of the first one, without its rows. */
function addMerged(list: HTMLElement, groups: HTMLElement[]): { section: HTMLElement; body: HTMLElement } {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = '先到期的在前';
  section.append(heading);
  const frame = groups[0]?.querySelector('.table')?.cloneNode(true);
  if (frame) section.append(frame);
  const body = section.querySelector('tbody') ?? section;
  body.replaceChildren();
  const caption = section.querySelector('caption');
  if (caption) caption.textContent = heading.textContent;
  list.append(section);
  return { section, body };
}

/** Puts the rows into one body by day, or back to where they were; both in the printed order where days are alike. */
function placeRows(rows: Row[], body: HTMLElement | undefined): void {
  if (!body) {
    for (const { element, home } of rows) home.append(element);
    return;
  }
  const sorted = rows.map((row, at) => ({ row, at }));
  sorted.sort((a, b) => (a.row.due === b.row.due ? a.at - b.at : a.row.due < b.row.due ? -1 : 1));
  for (const { row } of sorted) body.append(row.element);
}

function keepAddress(controls: Array<HTMLInputElement | HTMLSelectElement>): void {
  const query = new URLSearchParams();
  for (const { name, value } of controls) if (value !== '') query.set(name, value);
  const rest = query.toString();
  try {
    history.replaceState(null, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}${location.hash}`);
  } catch {
    // Some browsers keep no address for a page from a stick: the list is narrowed all the same.
  }
}
