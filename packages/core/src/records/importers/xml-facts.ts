import type { XmlFault } from "../../xml/fault.ts";
import type { TableFault } from "./row-source.ts";

const LIMITS: ReadonlySet<XmlFault["kind"]> = new Set<XmlFault["kind"]>([
  "too-deep",
  "too-many-attributes",
  "name-too-long",
  "text-too-long",
  "too-many-names",
  "record-too-large",
  "too-large",
]);

/** Why XML could not be read on: `cause` as the messages name it, `detail` as the parser says it. */
export function xmlFacts({ kind, detail = kind }: XmlFault): TableFault["facts"] {
  return { cause: LIMITS.has(kind) ? "limit" : kind.replaceAll("-", "_"), detail };
}
