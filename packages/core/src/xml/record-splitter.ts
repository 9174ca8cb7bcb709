import { countNewlines, emptied, endOfMarkup, isBlank, isDoctype, nameIn, scanElement } from "./markup.ts";
import { createOpenElement, type OpenElement, positionOf } from "./open-element.ts";
import { createPartBuilder, type RecordPart } from "./record-part.ts";

export interface SplitOptions {
  /** Local names of the elements that are validated each for itself. What lies within one goes with it. */
  readonly recordElements: ReadonlySet<string>;
  /** A part is given out once it has this size. */
  readonly partBytes: number;
  /** The largest record, and the largest rest of the document. */
  readonly maxBytes: number;
  readonly part: (part: RecordPart) => void;
}

/** Why a document cannot be split; then it is either not well-formed, or must be validated whole. */
export interface SplitFault {
  readonly kind: "not-well-formed" | "too-large";
  readonly line: number;
  readonly detail: string;
}

export interface RecordSplitter {
  /** Takes bytes that stay as they are: parts are made of them. */
  write(bytes: Buffer): SplitFault | undefined;
  end(): { readonly kind: "rest"; readonly rest: RecordPart } | SplitFault;
}

const LT = 0x3c;
const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const MAX_HEAD_BYTES = 1 << 20;
const NOTHING: Buffer = Buffer.alloc(0);
const NO_DOCTYPE = "a document type declaration (DOCTYPE) is not taken";

/**
 * Splits a document in UTF-8 at its records, at the speed of a byte scan. Each part is a document of its own: the
 * elements around its records, with their other children empty, so that each record stands where the schema expects it.
 * The rest, which has just the first of each run of records, is the second half of the judgement: what the parts leave
 * out is in it, and faults outside the records are told from it alone.
 *
 * A part or the rest that is not well-formed shows whatever is not well-formed in the whole.
 */
export function createRecordSplitter(options: SplitOptions): RecordSplitter {
  const { recordElements, partBytes, maxBytes } = options;
  const open: OpenElement[] = [];
  let pending: Buffer = NOTHING;
  let line = 1;
  let fault: SplitFault | undefined;
  let isAfterRoot = false;
  /** Depth within a record; 0 outside. */
  let inRecord = 0;
  let recordBytes = 0;
  /** The record is the first of its run. */
  let isInRest = false;
  const parts = createPartBuilder();
  const rest = createPartBuilder();
  let headBytes = 0;

  function fail(kind: SplitFault["kind"], detail: string): void {
    fault ??= { kind, line, detail };
  }

  function keep(bytes: Buffer): void {
    rest.at(line);
    rest.push(bytes);
  }

  function startPart(): void {
    for (const element of open) {
      parts.push(element.startTag);
      for (const child of element.head) parts.push(child);
    }
  }

  function givePart(): void {
    for (let at = open.length - 1; at >= 0; at--) parts.push(Buffer.from(`</${open[at]?.name ?? ""}>`));
    options.part(parts.take());
  }

  /** Tells the parent of a child: the part that begins later needs to know that it was there. */
  function addToHead(local: string, startTag: Buffer): boolean {
    const parent = open.at(-1);
    if (parent === undefined || parent.lastChild === local) return false;
    parent.lastChild = local;
    parent.head.push(emptied(startTag));
    headBytes += startTag.length;
    if (headBytes > MAX_HEAD_BYTES) fail("too-large", "the elements around the records alternate too often");
    return true;
  }

  function openTag(tag: Buffer, isEmpty: boolean): void {
    const name = nameIn(tag, 1);
    const local = name.slice(name.indexOf(":") + 1);
    const parent = open.at(-1);
    const position = parent === undefined ? 1 : positionOf(parent, local);
    const parentPath = parent?.path ?? "";
    if (recordElements.has(local)) {
      if (open.length === 0) {
        fail("too-large", "the root itself is a record");
        return;
      }
      if (parts.isEmpty) startPart();
      const isFirst = addToHead(local, tag);
      for (const around of open) around.hasRecords = true;
      const place = { parentPath, local, position, line };
      recordBytes = 0;
      isInRest = isFirst;
      parts.startRecord(place);
      if (isInRest) rest.startRecord(place);
      inRecord = isEmpty ? 0 : 1;
      passRecord(tag, countNewlines(tag));
      if (isEmpty) closeRecord();
      return;
    }
    keep(tag);
    if (isEmpty) {
      if (addToHead(local, tag) && !parts.isEmpty) parts.push(tag);
      return;
    }
    const path = `${parentPath}/${local}${position > 1 ? `[${position}]` : ""}`;
    const startTag = Buffer.from(tag);
    open.push(createOpenElement({ name, local, startTag, path, partMark: parts.mark() }));
    if (!parts.isEmpty) parts.push(startTag);
  }

  function closeTag(tag: Buffer): void {
    const name = nameIn(tag, 2);
    const element = open.pop();
    if (element?.name !== name) {
      fail("not-well-formed", `</${name}> closes nothing`);
      return;
    }
    keep(tag);
    for (const child of element.head) headBytes -= child.length;
    if (element.hasRecords) {
      if (!parts.isEmpty) parts.push(tag);
      addToHead(element.local, element.startTag);
    } else {
      if (!parts.isEmpty) parts.takeBackTo(element.partMark);
      if (addToHead(element.local, element.startTag) && !parts.isEmpty) parts.push(emptied(element.startTag));
    }
    if (open.length > 0) return;
    isAfterRoot = true;
    if (!parts.isEmpty) options.part(parts.take());
  }

  function passRecord(bytes: Uint8Array, newlines: number): void {
    parts.push(bytes, newlines);
    if (isInRest) rest.push(bytes, newlines);
    recordBytes += bytes.length;
    if (recordBytes > maxBytes) fail("too-large", `a record of more than ${maxBytes} bytes`);
  }

  function closeRecord(): void {
    parts.endRecord();
    if (isInRest) rest.endRecord();
    if (parts.sizeBytes >= partBytes) givePart();
  }

  function text(bytes: Buffer): void {
    if (open.at(-1)?.lastChild === "") rest.push(bytes);
    else if (!isBlank(bytes)) keep(bytes);
    line += countNewlines(bytes);
    if (rest.sizeBytes > maxBytes) fail("too-large", `more than ${maxBytes} bytes outside the records`);
  }

  function markup(tag: Buffer): void {
    if (tag[1] === BANG || tag[1] === QUESTION) {
      if (isDoctype(tag)) fail("not-well-formed", NO_DOCTYPE);
      keep(tag);
    } else if (isAfterRoot) fail("not-well-formed", "an element follows the root");
    else if (tag[1] === SLASH) closeTag(tag);
    else openTag(tag, tag[tag.length - 2] === SLASH);
    line += countNewlines(tag);
  }

  /** Reads one text or tag, and gives where it ends; `from` if it is not whole. */
  function readOutside(input: Buffer, from: number): number {
    const tagStart = input.indexOf(LT, from);
    if (tagStart !== from) {
      const end = tagStart < 0 ? input.length : tagStart;
      text(input.subarray(from, end));
      return end;
    }
    const end = endOfMarkup(input, from);
    if (end < 0) return from;
    markup(input.subarray(from, end));
    return end;
  }

  /** Reads on within a record as far as it can, and gives where that is. */
  function readRecord(input: Buffer, from: number): number {
    const scanned = scanElement(input, from, inRecord);
    if (scanned.hasDoctype) fail("not-well-formed", NO_DOCTYPE);
    inRecord = scanned.depth;
    passRecord(input.subarray(from, scanned.end), scanned.newlines);
    line += scanned.newlines;
    if (inRecord === 0) closeRecord();
    return scanned.end;
  }

  function read(input: Buffer): void {
    let from = 0;
    while (fault === undefined && from < input.length) {
      const to = inRecord > 0 ? readRecord(input, from) : readOutside(input, from);
      if (to === from) break;
      from = to;
    }
    pending = input.subarray(from);
  }

  return {
    write(bytes) {
      read(pending.length === 0 ? bytes : Buffer.concat([pending, bytes]));
      if (pending.length > maxBytes) fail("too-large", `a tag of more than ${maxBytes} bytes`);
      return fault;
    },
    end() {
      if (!isAfterRoot) {
        fail("not-well-formed", "the document ends within an element");
        // What is wrong is most likely in there, and a parser can say where.
        if (!parts.isEmpty) options.part(parts.take());
      }
      if (pending.length > 0) fail("not-well-formed", "the document ends within a tag");
      return fault ?? { kind: "rest", rest: rest.take() };
    },
  };
}
