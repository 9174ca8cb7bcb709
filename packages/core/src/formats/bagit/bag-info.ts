import { RECOMMENDED_LINE_LENGTH, trimBlanks } from "./layout.ts";
import type { LineBatch } from "./tag-lines.ts";

/** One metadata element; continuation lines are joined to the value by one blank. */
export interface BagInfoElement {
  readonly label: string;
  readonly value: string;
  /** The line of the label, from 1. */
  readonly line: number;
}

export type BagInfoProblem =
  /** No colon, and not a continuation. */
  | "no-colon"
  | "no-label"
  /** A continuation with nothing before it. */
  | "stray-continuation"
  /** Blanks before the colon, or other than one after it. */
  | "blanks";

export interface BagInfoFault {
  readonly line: number;
  readonly problem: BagInfoProblem;
  readonly text: string;
}

export interface BagInfo {
  /** In the order of the file, which has a meaning (RFC 8493, 2.2.2). */
  readonly elements: readonly BagInfoElement[];
  readonly faults: readonly BagInfoFault[];
  /** Numbers of the lines above 79 characters. */
  readonly longLines: readonly number[];
}

/** Parses bag metadata as every version allows it; blanks that the current version forbids are faults of their own. */
export function parseBagInfo(batches: readonly LineBatch[]): BagInfo {
  const elements: { label: string; value: string; line: number }[] = [];
  const faults: BagInfoFault[] = [];
  const longLines: number[] = [];
  let line = 0;

  for (const text of batches.flatMap((batch) => batch.lines)) {
    line++;
    if (typeof text !== "string") continue;
    if (text.length > RECOMMENDED_LINE_LENGTH && [...text].length > RECOMMENDED_LINE_LENGTH) longLines.push(line);
    if (/^[ \t]*$/.test(text)) continue;
    const last = elements.at(-1);
    if (text.startsWith(" ") || text.startsWith("\t")) {
      if (last === undefined) faults.push({ line, problem: "stray-continuation", text });
      else last.value = trimBlanks(`${last.value} ${trimBlanks(text)}`);
      continue;
    }
    const colon = text.indexOf(":");
    const label = trimBlanks(text.slice(0, Math.max(colon, 0)));
    if (colon < 0) faults.push({ line, problem: "no-colon", text });
    else if (label === "") faults.push({ line, problem: "no-label", text });
    else {
      const isStrict = label.length === colon && /^([ \t]([^ \t]|$)|$)/.test(text.slice(colon + 1));
      if (!isStrict) faults.push({ line, problem: "blanks", text });
      elements.push({ label, value: trimBlanks(text.slice(colon + 1)), line });
    }
  }
  return { elements, faults, longLines };
}

/** Elements with a label. RFC 8493, 2.2.2: reserved labels are read in any letter case. */
export function elementsOf(info: BagInfo | undefined, label: string): readonly BagInfoElement[] {
  const sought = label.toLowerCase();
  return info?.elements.filter((element) => element.label.toLowerCase() === sought) ?? [];
}

export interface Oxum {
  readonly octets: bigint;
  readonly files: bigint;
}

/** `Payload-Oxum`: octets, a full stop, files. Big integers, since a number beyond 2^53 must not be rounded to fit. */
export function parseOxum(value: string): Oxum | undefined {
  const match = /^([0-9]{1,30})\.([0-9]{1,30})$/.exec(value);
  const [octets, files] = [match?.[1], match?.[2]];
  return octets === undefined || files === undefined ? undefined : { octets: BigInt(octets), files: BigInt(files) };
}
