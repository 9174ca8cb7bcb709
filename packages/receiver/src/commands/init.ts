import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keyEntryBytes, TransferError } from "@rafskil/core";
import { createToken } from "../access/tokens.ts";
import { configText } from "../config/config-text.ts";
import { logKeyEntries } from "../keys/log-key-entries.ts";
import { newKeyPem } from "../keys/new-key.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { type Command, optional, required } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const YEAR_MS = 366 * 86_400_000;

export const initCommand: Command = {
  name: "init",
  takes: ["FOLDER"],
  options: {
    archive: { type: "string" },
    identifier: { type: "string" },
    address: { type: "string" },
  },
  example: 'rafskil-receiver init /srv/rafskil --archive "Héraðsskjalasafn" --address https://skil.example.is',
  async run(invocation) {
    const [folder = ""] = invocation.words;
    const address = optional(invocation, "address") ?? "http://127.0.0.1:8470";
    const identifier = optional(invocation, "identifier");
    const archive = { name: required(invocation, "archive"), ...(identifier === undefined ? {} : { identifier }) };
    await mkdir(join(folder, "keys"), { recursive: true, mode: 0o700 });
    const configFile = join(folder, "receiver.yaml");
    await writeNew(configFile, configText({ archive, address }));
    await writeNew(join(folder, "keys", "receipts.pem"), newKeyPem());
    await writeNew(join(folder, "keys", "log.pem"), newKeyPem());
    await using registry = await openRegistry({ ...invocation, configFile });
    const { token } = await registry.database.write(async (transaction) => {
      await logKeys(transaction, registry);
      const expiresAt = new Date(registry.clock.now().getTime() + YEAR_MS);
      const wish = { name: "first administrator", roles: ["administrator" as const], expiresAt };
      return await createToken(transaction, wish, { by: "init", clock: registry.clock });
    });
    const { print, translate } = invocation;
    print(translate("say/config-written", { path: configFile }));
    print(translate("say/keys-written", { path: join(folder, "keys") }));
    print(`${translate("say/first-token")}\n${token}`);
    print(translate("say/start-with", { command: `rafskil-receiver serve --config ${configFile}` }));
    return 0;
  },
};

/** A key stands in the log that it signs. */
async function logKeys(transaction: DatabaseTransaction, { keys, clock }: Registry): Promise<void> {
  const at = clock.now();
  const entries = [keys.receipts, keys.log].map(({ keyId, publicKey }) => ({
    kind: "key/published" as const,
    entry: keyEntryBytes({
      action: "published",
      keyId,
      publicKey: Buffer.from(publicKey).toString("base64"),
      at: at.toISOString(),
    }),
  }));
  await logKeyEntries(transaction, entries, at);
}

/** Nothing is ever written over: a key that is lost is lost. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    const code = isThere ? "output-exists" : "write-failed";
    const why = isThere ? "is there already: choose another folder" : "could not be written";
    throw new TransferError(code, `${path} ${why}.`, { cause, facts: { path } });
  }
}
