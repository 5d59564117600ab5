import type { Markup } from '../office-page/markup.ts';

/** What only the protection report has. */
export const style: Markup = {
  markup: `
.families th:first-child { width: 20%; }
.families td:last-child span { white-space: nowrap; }
.families td:last-child { padding-right: 0; }
.hidden { margin-left: 1.1rem; width: calc(100% - 1.1rem); font-size: 0.88rem; }
.hidden td, .hidden th { padding-block: 0.25rem; }
.hidden tbody th { font-weight: 400; }
.hidden .when { white-space: nowrap; }
.hidden th:first-child { width: 19%; }
.hidden th:nth-child(2) { width: 11%; }
.hidden th:nth-child(3) { width: 20%; }
@media screen and (max-width: 46rem) {
  .hidden { margin-left: 0; width: 100%; }
  .hidden td, .hidden th { width: auto !important; padding: 0; }
  .hidden th:first-child, .hidden td.when { display: inline; }
  .hidden td.when { margin-left: 0.7em; color: var(--soft); }
  .families td::before { content: attr(data-head) "："; color: var(--soft); }
  .families td.number { display: inline-block; margin-right: 1em; }
}
`,
};
