import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rollSigningKey } from "../keys/roll-signing-key.ts";
import { takeHostLock } from "../store/database/sqlite/host-lock.ts";
import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const keysRoll: Command = {
  name: "keys roll",
  takes: ["WHICH"],
  summary: "Put a new key in the place of the one for receipts, or for the log. Stop the receiver first.",
  options: {
    key: { type: "string", help: "The new key, PEM or PKCS#12; by default an Ed25519 key is made." },
  },
  example: "rafskil-receiver keys roll receipts",
  async run(invocation) {
    const [which] = invocation.words;
    if (which !== "receipts" && which !== "log") throw new UsageError("The key is receipts or log.");
    const file = optional(invocation, "key");
    const key = file === undefined ? undefined : await readKey(file);
    const { RAFSKIL_KEY_PASSPHRASE: passphrase } = invocation.environment;
    await using registry = await openRegistry(invocation);
    // A receiver that runs would go on signing with the key that was retired.
    using _lock = takeHostLock(join(registry.config.data, "lock.sqlite"));
    const rolled = await rollSigningKey(registry, {
      which,
      ...(key === undefined ? {} : { key }),
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    invocation.print(
      `From now on ${rolled.published} signs; ${rolled.retired} stays published, and both stand in the log.`,
    );
    invocation.print(
      `The old private key lies in ${rolled.keptAs}: nothing needs it any more. Destroy it, and its copies.`,
    );
    invocation.print("Make a copy of the new key, and keep it somewhere else.");
    return 0;
  },
};

export const keysList: Command = {
  name: "keys list",
  takes: [],
  summary: "The archive's public keys as they are published, with the time of their use.",
  options: {},
  example: "rafskil-receiver keys list",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const { receipts, log } = registry.keys;
    for (const { kid, alg, crv, nbf, exp } of await registry.keys.published()) {
      const signs = [...(kid === receipts.keyId ? ["receipts"] : []), ...(kid === log.keyId ? ["log"] : [])];
      const use = signs.length === 0 ? "retired" : `signs ${signs.join(", ")}`;
      invocation.print([kid, alg ?? crv, `from ${dayOf(nbf)}`, `to ${dayOf(exp)}`, use].join("  "));
    }
    return 0;
  },
};

function dayOf(seconds: unknown): string {
  return typeof seconds === "number" ? new Date(seconds * 1000).toISOString() : "–";
}

async function readKey(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`The key ${file} cannot be read.`);
  }
}
