import type { Markup } from '../office-page/markup.ts';

/** What only the desk has. */
export const style: Markup = {
  markup: `
.desk td, .desk th { padding-block: 0.55rem; }
.desk .days { width: 6.5rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.desk .days b { display: block; }
.desk .who { width: 24%; }
.desk .where { width: 21%; overflow-wrap: anywhere; }
.desk .kind { margin-right: 0.7em; color: var(--soft); font-size: 0.88em; white-space: nowrap; }
.desk details { margin-top: 0.2rem; border: 0; }
.desk details summary { padding: 0.2rem 0; color: var(--soft); font-size: 0.9em; }
.desk details ul { margin: 0 0 0.4rem; font-size: 0.92em; }
.over b { color: var(--red); }
code { font: 0.86em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.points { padding: 0; list-style: none; }
.points > li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; max-width: none; padding: 0.4rem 0; border-bottom: 1px solid var(--rule); }
.points > li > .state { font-weight: 700; white-space: nowrap; }
.points .blocks .state { color: var(--red); }
.points .fine .state { font-weight: 400; color: var(--soft); }
.points ul { margin: 0.2rem 0 0; font-size: 0.92em; color: var(--soft); }
.points p { margin: 0; }
.warnings tbody th { font-weight: 400; }
.warnings .no { width: 3.2rem; white-space: nowrap; }
.warnings .place { width: 27%; }
.sum { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem 2.2rem; }
.sum a { color: inherit; text-decoration-color: var(--red); text-underline-offset: 0.22em; }
.sum b { margin-right: 0.3em; font-size: 1.5rem; line-height: 1.3; }
@media screen and (max-width: 46rem) {
  .desk td, .desk th { padding: 0; }
  .desk th { padding-block: 0.1rem 0.35rem; }
  .desk .days b { display: inline; margin-right: 0.8em; }
  .desk .who::before, .desk .where::before { content: attr(data-head) "："; color: var(--soft); }
  .sum li { min-height: 44px; }
  .desk details summary { min-height: 44px; padding-top: 0.7rem; }
  .points > li { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  .sum { display: none; }
  h2 { margin-top: 1.6rem; }
  .desk, .warnings { font-size: 9.5pt; }
  .points > li { break-inside: avoid; }
}
`,
};
