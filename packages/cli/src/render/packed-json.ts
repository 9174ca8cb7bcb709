import type { PackResult } from "@rafskil/core";

/** The package that was made, or `null`, and the report on its input by `schemas/report.schema.json`. */
export async function* packedJson(result: PackResult): AsyncIterable<string> {
  const { renderJson, toJson } = await import("@rafskil/core");
  yield `{\n"package": ${toJson(result.kind === "packed" ? result.package : null)},\n"report": `;
  yield* renderJson(result.report);
  yield "}\n";
}
