import type { AnnouncedPackage, AnnouncedSignature } from "../deliver/protocol.ts";
import { TransferError } from "../model/error.ts";
import type { PackageStatement } from "../model/statement.ts";

/**
 * A package as it is announced, with its sender's signature or without one. Throws `source-changed` for a signature that is
 * not over the package as it is now: the archive would find the same, after all was sent.
 */
export async function withSignature(
  { signature: _, ...announced }: AnnouncedPackage,
  signature: AnnouncedSignature | undefined,
): Promise<AnnouncedPackage> {
  if (signature === undefined) return announced;
  const statement = await statementIn(signature);
  if (statement !== undefined && statement.inventoryDigest === announced.inventoryDigest) {
    return { ...announced, signature };
  }
  const text = `The signature beside ${announced.name} is not over the package as it is now. Sign it again with "rafskil sign", or put the signature elsewhere.`;
  throw new TransferError("source-changed", text, { facts: { path: announced.name } });
}

/** What was signed, not verified; `undefined` where it is no signature over a statement. */
async function statementIn(signature: AnnouncedSignature): Promise<PackageStatement | undefined> {
  const { parseStatement } = await import("../sign/statement.ts");
  if (typeof signature !== "string") return parseStatement(Buffer.from(signature.statement));
  const { parseCompactJws } = await import("../json/compact-jws.ts");
  const { readJwsText } = await import("../json/flattened-jws.ts");
  const jws = parseCompactJws(readJwsText(signature).compact);
  return jws === undefined ? undefined : parseStatement(jws.payload);
}
