import type { Agent } from "./agent.ts";
import type { Tool } from "./report.ts";

/**
 * What a sender states of a finished package, in the bytes that it signs. All times are UTC in ISO 8601. The digest of
 * the inventory stands for every file: see `digestOfInventory`.
 */
export interface PackageStatement {
  readonly type: "rafskil-statement";
  readonly version: 1;
  /** The package's name, without folders. */
  readonly package: string;
  readonly format?: string;
  readonly profile?: string;
  readonly inventoryDigest: string;
  readonly files: number;
  readonly bytes: number;
  readonly producer?: Agent;
  /** The number of the agreement or ruling. */
  readonly agreement?: string;
  readonly madeAt: string;
  readonly madeBy: Tool;
}
