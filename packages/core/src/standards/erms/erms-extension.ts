import { extensionTexts, type RecordExtension } from "../../model/record-extension.ts";
import type { XmlWriter } from "../../xml/writer.ts";

type ErmsElements = NonNullable<RecordExtension["erms"]>;
type ErmsElement = keyof ErmsElements;

export type ErmsPlace = "aggregation" | "record" | "agent";

/** What of an extension has an element of its own in each kind of ERMS element; the rest are notes. */
const PLACED: Readonly<Record<ErmsPlace, readonly ErmsElement[]>> = {
  aggregation: [
    "extraId",
    "informationClass",
    "hierarchicalParentClassId",
    "maxLevelsOfAggregation",
    "levelName",
    "otherTitle",
    "subject",
    "archivalHistory",
    "dispatchMode",
  ],
  record: ["extraId", "informationClass", "levelName", "otherTitle", "subject", "archivalHistory", "dispatchMode"],
  agent: ["organisation", "unitName", "protectedIdentity"],
};

/** What an ERMS element has of an extension: its own elements, and the texts for which it has none. */
export interface ErmsExtension {
  readonly own: ErmsElements;
  /** By the names that they have in their standard, or in the system. */
  readonly rest: readonly (readonly [name: string, text: string])[];
}

export function ermsExtension(extension: RecordExtension | undefined, place: ErmsPlace): ErmsExtension {
  const { erms = {}, rules85 = {}, ...others } = extension ?? {};
  const placed: ReadonlySet<string> = new Set(PLACED[place]);
  const entries = Object.entries(erms);
  const own: ErmsElements = Object.fromEntries(entries.filter(([name]) => placed.has(name)));
  const homeless: ErmsElements = Object.fromEntries(entries.filter(([name]) => !placed.has(name)));
  const { málsaðili, ...rules } = rules85;
  const parties = place === "aggregation" || málsaðili === undefined ? {} : { málsaðili };
  return { own, rest: [...extensionTexts({ ...others, erms: homeless, rules85: { ...rules, ...parties } })] };
}

/** Parties that stand in the register of cases itself. */
export function partiesInRow(extension: RecordExtension | undefined): readonly string[] {
  return extension?.rules85?.málsaðili ?? [];
}

/** One element of its name for each value. */
export function writeElements(
  xml: XmlWriter,
  own: ErmsElements,
  names: readonly ErmsElement[],
  attributes?: Readonly<Record<string, string>>,
): void {
  for (const name of names) {
    const value = own[name];
    const values = typeof value === "object" ? value : value === undefined ? [] : [value];
    for (const each of values) xml.element(name, String(each), attributes);
  }
}

export function writeHistory(xml: XmlWriter, { archivalHistory = [] }: ErmsElements): void {
  if (archivalHistory.length === 0) return;
  xml.open("archivalHistory");
  for (const line of archivalHistory) xml.element("historyLine", line);
  xml.close();
}
