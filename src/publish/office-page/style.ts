import type { Markup } from './markup.ts';

/**
 * The look of the office's own pages: that of the site in a few lines, for each is one file that asks for nothing. On paper
 * only what the reader has opened is printed.
 */
export const officeStyle: Markup = {
  markup: `
:root { color-scheme: light dark; --paper: #fcfaf5; --sheet: #f5f1e7; --ink: #221e19; --soft: #5b534a; --rule: #d8d0c0; --red: #9c1c1f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191613; --sheet: #231f1a; --ink: #ece5d8; --soft: #b9ae9e; --rule: #453e34; --red: #f2958c; }
}
* { box-sizing: border-box; }
body {
  max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 17px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums lining-nums; line-break: strict; overflow-wrap: anywhere; text-autospace: normal;
}
h1, h2, h3 { line-height: 1.4; text-wrap: balance; }
h1 { margin: 0.3rem 0 1rem; font-size: 1.75rem; }
h2 { margin: 2.8rem 0 0.8rem; padding-top: 0.7rem; border-top: 1px solid var(--ink); font-size: 1.25rem; }
h3 { margin: 1.8rem 0 0.5rem; font-size: 1.05rem; }
p, dd, li { max-width: 38em; }
p, ul, ol { margin: 0 0 0.9rem; }
ul, ol { padding-left: 1.4em; }
header { padding-top: 0.9rem; border-top: 3px solid var(--red); }
.kicker, .note { color: var(--soft); font-size: 0.88rem; }
.kicker { margin: 0; }
.lead { max-width: 34em; font-size: 1.18rem; }
.lead b { font-size: 1.15em; }
.nowrap { white-space: nowrap; }
.keep { padding: 0.6rem 0.9rem; background: var(--sheet); border-left: 3px solid var(--red); }
.words { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.4rem; margin: 0 0 1rem; }
.words dt { font-weight: 700; }
.words dd { margin: 0; }
.words small { margin-left: 0.8em; font-weight: 400; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; line-height: 1.6; }
caption { padding: 0 0 0.4rem; text-align: left; color: var(--soft); font-size: 0.88rem; }
th, td { padding: 0.45rem 0.9rem 0.45rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
thead th { border-bottom: 1px solid var(--ink); color: var(--soft); white-space: nowrap; }
tbody th { font-weight: 700; }
th.number, td.number { text-align: right; white-space: nowrap; }
td small, th small { display: block; color: var(--soft); font-size: 0.92em; font-weight: 400; }
details { border-bottom: 1px solid var(--rule); }
details:first-of-type { border-top: 1px solid var(--rule); }
details[open] { padding-bottom: 1.2rem; }
summary { padding: 0.5rem 0; cursor: pointer; }
summary b { margin-right: 0.9em; }
summary span { color: var(--soft); font-size: 0.92rem; }
summary:hover b { text-decoration: underline; text-decoration-color: var(--red); text-underline-offset: 0.22em; }
summary:focus-visible { outline: 3px solid var(--red); outline-offset: 2px; }
details .note { margin: 0.6rem 0 0 1.1rem; }
@media screen and (max-width: 46rem) {
  body { padding-inline: 1rem; }
  .words { display: block; }
  .words dd { margin-bottom: 0.6rem; }
  caption, table, tbody, tr, td, tbody th { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
  td, tbody th, th.number, td.number { width: auto !important; padding: 0; border: 0; text-align: left; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --rule: #999; --red: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr, summary, .words dd { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  .screen { display: none; }
}
`,
};
