/** Narrows lists by typing (see Filtered.astro). Everything it adds, it adds itself: without it nothing is missing. */
export function filterLists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-filter]')) filterList(list);
}

function filterList(list: HTMLElement): void {
  const { filter = '', groups: groupSelector, items: itemSelector = 'li', unit = '' } = list.dataset;
  const items = [...list.querySelectorAll<HTMLElement>(itemSelector)];
  const groups = groupSelector ? [...list.querySelectorAll<HTMLElement>(groupSelector)] : [];
  // An item may say in `data-village` what it is found by, where that is more than its own words.
  const words = items.map((item) => (item.dataset['village'] ?? item.textContent ?? '').replace(/\s/g, ''));

  const form = document.createElement('form');
  form.className = 'filter';
  form.role = 'search';
  form.ariaLabel = filter;
  const label = document.createElement('label');
  label.textContent = filter;
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.id = `filter-${items.length}`;
  label.htmlFor = field.id;
  const status = document.createElement('p');
  status.className = 'note';
  status.role = 'status';
  form.append(label, field, status);
  list.before(form);
  form.addEventListener('submit', (event) => event.preventDefault());

  field.addEventListener('input', () => {
    const wanted = field.value.trim().split(/\s+/).filter(Boolean);
    let left = 0;
    items.forEach((item, at) => {
      item.hidden = !wanted.every((word) => words[at]?.includes(word));
      if (!item.hidden) left += 1;
    });
    for (const group of groups) {
      group.hidden = wanted.length > 0 && !items.some((item) => !item.hidden && group.contains(item));
      if (group instanceof HTMLDetailsElement) group.open = wanted.length > 0 && !group.hidden && left <= 60;
    }
    status.textContent =
      wanted.length === 0 ? '' : left === 0 ? '没有找到，换个词试试。' : `找到${left}${unit}。`;
  });
}
