/**
 * 长辈版: large print. The link to it works without this script (`#elder` is the page itself, see elder.css), but for
 * one page only; this keeps the choice for all pages.
 */
const key = 'mingbai-elder';

/** Whether the reader chose large print before. Storage may be closed: then it is a matter of each page. */
export function isElderWanted(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
}

/** Sets the page in large print, or back. */
export function setElder(on: boolean): void {
  document.documentElement.toggleAttribute('data-elder', on);
}

/** Makes the two links of the header a switch that is remembered. */
export function keepElderChoice(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-elder-switch]')) {
    link.addEventListener('click', (event) => {
      const on = link.dataset['elderSwitch'] === 'on';
      // A page that was opened as …#elder is large by its address: only another address (#main) ends that.
      if (on || location.hash !== '#elder') event.preventDefault();
      setElder(on);
      remember(on);
      document.querySelector<HTMLElement>(`[data-elder-switch="${on ? 'off' : 'on'}"]`)?.focus();
    });
  }
  if (location.hash === '#elder') {
    setElder(true);
    remember(true);
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Storage is closed (a private window, a page opened from a stick): the choice holds for this page.
  }
}
