import { digestOfInventory, inventoryLine } from "../digest/inventory-digest.ts";
import { signCompactJws, toSecond } from "../json/compact-jws.ts";
import { flattenJws, stampedBytesOf } from "../json/flattened-jws.ts";
import type { Agent } from "../model/agent.ts";
import { stopIfAborted } from "../model/error.ts";
import { baseName } from "../model/path.ts";
import type { Tool } from "../model/report.ts";
import type { Signer } from "../model/signer.ts";
import type { PackageStatement } from "../model/statement.ts";
import type { DetachedSignature } from "../sign/examine-signature.ts";
import { STATEMENT_TYPE, statementBytes } from "../sign/statement.ts";
import { type PackageDigestOptions, readWholePackage } from "./package-digest.ts";

export interface SignOptions extends PackageDigestOptions {
  readonly signer: Signer;
  readonly signedAt: Date;
  readonly tool: Tool;
  readonly producer?: Agent;
  readonly agreement?: string;
  /** Make a detached CMS signature (CAdES) too: the key needs a certificate, and is P-256 or RSA as `RS256`. */
  readonly withCms?: boolean;
  /** Has a time-stamping authority prove when the signatures were made. Nothing else is sent anywhere. */
  readonly timestamp?: TimestampOptions;
}

export interface TimestampOptions {
  /** Sends a request to an authority and gives its answer, both in DER (RFC 3161, 3.4). */
  ask(request: Uint8Array): Promise<Uint8Array>;
  /** Random octets, other ones each time: 16 of them. */
  nonce(): Uint8Array;
}

export interface SignedPackage {
  readonly statement: PackageStatement;
  /** The signature with the statement in it: a compact JWS; with a time stamp, a flattened one (JAdES B-T). */
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
 * Throws as `readWholePackage` (`not-found`, `read-failed`, `archive-damaged`, `aborted` …), what the signer throws, and `timestamp-refused`.
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
  const statement: PackageStatement = {
    type: "rafskil-statement",
    version: 1,
    package: baseName(path.replaceAll("\\", "/").replace(/\/+$/, "")),
    ...(format === undefined ? {} : { format }),
    ...(profile === undefined ? {} : { profile }),
    inventoryDigest: digestOfInventory(inventory.files()),
    files: inventory.fileCount,
    bytes: inventory.totalBytes,
    ...(producer === undefined ? {} : { producer }),
    ...(agreement === undefined ? {} : { agreement }),
    madeAt: toSecond(signedAt),
    madeBy: { name: tool.name, version: tool.version },
  };
  const bytes = statementBytes(statement);
  const compact = await signCompactJws(bytes, signer, { type: STATEMENT_TYPE, signedAt });
  return {
    statement,
    ...(options.withCms === true ? { detached: await detached(bytes, options) } : {}),
    jws:
      options.timestamp === undefined
        ? compact
        : flattenJws(compact, await stamp(stampedBytesOf(compact), options.timestamp, options.signal)),
    *inventory() {
      for (const file of inventory.files()) yield inventoryLine(file);
    },
  };
}

/** Certificates and CMS are much to load: only where they are asked for. */
async function detached(
  statement: Uint8Array,
  { signer, signedAt, timestamp, signal }: SignOptions,
): Promise<DetachedSignature> {
  const { signatureOfCms, signCms, withTimestamp } = await import("../sign/cms.ts");
  const cms = await signCms(statement, signer, signedAt);
  if (timestamp === undefined) return { statement, cms };
  return { statement, cms: withTimestamp(cms, await stamp(signatureOfCms(cms), timestamp, signal)) };
}

async function stamp(bytes: Uint8Array, { ask, nonce }: TimestampOptions, signal?: AbortSignal): Promise<Uint8Array> {
  const { readTimestampResponse, timestampRefused, timestampRequest } = await import("../sign/timestamp.ts");
  const once = nonce();
  const response = await ask(timestampRequest(bytes, once)).catch((cause: unknown) => {
    stopIfAborted(signal);
    throw timestampRefused(`the authority did not answer (${cause instanceof Error ? cause.message : cause})`, cause);
  });
  return readTimestampResponse(response, { bytes, nonce: once });
}
