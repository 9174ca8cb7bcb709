// The public names of @rafskil/core, listed one by one. What is not here may change without notice.

export type { Retry } from "./deliver/ask.ts";
export { type HttpTransportOptions, httpTransport } from "./deliver/http-transport.ts";
export { problemMessages } from "./deliver/messages/problem-messages.ts";
export {
  PROTOCOL_SCHEMA_DATA,
  PROTOCOL_SCHEMAS,
  parseMessage,
} from "./deliver/parse-protocol.ts";
export {
  ANNOUNCEMENT_FAULTS,
  type AnnouncementFault,
  isProblemId,
  PROBLEM_BASE,
  PROBLEM_IDS,
  PROBLEM_STATUS,
  type Problem,
  type ProblemFault,
  type ProblemId,
  problemIdOf,
} from "./deliver/problem-types.ts";
export {
  type AnnouncedBlob,
  type AnnouncedPackage,
  type AnnouncedSignature,
  type Announcement,
  BLOB_STATES,
  type BlobResource,
  type BlobState,
  type Decision,
  type DeliveryPackage,
  type DeliveryResource,
  HEADERS,
  JSON_MEDIA_TYPE,
  LEAF_BYTES,
  type Page,
  PROBLEM_MEDIA_TYPE,
  PROTOCOL_VERSION,
  RECEIPT_MEDIA_TYPE,
  type ReceiptLink,
  type RecordsPeriod,
  type ReturnItem,
  SERVICE_DOCUMENT_PATH,
  type ServiceDocument,
  TUS_MEDIA_TYPE,
  TUS_VERSION,
  type UploadCheckpoints,
  type Withdrawal,
} from "./deliver/protocol.ts";
export type { ClientOptions } from "./deliver/receiver-calls.ts";
export { type ReceiverClient, receiverClient } from "./deliver/receiver-client.ts";
export { parseSendState, printSendState, type SendState, type SendStateStore } from "./deliver/send-state.ts";
export type { HttpAnswer, HttpRequest, HttpTransport } from "./deliver/transport.ts";
export { formatUploadMetadata, parseUploadChecksum, parseUploadMetadata } from "./deliver/upload-metadata.ts";
export { wait as waitByTimer } from "./deliver/wait.ts";
export { type RunSiegfried, siegfriedArguments, siegfriedUrl } from "./describe/identify/siegfried-call.ts";
export { digestOfInventory } from "./digest/inventory-digest.ts";
export { appendTogether, type LogAppender } from "./evidence/append-together.ts";
export { type Checkpoint, parseCheckpoint, type SignedCheckpoint, signCheckpoint } from "./evidence/checkpoint.ts";
export { type DeliveryEvent, type DeliveryPremisOptions, deliveryPremis } from "./evidence/delivery-premis.ts";
export { openFileHashStore } from "./evidence/file-store.ts";
export type { HashStore } from "./evidence/hash-store.ts";
export {
  formatKeySet,
  type KeyEntry,
  type KeyOffer,
  type KeyRoll,
  keyEntryBytes,
  type PublishedKey,
  parseKeySet,
  rollKey,
} from "./evidence/key-set.ts";
export { memoryHashStore } from "./evidence/memory-store.ts";
export { type MerkleLog, openMerkleLog, type TreeHead } from "./evidence/merkle-log.ts";
export { isConsistent, isIncluded } from "./evidence/proof.ts";
export { type IssuedReceipt, type IssueOptions, issueReceipt, parseReceipt } from "./evidence/receipt.ts";
export {
  type ReceiptReading,
  type ReceiptTexts,
  readReceipt,
  receiptHtml,
  receiptText,
} from "./evidence/receipt-page.ts";
export { formatNoteKey, noteKeyOf } from "./evidence/signed-note.ts";
export { sqliteHashStore } from "./evidence/sqlite-store.ts";
export { leafHash } from "./evidence/tree-hash.ts";
export { type CheckOptions, checkTransfer } from "./flow/check.ts";
export { type CheckRegisterOptions, checkRegister } from "./flow/check-register.ts";
export { collectReceipts, type KeptReceipt, type ReceiptStore } from "./flow/collect-receipts.ts";
export { type CompareOptions, comparePackages, type GenerationComparison } from "./flow/compare.ts";
export { type DescribePathOptions, describePath, type Identify, type PathDescription } from "./flow/describe.ts";
export { eventDigest, eventDigestsOf } from "./flow/event-digests.ts";
export type { EventReceiptStore, KeptEventReceipt } from "./flow/event-receipts.ts";
export { type FetchMissingOptions, fetchMissing } from "./flow/fetch-missing.ts";
export { type FixOptions, type FixResult, fixTransfer } from "./flow/fix.ts";
export { type InitOptions, type InitResult, initTransfer } from "./flow/init.ts";
export { type InitRegisterOptions, initRegister } from "./flow/init-register.ts";
export { type PackResult, packFolder } from "./flow/pack.ts";
export type { PackedPackage, PackOptions } from "./flow/pack-options.ts";
export {
  digestOfPackage,
  readWholePackage,
  type WholePackage,
  type WholePackageOptions,
} from "./flow/package-digest.ts";
export { type PlanDay, requireDate } from "./flow/plan-day.ts";
export { type PlanStatusOptions, planStatus, planTranslator } from "./flow/plan-status.ts";
export { type RecordEventOptions, type RecordingResult, recordEvent } from "./flow/record-event.ts";
export { FORMATS, type FormatChoice, formatById, parseFormatName, type RegisteredFormat } from "./flow/registry.ts";
export { type RepairOptions, type RepairResult, repairPackage } from "./flow/repair.ts";
export { type SendOptions, type SendResult, sendPackage } from "./flow/send.ts";
export { type SignedPackage, type SignOptions, signPackage, type TimestampOptions } from "./flow/sign.ts";
export { type SyncRegisterOptions, type SyncResult, syncRegister, type UntakenEvent } from "./flow/sync-register.ts";
export { type VerifyOptions, verifyPackage } from "./flow/verify.ts";
export {
  type ReceiptVerification,
  receiptTranslator,
  type VerifyReceiptOptions,
  verifyReceipt,
} from "./flow/verify-receipt.ts";
export { type SignatureVerification, type VerifySignatureOptions, verifySignature } from "./flow/verify-signature.ts";
export type { Workplace } from "./flow/workplace.ts";
export type {
  Detection,
  FormatFacts,
  FormatProfile,
  PackageFormat,
  RemoteAccess,
  RemoteFile,
} from "./formats/package-format.ts";
export { type CompiledSchema, compileSchema, type SchemaResult } from "./json/ajv.ts";
export { writeCsv } from "./json/csv-writer.ts";
export type { DataFault } from "./json/fault.ts";
export { parseJsonText } from "./json/parse.ts";
export { parseYaml } from "./json/yaml.ts";
export type { Agent } from "./model/agent.ts";
export type { Clause } from "./model/clause.ts";
export {
  DELIVERY_STATES,
  DELIVERY_TRANSITIONS,
  type DeliveryAction,
  type DeliveryActor,
  type DeliveryState,
  type DeliveryTransition,
  findTransition,
  RECEIPT_KINDS,
  type ReceiptKind,
} from "./model/delivery-state.ts";
export {
  DIGEST_ALGORITHMS,
  type DigestAlgorithm,
  type DigestAlgorithmFacts,
  type Digests,
  isDigestAlgorithm,
} from "./model/digest.ts";
export { ERROR_CODES, type ErrorCode, TransferError } from "./model/error.ts";
export { asRuleId, type Facts, type Finding, type RuleId } from "./model/finding.ts";
export type { Inventory, InventoryFile } from "./model/inventory.ts";
export { type Catalogue, LANGUAGES, type Language, type Translate } from "./model/language.ts";
export type { Location } from "./model/location.ts";
export { type PathFault, type PathResult, parseRelativePath, type RelativePath } from "./model/path.ts";
export type { OnProgress, Progress, WorkOptions } from "./model/progress.ts";
export type {
  EventReceipt,
  EventReceiptEntry,
  NamedTexts,
  PreservedObject,
  Receipt,
  ReceiptCheck,
  ReceiptEntry,
  ReceiptEvent,
  ReceiptPackage,
} from "./model/receipt.ts";
export type {
  FindingCounts,
  Outcome,
  Report,
  ReportSubject,
  RuleOutcome,
  Tool,
  Verdict,
} from "./model/report.ts";
export { SEVERITIES, type Severity } from "./model/severity.ts";
export type { SignatureAlgorithm, Signer } from "./model/signer.ts";
export type { PackageStatement } from "./model/statement.ts";

export type { ActionPlan, PlanStep, Texts } from "./plan/action-plan.ts";
export { type CalendarDate, dayIn, parseCalendarDate } from "./plan/calendar-date.ts";
export { calendarText } from "./plan/calendar-text.ts";
export { judgeEvent } from "./plan/check/judge-event.ts";
export { compareRegisters, isSame, type RegisterDifferences } from "./plan/compare-registers.ts";
export { type DeliveryGate, deliveryGate } from "./plan/delivery-gate.ts";
export {
  type ExpectedDelivery,
  expectedDeliveries,
  overviewByYear,
  overviewRows,
  sortExpected,
} from "./plan/delivery-overview.ts";
export { eventIdOf, eventLine, type NewEvent } from "./plan/event-id.ts";
export type { NextAction } from "./plan/next-action.ts";
export { planPage } from "./plan/page/plan-page.ts";
export { parseActionPlan } from "./plan/parse-plan.ts";
export { parseEvent, parseRegister } from "./plan/parse-register.ts";
export { parseSystem } from "./plan/parse-system.ts";
export { ACTION_PLANS } from "./plan/plans.ts";
export type { Evidence, RegisterEvent, RegisteredSystem, SystemPeriod, SystemRegister } from "./plan/register.ts";
export {
  type PlanStanding,
  type RowStanding,
  type StepStanding,
  type StepState,
  standingOf,
} from "./plan/standing.ts";
export { standingCsv, standingRecords } from "./plan/standing-records.ts";
export { nextText, statusText } from "./plan/status-text.ts";
export { DEFAULT_LIMITS, type ReadLimits } from "./read/limits.ts";
export type { PlacedFile } from "./read/placed.ts";

export { renderHtml } from "./report/html.ts";
export { renderJson, toJson } from "./report/json.ts";
export { renderJunit } from "./report/junit.ts";
export { saySize } from "./report/phrases.ts";
export type { RenderOptions } from "./report/place.ts";
export { renderSarif } from "./report/sarif.ts";
export { renderText, type TextOptions } from "./report/text.ts";
export { createTranslator, type TranslatorOptions } from "./report/translate.ts";
export { showHidden } from "./report/visible.ts";
export { type DecryptedFile, type DecryptOptions, decryptFile } from "./sign/decrypt-file.ts";
export { type EncryptedFile, type EncryptOptions, encryptFile } from "./sign/encrypt-file.ts";
export type { DetachedSignature, SignatureTrust } from "./sign/examine-signature.ts";
export { keyIdOf, type OpenKeyOptions, openSigner, parseCertificates, parsePublicKeys } from "./sign/keys.ts";

export { isInside } from "./write/output-place.ts";
export { type AddedSchemas, addSchemas } from "./xml/add-schemas.ts";
export { type InstalledSet, loadSchemaCatalog, type SchemaCatalog } from "./xml/schema-catalog.ts";
