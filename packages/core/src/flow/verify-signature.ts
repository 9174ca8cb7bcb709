import { createHash, X509Certificate } from "node:crypto";
import { digestOfInventory } from "../digest/inventory-digest.ts";
import type { Inventory } from "../model/inventory.ts";
import type { Language } from "../model/language.ts";
import type { Report, Tool } from "../model/report.ts";
import type { PackageStatement } from "../model/statement.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { compareInventory, type ListedFile, parseInventoryLine } from "../sign/compare-inventory.ts";
import type { DetachedSignature, ExaminedSignature, SignatureTrust } from "../sign/examine-signature.ts";
import { findForeign } from "../sign/foreign-files.ts";
import { signatureMessages } from "../sign/messages/signature-messages.ts";
import { bindSignatureRules, type SignatureContext } from "../sign/signature-rules.ts";
import { type PackageDigestOptions, readWholePackage } from "./package-digest.ts";

export interface VerifySignatureOptions extends PackageDigestOptions {
  /** Every file of the package, where it was read already: then it is not read again. */
  readonly inventory?: Inventory;
  /** The signature: a JWS, compact or with a time stamp, or CMS with the statement beside it. */
  readonly signature: string | DetachedSignature;
  /** The signature file's name, for findings. */
  readonly signatureName: string;
  /** The list of files that was signed: with it every file at fault is named. */
  readonly inventoryList?: Uint8Array;
  /** The lists of other packages, by name: a file that was swapped in from one of them is told as that. */
  readonly otherLists?: readonly { readonly name: string; readonly list: Uint8Array }[];
  readonly trust: SignatureTrust;
  readonly language: Language;
  readonly tool: Tool;
}

export interface SignatureVerification {
  readonly report: Report & AsyncDisposable;
  readonly statement?: PackageStatement;
  /** The subject of the signer's certificate, or the name of the key that signed. */
  readonly signer?: string;
  /** When the signature was there already, as a trusted time stamp proves. */
  readonly provedAt?: Date;
  /** Whether the package is the one that was signed, by somebody who is trusted: all of it was looked at and is sound. */
  readonly isProved: boolean;
}

/**
 * Verifies a signed package: every file against the statement, the signature, and the signer's key or certificate chain
 * (trust, validity when it was signed, key usage, authority, revocation by the files that were given), and its time stamp. Nothing is fetched.
 *
 * Throws as `readWholePackage`. The report may hold a temporary file: dispose of it.
 *
 * @example
 * const { isProved } = await verifySignature("delivery.zip", {
 *   signature: await readFile("delivery.zip.jws", "utf8"),
 *   signatureName: "delivery.zip.jws",
 *   trust: { keys: [], anchors: parseCertificates(await readFile("root.pem")), revocationLists: [] },
 *   language: "is",
 *   tool: { name: "my-archive", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 */
export async function verifySignature(path: string, options: VerifySignatureOptions): Promise<SignatureVerification> {
  const { trust, language, tool, spoolDirectory, signal, inventoryList } = options;
  // Certificates and CMS are much to load: only where a signature is looked at.
  const { examineSignature } = await import("../sign/examine-signature.ts");
  const signature = await examineSignature(options.signature, trust);
  const inventory = options.inventory ?? (await readWholePackage(path, options)).inventory;
  const rules = bindSignatureRules({
    path: options.signatureName,
    hasTrust: trust.keys.length + trust.anchors.length > 0,
    signature,
    inventoryDigest: digestOfInventory(inventory.files()),
    hasOtherLists: (options.otherLists ?? []).length > 0,
    list: compareList(inventoryList, { ...options, stated: signature.statement?.inventoryDigest, inventory }),
  });
  const translate = createTranslator([signatureMessages], language);
  const report = await collectReport(rules.run({ translate, ...(signal === undefined ? {} : { signal }) }), {
    tool,
    subject: { path, files: inventory.fileCount, bytes: inventory.totalBytes },
    spoolDirectory,
  });
  const signer = signerOf(signature);
  const isTrusted = signature.isSigned && signature.trustedBy !== "nothing";
  return {
    report,
    ...(signature.statement === undefined ? {} : { statement: signature.statement }),
    ...(signer === undefined ? {} : { signer }),
    ...(signature.provedAt === undefined ? {} : { provedAt: signature.provedAt }),
    isProved: report.verdict === "accepted" && isTrusted,
  };
}

function signerOf({ envelope }: ExaminedSignature): string | undefined {
  const [own] = envelope?.certificates ?? [];
  try {
    return own === undefined ? envelope?.keyId : new X509Certificate(Buffer.from(own)).subject.replaceAll("\n", ", ");
  } catch {
    return envelope?.keyId;
  }
}

function compareList(
  list: Uint8Array | undefined,
  {
    stated,
    inventory,
    otherLists = [],
  }: Pick<VerifySignatureOptions, "otherLists"> & {
    readonly stated: string | undefined;
    readonly inventory: Inventory;
  },
): SignatureContext["list"] {
  if (list === undefined) return { kind: "none" };
  if (createHash("sha256").update(list).digest("hex") !== stated) return { kind: "other" };
  const differences = compareInventory(linesOf(list), inventory);
  const others = otherLists.map((other) => ({ name: other.name, files: linesOf(other.list) }));
  return { kind: "compared", differences: findForeign(differences, { found: inventory, others }) };
}

/** What is no line of a list is passed over: of the list that was signed, it was none when it was signed. */
function* linesOf(list: Uint8Array): Iterable<ListedFile> {
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.length);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const listed = parseInventoryLine(bytes.toString("utf8", from, end < 0 ? bytes.length : end));
    if (listed !== undefined) yield listed;
    from = end < 0 ? bytes.length : end + 1;
  }
}
