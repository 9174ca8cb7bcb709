import type { Agent } from "../model/agent.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { DigestPool } from "../model/digest-work.ts";
import type { Catalogue } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { RecordStream } from "../model/record-stream.ts";
import type { TransferDescription } from "../model/transfer.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Source } from "../read/source.ts";
import type { RuleFacts } from "../rules/define-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import type { Sink, WrittenEntry } from "../write/sink.ts";

/** A dated rule set of a format: data, chosen as `FORMAT@PROFILE`. */
export interface FormatProfile {
  readonly id: string;
  readonly title: string;
}

/** How surely a source is of a format: `certain` when the format's own mark is there. */
export type Detection = "certain" | "possible" | "no";

/** What a format's rules may use. */
export interface VerifySubject {
  readonly source: Source;
  readonly pool: DigestPool;
  readonly limits: ReadLimits;
  readonly profile: string;
  /** Look at lists and sizes only, and say that nothing was hashed. */
  readonly isQuick: boolean;
  /** Texts that a format takes by name, such as `bagit-profile`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What is to be packed. */
export interface PackageContents {
  readonly source: Source;
  readonly producer?: Agent;
  /** Absent for a plain folder, which only `bagit` takes. */
  readonly transfer?: TransferDescription;
  readonly records?: RecordStream;
  /** Label and value, in order: what the format can say of the package in its own terms. */
  readonly statements: readonly (readonly [label: string, value: string])[];
}

export interface WriteOptions extends WorkOptions {
  readonly profile: string;
  readonly algorithms: readonly DigestAlgorithm[];
  /** The package's date, UTC: an input, so that the same transfer gives the same bytes. */
  readonly packedAt: Date;
  /** Name and version of the program, where the format has a place for it. */
  readonly tool: string;
  /** The package's own name, where the format has a place for it. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A package format: one folder under `formats/`, one line in `flow/registry.ts`. */
export interface PackageFormat {
  readonly id: string;
  readonly title: string;
  /** The first is the default. */
  readonly profiles: readonly FormatProfile[];
  readonly defaultAlgorithms: readonly DigestAlgorithm[];
  /** Texts of the rules, by rule id, and of the reasons why a rule did not run. */
  readonly messages: Catalogue;
  /** Names of the parameters it takes when it verifies, and when it packs. */
  readonly parameters: { readonly verify: readonly string[]; readonly pack: readonly string[] };
  detect(source: Source): Promise<Detection>;
  /** All rules of a profile, without running them. */
  rules(profile: string): readonly RuleFacts[];
  /** Reads what the rules look at, and binds them to it. */
  open(subject: VerifySubject, options: WorkOptions): Promise<RuleSet>;
  /** Writes the package; the caller commits. Gives each payload file as it now stands in the package. */
  write(contents: PackageContents, sink: Sink, options: WriteOptions): AsyncIterable<WrittenEntry>;
}
