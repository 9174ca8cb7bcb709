import { PAGE_STYLE } from "../../report/page/style.ts";

/** What the page of a plan adds to the style of reports. Contrasts are those of its colours: at least 4.5 to 1. */
export const PLAN_STYLE: string = `${PAGE_STYLE}
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.wide table { min-width: 60rem; }
.matrix th, .matrix td { overflow-wrap: normal; font-size: .875rem; padding: .5rem; }
.matrix thead th { vertical-align: bottom; }
.matrix tbody th { min-width: 10rem; font-weight: 600; color: var(--ink); }
.state { display: inline-flex; gap: .25rem; align-items: baseline; white-space: nowrap; padding: 0 .375rem;
  border-radius: .25rem; color: var(--soft); }
.state b { font-weight: 700; min-width: .75rem; text-align: center; }
.state.done { color: var(--good); background: var(--good-ground); }
.state.overdue, .state.lapsed { color: var(--error); background: var(--error-ground); font-weight: 600; }
.state.soon { color: var(--warning); background: var(--warning-ground); }
.state.open { color: var(--info); background: var(--info-ground); }
.legend { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; padding: 0; margin: .75rem 0 0; list-style: none;
  font-size: .875rem; color: var(--soft); }
.timeline { min-width: 44rem; padding: 1rem; }
.timeline svg { display: block; width: 100%; height: auto; }
.timeline text { font-size: 12px; fill: var(--ink); }
.timeline .year { fill: var(--soft); }
.timeline .grid { stroke: var(--line); stroke-width: 1; }
.timeline .now { stroke: var(--link); stroke-width: 2; stroke-dasharray: 5 3; }
.timeline .now-text { fill: var(--link); font-weight: 600; }
.timeline .row { stroke: var(--line); stroke-width: 1; }
.timeline .late { fill: var(--error); } .timeline .late-line { stroke: var(--error); stroke-width: 3; }
.timeline .ahead { fill: var(--bar); } .timeline .made { fill: var(--good); }
.timeline .faint { fill: var(--soft); }
.steps { padding-left: 1.5rem; }
.steps li { margin: 0 0 1rem; max-width: 46rem; }
.steps p { margin: .125rem 0; }
.small { font-size: .875rem; color: var(--soft); }
@media print { .wide { overflow: visible; } .wide table { min-width: 0; } .matrix th, .matrix td { font-size: .6875rem; padding: .25rem; } }
`;
