import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rollSigningKey } from "../keys/roll-signing-key.ts";
import { takeHostLock } from "../store/database/sqlite/host-lock.ts";
import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const keysRoll: Command = {
  name: "keys roll",
  takes: ["WHICH"],
  options: {
    key: { type: "string" },
  },
  example: "rafskil-receiver keys roll receipts",
  async run(invocation) {
    const [which] = invocation.words;
    if (which !== "receipts" && which !== "log") throw new UsageError("usage/which-key");
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
    const { print, translate } = invocation;
    print(translate("say/key-rolled", { published: rolled.published, retired: rolled.retired }));
    print(translate("say/old-key", { path: rolled.keptAs }));
    print(translate("say/copy-key"));
    return 0;
  },
};

export const keysList: Command = {
  name: "keys list",
  takes: [],
  options: {},
  example: "rafskil-receiver keys list",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const { translate } = invocation;
    const { receipts, log } = registry.keys;
    for (const { kid, alg, crv, nbf, exp } of await registry.keys.published()) {
      const signs = [...(kid === receipts.keyId ? ["receipts"] : []), ...(kid === log.keyId ? ["log"] : [])];
      const use = translate("say/key-use", { retired: signs.length === 0 ? "yes" : "no", signs: signs.join(", ") });
      const time = translate("say/key-time", { from: dayOf(nbf), to: dayOf(exp) });
      invocation.print([kid, alg ?? crv, time, use].join("  "));
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
    throw new UsageError("usage/key-unreadable", { path: file });
  }
}
