import type { RecordExtension } from "./record-extension.ts";
import type {
  Disposal,
  ElectronicSignature,
  RecordAction,
  RecordDate,
  Restriction,
  RowOrigin,
} from "./record-parts.ts";

/** What cases and documents have alike, and both ERMS 3.0 and Noark 5 have a place for. */
export interface RegisteredRecord {
  readonly origin: RowOrigin;
  /** Unique in the transfer. */
  readonly id: string;
  /** The system's own key, where it is another than `id` (ERMS `@systemIdentifier`, Noark 5 M001 systemID). */
  readonly systemId?: string;
  readonly title?: string;
  /** A title that may be shown where `title` may not (offentligTittel). */
  readonly publicTitle?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  /** `code` of a `ClassificationClass`. */
  readonly classCode?: string;
  /** Further classes, by their codes (M209 referanseSekundaerKlassifikasjon). */
  readonly secondaryClassCodes?: readonly string[];
  /** As the system says it (`lokað`, `Avsluttet`, `afsluttet`). */
  readonly status?: string;
  readonly unit?: string;
  readonly responsible?: string;
  readonly modifiedAt?: RecordDate;
  readonly modifiedBy?: string;
  /** On what it is kept: in the system, on paper, or both (M300 dokumentmedium, ERMS `recordPhysicalOrDigital`). */
  readonly medium?: "digital" | "physical" | "mixed";
  /** Where the paper lies (M301 oppbevaringssted, ERMS `physicalLocation`). */
  readonly storagePlace?: string;
  /** A grade by the rules on protective security (M506 grad, ERMS `securityClass`). */
  readonly securityClass?: string;
  readonly restrictions?: readonly Restriction[];
  /** The words of the system on access, when they are not a restriction with a rule. */
  readonly access?: string;
  readonly disposal?: Disposal;
  /** Numbers of other cases or documents that it refers to (kryssreferanse, ERMS `relation`). */
  readonly relatedIds?: readonly string[];
  readonly signature?: ElectronicSignature;
  readonly actions?: readonly RecordAction[];
  readonly notes?: readonly string[];
  readonly extension?: RecordExtension;
}
