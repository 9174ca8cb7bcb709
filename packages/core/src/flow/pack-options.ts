import type { Agent } from "../model/agent.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Workplace } from "./workplace.ts";

export interface PackOptions extends WorkOptions, Workplace {
  /** `FORMAT` or `FORMAT@PROFILE`. */
  readonly as: string;
  /** The format's own default if absent. */
  readonly algorithms?: readonly DigestAlgorithm[];
  /** What the format can say of the package, in order: for `bagit` the labels and values of `bag-info.txt`. */
  readonly statements?: readonly (readonly [label: string, value: string])[];
  readonly producer?: Agent;
  /** The package's date, UTC. The same input, date and options give the same bytes. */
  readonly packedAt: Date;
  /** Deflate what can be made smaller; only where the output is a zip. */
  readonly isCompressed?: boolean;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The folder of installed schema sets (`addSchemas`): a format that wants the official schemas takes them from it. */
  readonly schemasDirectory?: string;
  /** Most bytes of one volume: the package is split into several. Only where the format can. */
  readonly volumeSizeBytes?: number;
  /**
   * The connection strings of databases, by the name that the description has for each: passwords stand neither in the
   * description nor among arguments. The caller knows where they are, such as in the environment.
   */
  readonly connection?: (name: string) => string | undefined;
  /** A name for temporary files that no other run has at the same time. */
  readonly runId: string;
  /** The language of the findings. */
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

/** A package as it now stands. */
export interface PackedPackage {
  /** The path as the caller gave it. */
  readonly path: string;
  readonly format: string;
  readonly profile: string;
  /** The paths of all volumes where there are several, the first among them. */
  readonly volumes?: readonly string[];
  /** Files of the payload, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Bytes on disk: of the archive file, or of all files in a folder. */
  readonly packageBytes: number;
  readonly algorithms: readonly DigestAlgorithm[];
  /** One digest for all files of the package, those that describe the payload too: see `digestOfInventory`. */
  readonly inventoryDigest: string;
}
