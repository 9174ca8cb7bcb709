import type { Agent } from "../model/agent.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { DigestPool } from "../model/digest-work.ts";
import type { Catalogue } from "../model/language.ts";
import type { RelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { RecordStream } from "../model/record-stream.ts";
import type { SourceTables } from "../model/source-table.ts";
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
  /** The folder of installed schema sets; without it, documents are not held against the schemas of others. */
  readonly schemasDirectory?: string;
}

/** What is to be packed. */
export interface PackageContents {
  readonly source: Source;
  readonly producer?: Agent;
  /** Absent for a plain folder, which only `bagit` takes. */
  readonly transfer?: TransferDescription;
  readonly records?: RecordStream;
  /** The tables of databases that the description names. */
  readonly tables?: SourceTables;
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
  /** Most bytes of one volume, where the package is to be split into several. */
  readonly volumeSizeBytes?: number;
  /** The folder of installed schema sets, for a format that puts the official schemas into its packages. */
  readonly schemasDirectory?: string;
}

/** Opens a further volume of the package, beside the first; the caller commits it. */
export type OpenVolume = (name: string) => Promise<Sink>;

/** A package that has been looked at before it is written. What it holds open is released with it. */
export interface PreparedPackage extends AsyncDisposable {
  /** What hinders the packing, or is worth knowing: where it has an error, nothing is written. */
  readonly before: RuleSet;
  /** Writes the package; the caller commits. Gives each payload file as it now stands in the package. */
  write(sink: Sink, openVolume: OpenVolume): AsyncIterable<WrittenEntry>;
  /** What was changed in the records on the way: run it once all is written. */
  readonly after: RuleSet;
}

/** What a format may use to fetch files that a package names by their addresses and does not hold. */
export interface RemoteAccess extends WorkOptions {
  /** Hosts that may be asked, as `host` or `host:port`. There is no way to allow all of them. */
  readonly allowedHosts: readonly string[];
  /** Most bytes of one file, whatever was announced. */
  readonly maxFileBytes: number;
  /** As much of `fetch` as is used: it follows no redirect by itself. */
  readonly fetch: (
    url: string,
    init: {
      readonly redirect: "manual";
      readonly headers: Readonly<Record<string, string>>;
      readonly signal?: AbortSignal;
    },
  ) => Promise<{
    readonly status: number;
    readonly headers: { get(name: string): string | null };
    readonly body: AsyncIterable<Uint8Array> | null;
  }>;
  /**
   * The addresses of a host's name: a name that is public may lead to an address that is not. `fetch` looks the name up
   * again: where that matters, give one that connects to the addresses that this gave.
   */
  readonly lookUp: (hostname: string) => Promise<readonly string[]>;
  /** Writes a file into the package, whole or not at all, and never in the place of another. */
  readonly write: (path: RelativePath, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
}

/** What became of one file that a package names by its address. `reason` is a slug of the format's. */
export type RemoteFile =
  | { readonly kind: "present"; readonly path: RelativePath }
  | { readonly kind: "fetched"; readonly path: RelativePath; readonly url: string; readonly sizeBytes: number }
  | { readonly kind: "failed"; readonly path: RelativePath; readonly url: string; readonly reason: string }
  /** It was not asked for: its address or name is not safe, or its host not allowed. */
  | { readonly kind: "refused"; readonly url: string; readonly reason: string };

/** What is known of a format before its rules and its writer are loaded. */
export interface FormatFacts {
  readonly id: string;
  readonly title: string;
  /** The first is the default. */
  readonly profiles: readonly FormatProfile[];
  readonly defaultAlgorithms: readonly DigestAlgorithm[];
  /** Names of the parameters it takes when it verifies, and when it packs. */
  readonly parameters: { readonly verify: readonly string[]; readonly pack: readonly string[] };
  /** Its packages hold the files that the records name, and the rows of the tables: not every file of the folder. */
  readonly isSelective?: boolean;
  /** Its packages may be split into volumes of a size. */
  readonly canSplit?: boolean;
  detect(source: Source): Promise<Detection>;
}

export interface RepairPlanOptions extends WorkOptions {
  /** Most bytes of one volume: the parts of the package are placed anew. */
  readonly volumeSizeBytes?: number;
  /** All parts are placed on one volume. */
  readonly isJoined?: boolean;
}

/** A package with what can be mended in it without a person's judgement. */
export interface PackageRepair {
  /** Tells each change that would be made, and what could not be mended. */
  readonly rules: RuleSet;
  readonly hasChanges: boolean;
  /** Writes the whole package anew, with the changes; its volumes are folders within the sink. The caller commits. */
  write(sink: Sink, options: WorkOptions): AsyncIterable<WrittenEntry>;
}

/** A package format: one folder under `formats/`, one line in `flow/registry.ts`. */
export interface PackageFormat extends FormatFacts {
  /** Texts of the rules, by rule id, and of the reasons why a rule did not run. */
  readonly messages: Catalogue;
  /** All rules of a profile, without running them. */
  rules(profile: string): readonly RuleFacts[];
  /** Reads what the rules look at, and binds them to it. */
  open(subject: VerifySubject, options: WorkOptions): Promise<RuleSet>;
  /** Writes the package; the caller commits. Gives each payload file as it now stands in the package. */
  write(contents: PackageContents, sink: Sink, options: WriteOptions): AsyncIterable<WrittenEntry>;
  /** Only where the format has findings on what is to be packed: it is then written by what this gives. */
  prepare?(contents: PackageContents, options: WriteOptions): Promise<PreparedPackage>;
  /** The rules that a prepared package runs, without running them. */
  readonly packingRules?: readonly RuleFacts[];
  /** Only where the format has packages that lack files and name their addresses. */
  fetchMissing?(source: Source, access: RemoteAccess): AsyncIterable<RemoteFile>;
  /** Only where the format has what can be recomputed. `usage` where it cannot be placed as it was asked for. */
  repair?(subject: VerifySubject, options: RepairPlanOptions): Promise<PackageRepair>;
  /** The rules by which a repair tells its changes, without running them. */
  readonly repairRules?: readonly RuleFacts[];
  /** The rules whose answer may be another once files at these paths were added, changed or removed; all of them if absent. */
  affectedRules?(profile: string, paths: Iterable<string>): readonly string[];
}
