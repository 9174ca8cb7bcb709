import type { RecordExtension } from "./record-extension.ts";
import type { RowOrigin } from "./record-parts.ts";

/** A class of the classification scheme: skjalaflokkur (málalykill), klasse (arkivnøkkel), KLE number. */
export interface ClassificationClass {
  readonly origin: RowOrigin;
  /** Unique in the scheme. */
  readonly code: string;
  readonly title?: string;
  readonly parentCode?: string;
  readonly description?: string;
  readonly extension?: RecordExtension;
}
