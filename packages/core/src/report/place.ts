import type { Language, Translate } from "../model/language.ts";
import type { Location } from "../model/location.ts";
import { showHidden } from "./visible.ts";

/** What every renderer takes. `translate` and `language` belong together; a page states its language. */
export interface RenderOptions {
  readonly translate: Translate;
  readonly language: Language;
}

/** A place as people write it, such as "data/mal.xml, line 12". Nothing hidden is left in it. */
export function sayPlace(at: Location, translate: Translate): string {
  switch (at.kind) {
    case "package":
      return translate("report/place-package");
    case "file":
      return showHidden(at.path);
    case "line":
      return at.column === undefined
        ? translate("report/place-line", { path: showHidden(at.path), line: at.line })
        : translate("report/place-line-column", { path: showHidden(at.path), line: at.line, column: at.column });
    case "xml":
      return translate("report/place-xml", {
        path: showHidden(at.path),
        line: at.line,
        element: showHidden(at.element),
      });
    case "row": {
      const table = showHidden(at.table);
      if (at.column === undefined) return translate("report/place-row", { table, line: at.line });
      return translate("report/place-cell", { table, line: at.line, column: showHidden(at.column) });
    }
  }
}
