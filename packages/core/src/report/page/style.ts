/**
 * The page's only style sheet. No `style` attribute is used anywhere: the page's own policy forbids them.
 * Contrasts are at least 4.5 to 1 (WCAG 2.2, 1.4.3) in both colour schemes; printed, the page is light.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f8; --panel: #ffffff; --ink: #1b1f24; --soft: #4d555d; --line: #d3d8dd; --link: #0b4f8a;
  --error: #9d1519; --error-ground: #fdecea; --warning: #724500; --warning-ground: #fff3d6;
  --info: #0b4f8a; --info-ground: #e7f0fa; --good: #125a2b; --good-ground: #e4f3e8; --bar: #3b78ad;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --panel: #1d2125; --ink: #e9ecef; --soft: #b0b8c0; --line: #3d454d; --link: #9ecbff;
    --error: #ffa39c; --error-ground: #401719; --warning: #ffd27a; --warning-ground: #3b2b0a;
    --info: #9ecbff; --info-ground: #12304c; --good: #97e0ab; --good-ground: #12341e; --bar: #6ea8d9;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--ink); }
.skip { position: absolute; left: -100rem; padding: .75rem 1rem; background: var(--panel); color: var(--link); }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
main { padding-bottom: 2rem; }
footer { padding-top: 1rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .875rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1.25rem; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1.3125rem; line-height: 1.3; margin: 2.75rem 0 .75rem; font-weight: 650; }
h3 { font-size: 1.0625rem; line-height: 1.35; margin: 0; font-weight: 650; overflow-wrap: anywhere; }
p { margin: 0 0 .75rem; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .125em; }
:focus-visible { outline: .1875rem solid var(--link); outline-offset: .1875rem; }
.verdict { display: flex; gap: 1rem; align-items: center; padding: 1.125rem 1.25rem; border-radius: .5rem;
  border: 1px solid currentColor; border-left-width: .5rem; }
.verdict.accepted { color: var(--good); background: var(--good-ground); }
.verdict.refused { color: var(--error); background: var(--error-ground); }
.verdict svg { width: 2.75rem; height: 2.75rem; flex: none; }
.verdict p { margin: 0; color: var(--ink); }
.verdict .word { font-size: 1.5rem; line-height: 1.25; font-weight: 700; color: inherit; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem 1.5rem;
  margin: 1.25rem 0 0; }
.facts dt { font-size: .875rem; color: var(--soft); }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.notice { margin: 1rem 0 0; padding: .75rem 1rem; border-left: .25rem solid var(--warning); max-width: none;
  background: var(--warning-ground); color: var(--ink); }
table { width: 100%; border-collapse: collapse; text-align: left; background: var(--panel); }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding: 0 0 .5rem; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
thead th { font-size: .875rem; color: var(--soft); font-weight: 600; overflow-wrap: normal; }
tbody th { font-weight: 400; overflow-wrap: break-word; }
tbody tr:last-child > * { border-bottom: 0; }
.box { border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); overflow: hidden; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.severity { display: inline-flex; gap: .375rem; align-items: center; padding: .0625rem .5625rem .0625rem .4375rem;
  border-radius: 1rem; font-size: .875rem; font-weight: 600; white-space: nowrap; }
.severity svg { width: .875rem; height: .875rem; flex: none; }
.severity.error { color: var(--error); background: var(--error-ground); }
.severity.warning { color: var(--warning); background: var(--warning-ground); }
.severity.info { color: var(--info); background: var(--info-ground); }
.gist { margin: .125rem 0 0; max-width: 44rem; font-weight: 400; font-size: .875rem; color: var(--soft); }
.filter { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: 0 0 1rem; }
.filter[hidden] { display: none; }
.filter label { display: grid; gap: .25rem; font-size: .875rem; color: var(--soft); min-width: 0; }
.filter select { font: inherit; font-size: 1rem; min-height: 2.5rem; max-width: 100%; padding: .25rem .5rem;
  color: var(--ink); background: var(--panel); border: 1px solid var(--soft); border-radius: .375rem; }
.filter output { font-size: .875rem; color: var(--soft); padding-bottom: .5rem; }
.rule { margin: 0 0 1.25rem; }
.rule > header { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: center; max-width: none;
  padding: .8125rem .75rem; border-bottom: 1px solid var(--line); }
.rule > header p { margin: 0 0 0 auto; font-size: .875rem; color: var(--soft); }
.place { width: 36%; }
td.place { font-size: .9375rem; }
.place .severity { margin-top: .25rem; }
details > summary { cursor: pointer; padding: .5625rem .75rem; color: var(--link); }
.rule details { border-top: 1px solid var(--line); }
.rule details table { border-top: 1px solid var(--line); }
.rule .more { margin: 0; max-width: none; padding: .5625rem .75rem; border-top: 1px solid var(--line);
  color: var(--soft); font-size: .875rem; }
.outcomes { padding: 0; }
.outcomes table { border-top: 1px solid var(--line); }
.rest { max-width: none; }
.hidden-character { background: var(--warning-ground); color: var(--warning); border-radius: .1875rem;
  padding: 0 .125rem; font-family: ui-monospace, "Liberation Mono", monospace; font-size: .875em; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.25rem; align-items: start; }
figure { margin: 0; padding: 1rem; }
figcaption, .chart caption { font-weight: 600; color: var(--ink); font-size: 1rem; padding: 0 0 .625rem; }
.chart th, .chart td { padding: .25rem .5rem .25rem 0; border: 0; }
.chart th { width: 38%; }
.chart .number { width: 1%; }
.chart svg, figure svg { display: block; width: 100%; }
figure > svg { max-width: 32rem; overflow: visible; }
.chart svg { height: 1.5rem; }
svg .bar { fill: var(--bar); }
svg .axis { stroke: var(--soft); stroke-width: 1; }
svg text { fill: var(--soft); font-size: 10.5px; }
figure details { margin-top: .5rem; }
figure summary { padding-left: 0; font-size: .875rem; }
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.375rem; }
  .verdict { align-items: flex-start; }
  .verdict svg { width: 2rem; height: 2rem; }
  .minor { display: none; }
  th, td { padding-left: .625rem; padding-right: .375rem; }
  tbody th { overflow-wrap: anywhere; }
  td .severity { font-size: .8125rem; padding-right: .4375rem; gap: .25rem; }
  .filter label, .filter select { width: 100%; }
  .rule > header p { margin-left: 0; flex-basis: 100%; }
  .findings, .findings tbody, .findings tr, .findings td { display: block; }
  .findings thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings tr { border-bottom: 1px solid var(--line); padding: .375rem 0; }
  .findings tr:last-child { border-bottom: 0; }
  .findings td { border: 0; padding: .125rem .75rem; }
  .findings .place { width: auto; font-weight: 600; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --panel: #ffffff; --ink: #000000; --soft: #3d4349; --line: #b5bbc1; --link: #000000;
    --error: #8c1014; --error-ground: #ffffff; --warning: #5c3800; --warning-ground: #ffffff;
    --info: #08406f; --info-ground: #ffffff; --good: #0d4a22; --good-ground: #ffffff; --bar: #55606b;
  }
  @page { margin: 18mm 16mm; }
  html { font-size: 9.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  .skip, .filter, summary { display: none; }
  details:not(figure details)::details-content { content-visibility: visible; display: block; height: auto; }
  h2, h3, .rule > header { break-after: avoid; }
  tr, .verdict, figure, .summary { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .box { overflow: visible; }
  .severity { border: 1px solid currentColor; }
}
`;
