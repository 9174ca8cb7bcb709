import type { Location } from "../../model/location.ts";
import type { Severity } from "../../model/severity.ts";
import type { XmlElement } from "../../xml/element.ts";
import type { Doubt } from "./line-ends.ts";
import type { EarkPackage, SurveyedMets } from "./package.ts";

/** What is wrong, in a word that the messages choose their sentence by. */
export type Problem =
  | "missing"
  | "empty"
  | "optional"
  | "repeated"
  | "value"
  | "date"
  | "mime"
  | "bad_id"
  | "duplicate_id"
  | "unresolved"
  | "wrong_kind"
  | "not_found"
  | "outside"
  | "absolute"
  | "backslash"
  | "encoding"
  | "scheme"
  | "size"
  | "checksum"
  | "unreadable"
  | "unreferenced"
  | "not_listed"
  | "disagrees"
  | "malformed"
  | "unexplained"
  | "unchecked"
  | "contradiction"
  | "later"
  | "line_ends"
  | "schema";

export interface FaultFacts {
  readonly found?: string | number;
  readonly expected?: string | number;
  /** Where this case weighs otherwise than its requirement. */
  readonly severity?: Severity;
}

/** Tells of a fault against a requirement, by its id. */
export type Give = (rule: string, at: Location, problem: Problem, facts?: FaultFacts) => void;

/** What the checks of one METS share. */
export interface MetsCheck {
  readonly eark: EarkPackage;
  readonly mets: SurveyedMets;
  readonly give: Give;
  /** Takes note of an element's ID: tells of one that is missing, malformed or used before. */
  seeId(rule: string, id: string | undefined, at: () => Location): void;
  /** The number of the file whose path differs from this one in letter case or Unicode form alone, or -1. */
  findVariant(path: string): number;
  /** Files that fail both size and checksum: why is found out after the METS has been read. */
  readonly doubts: Doubt[];
  /** Takes note that this METS refers to a file of the package, by its number. */
  seeFile(index: number, at: () => Location): void;
}

/** Where the reading stands; the place costs something only when it is asked for. */
export interface Here {
  at(): Location;
}

/**
 * What a part of the checks listens to, by `parent/name` of METS elements. A text is that of the element that closes;
 * only names, notes and record ids have one.
 */
export interface MetsListener {
  readonly open: Readonly<Record<string, (element: XmlElement, here: Here) => void>>;
  readonly close?: Readonly<Record<string, (here: Here, text: string) => void>>;
  end?(): void;
}
