import type { RecordTable } from "../../model/transfer.ts";
import { attributeValue, type XmlElement } from "../../xml/element.ts";
import type { XmlHandler, XmlPlace } from "../../xml/handler.ts";
import { type Level, rowOf } from "./noark-rows.ts";
import type { TableFault } from "./row-source.ts";

export interface NoarkRows {
  /** Whether the row was taken, so that more are wanted. */
  row(line: number, values: ReadonlyMap<string, string>): boolean;
  end(fault: Omit<TableFault, "isEnd">): void;
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Elements that are rows, or hold rows. */
const LEVELS: ReadonlySet<string> = new Set(
  "arkiv arkivdel klassifikasjonssystem klasse mappe registrering dokumentbeskrivelse dokumentobjekt"
    .concat(" part sakspart korrespondansepart")
    .split(" "),
);

/** The elements that are rows of each table. */
const PARTIES: ReadonlySet<string> = new Set(["part", "sakspart", "korrespondansepart"]);
const ROWS: Readonly<Record<RecordTable, ReadonlySet<string>>> = {
  classes: new Set(["klasse"]),
  cases: new Set(["mappe"]),
  documents: new Set(["registrering"]),
  files: new Set(["dokumentobjekt"]),
  parties: PARTIES,
};

/** Names within `presedens` that what it stands in has too. */
const PRECEDENT_NAMES: ReadonlySet<string> = new Set(
  "tittel beskrivelse opprettetDato opprettetAv avsluttetDato avsluttetAv".split(" "),
);

export function createNoarkHandler(table: RecordTable, maxRowLength: number, taken: NoarkRows): XmlHandler {
  const levels: Level[] = [];
  let text = "";
  /** The group that the parser is in, of those that give their name to their elements. */
  let group: string | undefined;
  /** Characters in the values of all open levels: elements of one name may be repeated without end. */
  let held = 0;

  function hold(more: number, place: XmlPlace): boolean {
    held += more;
    if (held + text.length <= maxRowLength) return true;
    const line = levels.at(-1)?.line ?? place.line;
    taken.end({ kind: "row-too-long", line, facts: { maxLength: maxRowLength } });
    place.stop();
    return false;
  }

  function add(level: Level, name: string, value: string, place: XmlPlace): void {
    const more = value.length + name.length;
    if (!hold(more, place)) return;
    level.characters += more;
    const before = level.values.get(name);
    level.values.set(name, before === undefined ? value : `${before}\n${value}`);
  }

  /** Gives the row of a level that ends, and what it has for the level around it. */
  function leave(level: Level, place: XmlPlace): void {
    const around = levels.at(-1);
    for (const [name, value] of passedOn(table, level)) if (around !== undefined) add(around, name, value, place);
    const entry = levels.findLast(({ local }) => local === "registrering");
    // Up to version 4.0 the number of a registration stands after its documents and before its end.
    if (entry !== undefined && !entry.values.has("registreringsID") && ROWS[table].has(level.local)) {
      entry.waiting.push(level);
      entry.characters += level.characters;
      return;
    }
    held -= level.characters;
    give(level, levels, place);
  }

  function give(level: Level, around: readonly Level[], place: XmlPlace): void {
    for (const each of level.waiting) give(each, [...around, level, ...each.within], place);
    const values = rowOf(table, level, around);
    if (values !== undefined && !taken.row(level.line, values)) place.stop();
  }

  /** Elements of the body's own may say something in attributes; those of the standard do not, but for their type. */
  function nameAttributes(element: XmlElement, place: XmlPlace): void {
    const level = levels.at(-1);
    if (level === undefined) return;
    for (const { local, value } of element.attributes) add(level, `${group}.${element.local}@${local}`, value, place);
  }

  return {
    open(element, place) {
      text = "";
      const { local } = element;
      if (group !== undefined) {
        nameAttributes(element, place);
        return;
      }
      if (local === "presedens" || local === "virksomhetsspesifikkeMetadata") group = local;
      if (!LEVELS.has(local)) return;
      const around = levels.findLastIndex((each) => each.local === "registrering");
      const within = around < 0 ? [] : levels.slice(around + 1);
      const level: Level = {
        local,
        line: place.line,
        values: new Map(),
        within,
        waiting: [],
        characters: 0,
        hasFiles: false,
      };
      const description = levels.at(-1);
      if (local === "dokumentobjekt" && description !== undefined) description.hasFiles = true;
      levels.push(level);
      const type = attributeValue(element, "type", XSI);
      if (type !== undefined) add(level, "xsi:type", type.slice(type.indexOf(":") + 1), place);
    },
    text(part, place) {
      text += part;
      hold(0, place);
    },
    close(local, place) {
      const level = levels.at(-1);
      if (level === undefined) return;
      const isEnd = local === group;
      if (isEnd) group = undefined;
      if (isEnd && text.trim() !== "") add(level, local, text.trim(), place);
      else if (!isEnd && group === undefined && level.local === local) {
        levels.pop();
        leave(level, place);
      } else if (!isEnd && text.trim() !== "") {
        const isNamed =
          group === "virksomhetsspesifikkeMetadata" || (group !== undefined && PRECEDENT_NAMES.has(local));
        add(level, isNamed ? `${group}.${local}` : local, text.trim(), place);
      }
      text = "";
    },
  };
}

/** What a level gives to the one around it: whom a letter is from or to, and a description of a document without files. */
function passedOn(table: RecordTable, { local, values, hasFiles }: Level): readonly (readonly [string, string])[] {
  if (table !== "documents") return [];
  if (local === "dokumentbeskrivelse" && !hasFiles)
    return [...values].map(([name, value]) => [`dokumentbeskrivelse.${name}`, value]);
  const name = values.get("korrespondansepartNavn");
  if (local !== "korrespondansepart" || name === undefined) return [];
  const isSender = /^(avsender|a$|ia)/i.test(values.get("korrespondanseparttype") ?? "");
  return [[isSender ? "avsender" : "mottaker", name]];
}
