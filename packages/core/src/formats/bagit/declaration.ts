import { BAGIT_VERSIONS, type BagItVersion, CURRENT_VERSION } from "./profiles/versions.ts";
import { findTagEncoding, type TagEncoding, UTF_8 } from "./tag-encoding.ts";
import type { LineBatch } from "./tag-lines.ts";

/** What is wrong with a line of `bagit.txt`. */
export type DeclarationProblem =
  /** Not of its form at all, or not there. */
  | "version-line"
  | "encoding-line"
  /** A third line. */
  | "extra-line"
  /** Blanks where the version allows none. */
  | "blanks"
  /** Readable all the same: another letter case, blanks at the line's end, blanks that an old version allowed. */
  | "loose-form";

export interface DeclarationFault {
  readonly line: number;
  readonly problem: DeclarationProblem;
  readonly text: string;
}

/** `bagit.txt` as read. Where it does not say, the current version and UTF-8 are taken, so that the rest can be read. */
export interface Declaration {
  readonly isPresent: boolean;
  readonly version: BagItVersion;
  /** The number as it stands there. */
  readonly declaredVersion?: string;
  readonly isVersionKnown: boolean;
  readonly encoding: TagEncoding;
  readonly declaredEncoding?: string;
  readonly isEncodingKnown: boolean;
  readonly faults: readonly DeclarationFault[];
}

export const NO_DECLARATION: Declaration = {
  isPresent: false,
  version: CURRENT_VERSION,
  isVersionKnown: false,
  encoding: UTF_8,
  isEncodingKnown: false,
  faults: [],
};

/** Parses `bagit.txt`, which is UTF-8 whatever it says of the others (RFC 8493, 2.1.1). */
export function parseDeclaration(batches: readonly LineBatch[]): Declaration {
  const lines = batches.flatMap((batch) => batch.lines).map((line) => (typeof line === "string" ? line : ""));
  const faults: DeclarationFault[] = [];
  const declaredVersion = parseLine(1, VERSION_LINE);
  const known = BAGIT_VERSIONS.find((each) => each.id === declaredVersion);
  const version = known ?? CURRENT_VERSION;
  const declaredEncoding = parseLine(2, ENCODING_LINE);
  for (const [index, text] of lines.entries()) {
    if (index > 1) faults.push({ line: index + 1, problem: "extra-line", text });
  }
  const encoding = declaredEncoding === undefined ? undefined : findTagEncoding(declaredEncoding);

  function parseLine(line: number, form: LineForm): string | undefined {
    const text = lines[line - 1] ?? "";
    const strict = form.strict.exec(text)?.[1];
    if (strict !== undefined) return strict;
    const value = form.loose.exec(text)?.[1];
    if (value === undefined) {
      faults.push({ line, problem: form.problem, text });
      return undefined;
    }
    const number = form === VERSION_LINE ? value : declaredVersion;
    const isOld = BAGIT_VERSIONS.some((each) => each.id === number && each.areBlanksAroundColonFree);
    const isLoose = isOld || form.separated.test(text);
    faults.push({ line, problem: isLoose ? "loose-form" : "blanks", text });
    return value;
  }

  return {
    isPresent: true,
    version,
    isVersionKnown: known !== undefined,
    encoding: encoding ?? UTF_8,
    isEncodingKnown: encoding !== undefined,
    faults,
    ...(declaredVersion === undefined ? {} : { declaredVersion }),
    ...(declaredEncoding === undefined ? {} : { declaredEncoding }),
  };
}

interface LineForm {
  readonly problem: DeclarationProblem;
  readonly strict: RegExp;
  readonly loose: RegExp;
  /** As the strict form around the colon: one blank after it. */
  readonly separated: RegExp;
}

const VERSION_LINE: LineForm = {
  problem: "version-line",
  strict: /^BagIt-Version: ([0-9]+\.[0-9]+)$/,
  loose: /^[ \t]*bagit-version[ \t]*:[ \t]*([0-9]+\.[0-9]+)[ \t]*$/i,
  separated: /^[^ \t:]+: [^ \t]/,
};

const ENCODING_LINE: LineForm = {
  problem: "encoding-line",
  strict: /^Tag-File-Character-Encoding: ([^\s]+)$/,
  loose: /^[ \t]*tag-file-character-encoding[ \t]*:[ \t]*([^\s]+)[ \t]*$/i,
  separated: /^[^ \t:]+: [^ \t]/,
};
