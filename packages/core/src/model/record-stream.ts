import type { CaseFile } from "./case-file.ts";
import type { ClassificationClass } from "./classification-class.ts";
import type { Document } from "./document.ts";
import type { Party } from "./party.ts";
import type { RecordFile } from "./record-file.ts";

/**
 * The records of a transfer, as streams of batches: a million documents are never held together. Each can be read
 * again from its start. The order is that of the rows.
 */
export interface RecordStream {
  classes(): AsyncIterable<readonly ClassificationClass[]>;
  cases(): AsyncIterable<readonly CaseFile[]>;
  documents(): AsyncIterable<readonly Document[]>;
  files(): AsyncIterable<readonly RecordFile[]>;
  parties(): AsyncIterable<readonly Party[]>;
}
