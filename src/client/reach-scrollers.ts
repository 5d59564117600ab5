/**
 * A table that is wider than the page (large print, a form on a phone) scrolls by itself. Where it does, it can be reached
 * and moved with the keyboard; where it does not, it is no stop for the Tab key.
 */
export function reachScrollers(): void {
  const tables = [...document.querySelectorAll<HTMLElement>('.table')];
  if (tables.length === 0 || typeof ResizeObserver === 'undefined') return;
  // Also called once at the start, and when large print is switched.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      if (!scrolls) {
        for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
        continue;
      }
      target.setAttribute('tabindex', '0');
      target.setAttribute('role', 'group');
      target.setAttribute('aria-label', target.querySelector('caption')?.textContent?.trim() || '表');
    }
  });
  for (const table of tables) observer.observe(table);
}
