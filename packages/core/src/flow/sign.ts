import { signCompactJws, toSecond } from "../json/compact-jws.ts";
import type { Agent } from "../model/agent.ts";
import { baseName } from "../model/path.ts";
import type { Tool } from "../model/report.ts";
import type { Signer } from "../model/signer.ts";
import type { PackageStatement } from "../model/statement.ts";
import { inventoryLine } from "../sign/compare-inventory.ts";
import type { DetachedSignature } from "../sign/examine-signature.ts";
import { STATEMENT_TYPE, statementBytes } from "../sign/statement.ts";
import { createInventoryDigest } from "./inventory-digest.ts";
import { type PackageDigestOptions, readWholePackage } from "./package-digest.ts";

export interface SignOptions extends PackageDigestOptions {
  readonly signer: Signer;
  readonly signedAt: Date;
  readonly tool: Tool;
  readonly producer?: Agent;
  readonly agreement?: string;
  /** Make a detached CMS signature (CAdES) too: the key needs a certificate, and is P-256 or RSA as `RS256`. */
  readonly withCms?: boolean;
}

export interface SignedPackage {
  readonly statement: PackageStatement;
  /** The signature with the statement in it: a compact JWS. */
  readonly jws: string;
  /** The statement as it is signed, and a detached CMS signature over it in DER, where one was asked for. */
  readonly detached?: DetachedSignature;
  /** The list of files that the statement's digest stands for, in pieces. Keep it beside the signature. */
  inventory(): Iterable<string>;
}

/**
 * Signs a finished package: a statement on every file in it, never the package itself, which is not written to. The
 * same package, time and Ed25519 key give the same bytes.
 *
 * Throws as `readWholePackage` (`not-found`, `read-failed`, `archive-damaged`, `aborted` …), and what the signer throws.
 *
 * @example
 * const { jws } = await signPackage("delivery.zip", {
 *   signer: openSigner(await readFile("key.pem")),
 *   signedAt: new Date(),
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 */
export async function signPackage(path: string, options: SignOptions): Promise<SignedPackage> {
  const { signer, signedAt, tool, producer, agreement } = options;
  const { inventory, format, profile } = await readWholePackage(path, options);
  const digest = createInventoryDigest(["sha256"]);
  for (const file of inventory.files()) digest.add(file);
  const statement: PackageStatement = {
    type: "rafskil-statement",
    version: 1,
    package: baseName(path.replaceAll("\\", "/").replace(/\/+$/, "")),
    ...(format === undefined ? {} : { format }),
    ...(profile === undefined ? {} : { profile }),
    inventoryDigest: digest.end(),
    files: inventory.fileCount,
    bytes: inventory.totalBytes,
    ...(producer === undefined ? {} : { producer }),
    ...(agreement === undefined ? {} : { agreement }),
    madeAt: toSecond(signedAt),
    madeBy: { name: tool.name, version: tool.version },
  };
  const bytes = statementBytes(statement);
  return {
    statement,
    ...(options.withCms === true ? { detached: await detached(bytes, signer, signedAt) } : {}),
    jws: await signCompactJws(bytes, signer, { type: STATEMENT_TYPE, signedAt }),
    *inventory() {
      for (const file of inventory.files()) yield inventoryLine(file);
    },
  };
}

/** Certificates and CMS are much to load: only where they are asked for. */
async function detached(statement: Uint8Array, signer: Signer, signedAt: Date): Promise<DetachedSignature> {
  const { signCms } = await import("../sign/cms.ts");
  return { statement, cms: await signCms(statement, signer, signedAt) };
}
