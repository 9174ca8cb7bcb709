import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { openSigner, parseKeySet, rollKey, type Signer, TransferError } from "@rafskil/core";
import type { Registry } from "../receiver.ts";
import type { DatabaseReader } from "../store/database.ts";
import { readIfThere } from "../store/read-if-there.ts";
import { storing } from "../store/storing.ts";
import { syncFolder } from "../store/sync-folder.ts";
import { jwkOf } from "./file-signing-keys.ts";
import { logKeyEntries } from "./log-key-entries.ts";
import { newKeyPem } from "./new-key.ts";

export interface RollOptions {
  readonly which: "receipts" | "log";
  /** The new key, PEM or PKCS#12; a new Ed25519 key is made where there is none. */
  readonly key?: Uint8Array;
  readonly passphrase?: string;
}

export interface RolledKey {
  readonly retired: string;
  readonly published: string;
  /** Where the old private key lies now. */
  readonly keptAs: string;
}

/**
 * Puts a new key in the place of one of the archive's. The old one stays published with its last moment, the new one with its
 * first, and both stand in the log. No receiver may be running. Cut off at any point, it is run again and goes on with the key
 * that it had begun with. Throws `key-unusable`, `usage`, `write-failed`, `insufficient-space`.
 */
export async function rollSigningKey(registry: Registry, options: RollOptions): Promise<RolledKey> {
  const { config, keys, database } = registry;
  const { which, passphrase } = options;
  const [file, old] = [config.keys[which], keys[which]];
  if (keys.receipts.keyId === keys.log.keyId && config.keys.receipts !== config.keys.log) {
    throw cannot("receipts and log are two files with one key");
  }
  const coming = `${file}.new`;
  const begun = await readIfThere(coming);
  const bytes = begun ?? options.key ?? Buffer.from(newKeyPem());
  const signer = openSigner(bytes, passphrase === undefined ? {} : { passphrase });
  if (signer.keyId === old.keyId) throw cannot("it is the key that is in use");
  if (signer.algorithm !== "EdDSA" && (which === "log" || signer.algorithm !== "ES256")) {
    throw cannot(`a key of the kind ${signer.algorithm} does not sign the ${which}`);
  }
  if (begun === undefined) await replaceDurably(coming, bytes);
  if (!(await isPublished(database.read, signer.keyId))) await publish(registry, { old, signer });
  const keptAs = `${file}.${old.keyId}`;
  // An earlier run may have come as far as this.
  if ((await readIfThere(keptAs)) === undefined) await storing(keptAs, () => link(file, keptAs));
  await storing(file, () => rename(coming, file));
  await syncFolder(dirname(file));
  return { retired: old.keyId, published: signer.keyId, keptAs };
}

/** First the set of keys, by which old receipts verify; then the log, which says that it is done. */
async function publish(
  { config, keys, database, clock }: Registry,
  { old, signer }: { readonly old: Signer; readonly signer: Signer },
): Promise<void> {
  const at = clock.now();
  const before = (await keys.published()).filter(({ kid }) => kid !== signer.keyId);
  const known = parseKeySet(JSON.stringify({ keys: before }));
  const { keys: after, entries } = rollKey(known, { retires: old.keyId, publishes: signer, at });
  const end = after.find(({ keyId }) => keyId === old.keyId)?.notAfter;
  const rolled = [
    ...before.map((jwk) => (jwk["kid"] === old.keyId ? { ...jwk, exp: end } : jwk)),
    { ...jwkOf(signer), nbf: end },
  ];
  await replaceDurably(config.keys.retired, Buffer.from(`${JSON.stringify({ keys: rolled }, null, 2)}\n`));
  const kinds = ["key/retired", "key/published"] as const;
  const logged = entries.map((entry, order) => ({ kind: kinds[order] ?? "key/published", entry }));
  await database.write((transaction) => logKeyEntries(transaction, logged, at));
}

/** Whether an earlier run has written it into the log already. */
async function isPublished(reader: DatabaseReader, keyId: string): Promise<boolean> {
  const rows = await reader.selectFrom("log_entry").select("entry").where("kind", "=", "key/published").execute();
  return rows.some(({ entry }) => {
    const parsed: unknown = JSON.parse(entry);
    return typeof parsed === "object" && parsed !== null && "keyId" in parsed && parsed.keyId === keyId;
  });
}

/** Writes a file whole or not at all, for its owner alone. */
async function replaceDurably(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  await storing(path, async () => {
    await rm(part, { force: true });
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  });
}

function cannot(detail: string): TransferError {
  return new TransferError("usage", `The key cannot be rolled: ${detail}.`, { facts: { detail } });
}
