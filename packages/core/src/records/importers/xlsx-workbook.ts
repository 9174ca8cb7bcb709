import { TransferError } from "../../model/error.ts";
import type { Source } from "../../read/source.ts";
import { attributeValue } from "../../xml/element.ts";
import { readXml } from "../../xml/reader.ts";
import { openBytes } from "./open-bytes.ts";
import type { WorkbookFault } from "./row-source.ts";

/** What the cells of the first sheet refer to. */
export interface Workbook {
  readonly kind: "read";
  readonly sheetPath: string;
  readonly texts: readonly string[];
  /** For each cell format whether it shows a date. */
  readonly dateFormats: readonly boolean[];
  /** Days count from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
}

/** Texts of a workbook are held in memory, up to this many characters. */
const MAX_TEXT_CHARACTERS = 100 * 2 ** 20;
/** Empty texts are texts too: as many as a sheet of a million rows and sixteen columns has. */
const MAX_TEXTS = 2 ** 24;
/** Excel takes 65,490. */
const MAX_CELL_FORMATS = 2 ** 16;
/** Formats of dates and times that have a number and no code (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/;

/** Reads the workbook, its relations, shared texts and styles. Throws as the source does. */
export async function readWorkbook(
  book: Source,
  signal: AbortSignal | undefined,
): Promise<Workbook | { readonly kind: "faulty"; readonly fault: WorkbookFault; readonly detail: string }> {
  let relation: string | undefined;
  let isFrom1904 = false;
  await readPart(book, "xl/workbook.xml", signal, {
    open(element) {
      if (element.local === "sheet") relation ??= element.attributes.find(({ local }) => local === "id")?.value;
      if (element.local === "workbookPr") isFrom1904 = /^(1|true)$/.test(attributeValue(element, "date1904") ?? "");
    },
  });
  let sheetPath: string | undefined;
  await readPart(book, "xl/_rels/workbook.xml.rels", signal, {
    open(element) {
      if (element.local !== "Relationship" || attributeValue(element, "Id") !== relation) return;
      const target = attributeValue(element, "Target") ?? "";
      sheetPath = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    },
  });
  if (sheetPath === undefined) {
    return { kind: "faulty", fault: "workbook-damaged", detail: "no sheet" };
  }
  const texts = await readTexts(book, signal);
  if (texts === undefined) return { kind: "faulty", fault: "workbook-too-large", detail: "xl/sharedStrings.xml" };
  const dateFormats = await readDateFormats(book, signal);
  return { kind: "read", sheetPath, texts, dateFormats, isFrom1904 };
}

async function readTexts(book: Source, signal: AbortSignal | undefined): Promise<readonly string[] | undefined> {
  const texts: string[] = [];
  let characters = 0;
  let text: string | undefined;
  let isShown = false;
  await readPart(book, "xl/sharedStrings.xml", signal, {
    open(element) {
      if (element.local === "si") text = "";
      // Phonetic readings (rPh) are no part of the text.
      isShown = element.local === "t";
    },
    text(part, place) {
      if (text === undefined || !isShown) return;
      text += part;
      characters += part.length;
      if (characters > MAX_TEXT_CHARACTERS) place.stop();
    },
    close(local, place) {
      isShown = false;
      if (local !== "si" || text === undefined) return;
      if (texts.push(text) > MAX_TEXTS) place.stop();
      text = undefined;
    },
  });
  return characters > MAX_TEXT_CHARACTERS || texts.length > MAX_TEXTS ? undefined : texts;
}

async function readDateFormats(book: Source, signal: AbortSignal | undefined): Promise<readonly boolean[]> {
  const codes = new Map<string, string>();
  const formats: boolean[] = [];
  let isCellFormat = false;
  await readPart(book, "xl/styles.xml", signal, {
    open(element, place) {
      if (codes.size > MAX_CELL_FORMATS || formats.length > MAX_CELL_FORMATS) place.stop();
      if (element.local === "numFmt") {
        codes.set(attributeValue(element, "numFmtId") ?? "", attributeValue(element, "formatCode") ?? "");
      }
      if (element.local === "cellXfs") isCellFormat = true;
      if (element.local !== "xf" || !isCellFormat) return;
      const id = attributeValue(element, "numFmtId") ?? "";
      // Colours and texts in a code may hold any letter.
      const code = codes.get(id)?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
      formats.push(code === undefined ? DATE_FORMATS.test(id) : /[dmyhs]/i.test(code));
    },
    close(local) {
      if (local === "cellXfs") isCellFormat = false;
    },
  });
  return formats;
}

/** Reads a part that may not be there. Throws `document-malformed` for one that cannot be read. */
async function readPart(
  book: Source,
  path: string,
  signal: AbortSignal | undefined,
  handler: Parameters<typeof readXml>[1],
): Promise<void> {
  if ((await book.find(path)) === undefined) return;
  const { fault } = await readXml(openBytes(book, path, signal), handler, signal === undefined ? {} : { signal });
  if (fault === undefined) return;
  const message = `${path}, line ${fault.line}: ${fault.detail ?? fault.kind}`;
  throw new TransferError("document-malformed", message, { facts: { path, line: fault.line } });
}
