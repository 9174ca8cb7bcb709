import type { AnnouncedSignature } from "@rafskil/core";
import type { Selectable } from "kysely";
import { findAgreement } from "../agreements/agreement.ts";
import { loadTrust } from "../agreements/load-trust.ts";
import type { Receiver } from "../receiver.ts";
import type { PackageTable } from "../store/database/tables.ts";
import type { SignatureToCheck } from "./package-checker.ts";

/** The signature of a package with all that it is judged by; `undefined` where none came, and none is demanded. */
export async function signatureToCheck(
  { database, config }: Pick<Receiver, "database" | "config">,
  { signature }: Pick<Selectable<PackageTable>, "signature">,
  agreed: { readonly id: string; readonly version: number },
): Promise<SignatureToCheck | undefined> {
  if (signature === null) return undefined;
  const agreement = await findAgreement(database.read, agreed.id, agreed.version);
  if (agreement === undefined) throw new Error(`The agreement ${agreed.id} of a delivery is gone.`);
  const given: AnnouncedSignature = JSON.parse(signature);
  return {
    given: typeof given === "string" ? given : detachedOf(given),
    isDemanded: agreement.signatures === "demanded",
    trust: await loadTrust(agreement, config.signers),
  };
}

function detachedOf({ cms, statement }: Exclude<AnnouncedSignature, string>): SignatureToCheck["given"] {
  return { cms: Buffer.from(cms, "base64"), statement: Buffer.from(statement) };
}
