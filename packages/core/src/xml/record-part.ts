import { countNewlines } from "./markup.ts";

/** A part of a document for a validator, which knows where its lines came from. Lines count from 1. */
export interface RecordPart {
  readonly bytes: Buffer;
  /** What a line of the part is: a line of a record, or one around the records. */
  locate(partLine: number): PartPlace;
}

export type PartPlace =
  | { readonly kind: "record"; readonly line: number; readonly path: string }
  | { readonly kind: "around"; readonly line: number };

/** A record: the path of what holds it, its name, and which of that name it is there. */
export interface RecordPlace {
  readonly parentPath: string;
  readonly local: string;
  readonly position: number;
  readonly line: number;
}

/** Where a part stood: what was pushed since can be taken back. */
export interface PartMark {
  readonly pieces: number;
  readonly bytes: number;
  readonly lines: number;
}

export interface PartBuilder {
  readonly isEmpty: boolean;
  readonly sizeBytes: number;
  /** `newlines`: how many are in it, where the caller has counted. */
  push(bytes: Uint8Array, newlines?: number): void;
  /** What is pushed next stands on this line of the whole document. */
  at(line: number): void;
  startRecord(place: RecordPlace): void;
  endRecord(): void;
  mark(): PartMark;
  takeBackTo(mark: PartMark): void;
  /** Gives the part, and begins a new one. */
  take(): RecordPart;
}

interface Stretch {
  readonly partLine: number;
  readonly line: number;
  readonly record: RecordPlace | undefined;
  /** The last line of a record in the part. */
  endLine: number;
}

const NEWLINE = Buffer.from("\n");

export function createPartBuilder(): PartBuilder {
  let pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  let partLine = 1;
  let stretches: Stretch[] = [];

  function push(bytes: Uint8Array, newlines = countNewlines(bytes)): void {
    pieces.push(bytes);
    sizeBytes += bytes.length;
    partLine += newlines;
  }

  function isAt(line: number): boolean {
    const last = stretches.at(-1);
    return last !== undefined && last.record === undefined && last.line + partLine - last.partLine === line;
  }

  return {
    get isEmpty() {
      return pieces.length === 0;
    },
    get sizeBytes() {
      return sizeBytes;
    },
    push,
    at(line) {
      if (isAt(line)) return;
      if (pieces.length > 0) push(NEWLINE, 1);
      if (!isAt(line)) stretches.push({ partLine, line, record: undefined, endLine: 0 });
    },
    startRecord(record) {
      push(NEWLINE, 1);
      stretches.push({ partLine, line: record.line, record, endLine: 0 });
    },
    endRecord() {
      const last = stretches.at(-1);
      if (last !== undefined) last.endLine = partLine;
      push(NEWLINE, 1);
    },
    mark: () => ({ pieces: pieces.length, bytes: sizeBytes, lines: partLine }),
    takeBackTo(mark) {
      pieces.length = mark.pieces;
      sizeBytes = mark.bytes;
      partLine = mark.lines;
    },
    take() {
      const bytes = Buffer.concat(pieces);
      const found = stretches;
      pieces = [];
      stretches = [];
      sizeBytes = 0;
      partLine = 1;
      return { bytes, locate: (at) => locate(found, at) };
    },
  };
}

function locate(stretches: readonly Stretch[], partLine: number): PartPlace {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.partLine ?? 0) <= partLine) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  if (stretch === undefined) return { kind: "around", line: 1 };
  const { record, endLine } = stretch;
  const line = stretch.line + Math.min(partLine, endLine || partLine) - stretch.partLine;
  if (record === undefined || partLine > endLine) return { kind: "around", line };
  const { parentPath, local, position } = record;
  return { kind: "record", line, path: `${parentPath}/${local}${position > 1 ? `[${position}]` : ""}` };
}
