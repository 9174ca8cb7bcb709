import type { Location } from "../../../model/location.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import { createXmlParser } from "../../../xml/parser.ts";
import type { Give } from "../mets-check.ts";
import type { EarkPackage } from "../package.ts";

interface Reading {
  readonly eark: EarkPackage;
  readonly handler: XmlHandler;
  readonly give: Give;
  /** The rule that tells of a document that is not well-formed. */
  readonly rule: string;
  readonly options: Pick<WorkOptions, "signal">;
}

/** Reads a document of the package as a stream; it yields after each run of bytes, so that what was found need not be held. */
export async function* readDocument(
  path: string,
  { eark, handler, give, rule, options }: Reading,
): AsyncGenerator<undefined> {
  const entry = await eark.source.find(path);
  if (entry === undefined) return;
  const parser = createXmlParser(handler);
  for await (const bytes of eark.source.open(entry, options)) {
    if (!parser.write(bytes)) break;
    yield;
  }
  const { fault } = parser.end();
  if (fault === undefined) return;
  const at: Location = { kind: "xml", path, line: fault.line, element: fault.element };
  give(rule, at, "malformed", { found: fault.detail ?? fault.kind });
}
