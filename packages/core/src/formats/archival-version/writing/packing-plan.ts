import type { RecordStream } from "../../../model/record-stream.ts";
import type { TransferDescription } from "../../../model/transfer.ts";
import type { Source } from "../../../read/source.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import type { ArchivalProfile } from "../profiles.ts";
import type { ContextDocuments } from "./context-documents.ts";
import type { DocumentPlan } from "./documents.ts";
import type { Placement } from "./placement.ts";
import type { PutInSchemas } from "./put-in-schemas.ts";
import type { TableFile } from "./table-file.ts";
import type { ViewPlan } from "./table-index.ts";
import type { TablePlan } from "./table-plan.ts";

/** All that is known of a package before it is written. */
export interface PackingPlan {
  readonly contents: {
    readonly source: Source;
    readonly transfer: TransferDescription;
    readonly records: RecordStream;
    readonly statements: PackageContents["statements"];
  };
  readonly options: WriteOptions;
  readonly profile: ArchivalProfile;
  readonly packageId: string;
  readonly tables: readonly TablePlan[];
  readonly views: readonly ViewPlan[];
  /** Names of database programs. */
  readonly products: readonly string[];
  /** What was changed, made or left out of the tables. */
  readonly remarks: readonly RuleFault[];
  readonly context: ContextDocuments;
  readonly schemas: PutInSchemas;
  readonly documents: DocumentPlan;
  /** What became known on the way: where all lies, once all has been looked at, and the tables, once they are written. */
  readonly outcome: { placement?: Placement; files?: readonly TableFile[] };
}
