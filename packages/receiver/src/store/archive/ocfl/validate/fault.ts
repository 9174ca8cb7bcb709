import type { Facts } from "@rafskil/core";
import type { OcflCode } from "./data/codes.ts";

/** A breach of OCFL, where it lies: `path` is relative to what is validated, with `/`, and `""` for the thing itself. */
export interface OcflFault {
  readonly code: OcflCode;
  readonly path: string;
  /** What was found and, where it helps, what was expected. */
  readonly facts: Facts;
}

/** A fault within an inventory, before it is known where that lies. */
export type InventoryFault = Omit<OcflFault, "path">;
