import type { PathDescription } from "@rafskil/core";
import { GULP_CHARS } from "./text-output.ts";

/**
 * The inventory as JSON by `schemas/inventory.schema.json`: one file a line, so that a million of them stream, and that
 * line tools can work on it. The same input gives the same bytes.
 */
export async function* inventoryJson(description: PathDescription): AsyncIterable<string> {
  const { toJson } = await import("@rafskil/core");
  const { inventory, emptyDirectories, report } = description;
  const { tool, subject } = report;
  yield "{\n";
  yield `  "tool": ${toJson({ name: tool.name, version: tool.version })},\n`;
  yield `  "subject": ${toJson({ path: subject.path, files: subject.files, bytes: subject.bytes })},\n`;
  yield `  "algorithms": ${toJson(inventory.algorithms)},\n`;
  let index = 0;
  yield* jsonList("files", inventory.files(), ({ path, sizeBytes, digests }) => {
    const format = description.formatOf?.(index++);
    return toJson(format === undefined ? { path, sizeBytes, digests } : { path, sizeBytes, digests, format });
  });
  yield ",\n";
  yield* jsonList("emptyFolders", emptyDirectories, toJson);
  yield ",\n";
  yield* jsonList("findings", report.findings, ({ rule, severity, at, message, facts }) =>
    toJson({ rule, severity, at, message, facts }),
  );
  yield "\n}\n";
}

async function* jsonList<T>(
  name: string,
  items: Iterable<T> | AsyncIterable<T>,
  print: (item: T) => string,
): AsyncIterable<string> {
  let waiting = `  "${name}": [`;
  let mark = "\n    ";
  if (Symbol.iterator in items) {
    // A million files: no promise for each.
    for (const item of items) {
      waiting += mark + print(item);
      mark = ",\n    ";
      if (waiting.length < GULP_CHARS) continue;
      yield waiting;
      waiting = "";
    }
  } else {
    for await (const item of items) {
      yield waiting + mark + print(item);
      waiting = "";
      mark = ",\n    ";
    }
  }
  yield waiting + (mark.startsWith(",") ? "\n  ]" : "]");
}
