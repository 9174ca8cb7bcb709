import type { ContentSummary } from "../../model/content-summary.ts";
import type { Translate } from "../../model/language.ts";
import { saySize } from "../phrases.ts";
import type { Chart } from "./charts.ts";

/** Kinds of files that have a bar of their own; the others stand together. */
const SHOWN_FORMATS = 10;

/** Pictures of what a transfer holds: formats, years, sizes. A picture of nothing is left out. */
export function contentCharts(content: ContentSummary, translate: Translate): readonly Chart[] {
  const files = (count: number): string => translate("report/chart-files", { count });
  const formats = content.formats.slice(0, SHOWN_FORMATS);
  const others = content.formats.slice(SHOWN_FORMATS).reduce((sum, each) => sum + each.files, 0);
  const charts: readonly Chart[] = [
    {
      title: translate("report/chart-formats"),
      rows: [
        ...formats.map((each) => ({ label: each.name, value: each.files, text: files(each.files) })),
        ...(others === 0 ? [] : [{ label: translate("report/chart-others"), value: others, text: files(others) }]),
      ],
    },
    {
      title: translate("report/chart-years"),
      shape: "columns",
      rows: content.years.map(({ year, documents }) => ({
        label: String(year),
        value: documents,
        text: translate("report/chart-documents", { count: documents }),
      })),
    },
    {
      title: translate("report/chart-sizes"),
      rows: content.sizes.map(({ fromBytes, toBytes, files: count }) => ({
        label:
          toBytes === undefined
            ? translate("report/chart-over", { size: saySize(fromBytes, translate) })
            : translate("report/chart-up-to", { size: saySize(toBytes, translate) }),
        value: count,
        text: files(count),
      })),
    },
  ];
  return charts.filter(({ rows }) => rows.length > 0);
}
