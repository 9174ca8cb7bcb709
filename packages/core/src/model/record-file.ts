import type { DigestAlgorithm } from "./digest.ts";
import type { RecordExtension } from "./record-extension.ts";
import type { RecordDate, RowOrigin } from "./record-parts.ts";

/** A file of a document (dokumentobjekt). A document may have several: main, attachments, renditions. */
export interface RecordFile {
  readonly origin: RowOrigin;
  /** As the row names it, with `/` between segments, relative to the transfer's folder of files. */
  readonly path: string;
  readonly documentId?: string;
  readonly role?: "main" | "attachment" | "rendition";
  /** As the system says it, where it is none of the roles above. */
  readonly roleText?: string;
  /** Place among the files of its document, from 1. */
  readonly order?: number;
  readonly title?: string;
  /** Variantformat: production, archival, redacted. */
  readonly variant?: string;
  readonly version?: number;
  /** A digest that the system already held: it is checked, never trusted. */
  readonly digest?: { readonly algorithm: DigestAlgorithm; readonly hex: string };
  readonly sizeBytes?: number;
  readonly createdAt?: RecordDate;
  /** The format as the system says it (M701 format, ERMS `@fileFormat`): what the content is, is found by looking. */
  readonly format?: string;
  /** The format that it was converted from (M712 konvertertFraFormat, ERMS `@originalFileFormat`). */
  readonly originalFormat?: string;
  readonly extension?: RecordExtension;
}
