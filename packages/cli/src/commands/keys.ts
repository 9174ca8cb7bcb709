import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { EXIT } from "../exit-code.ts";
import { passphraseOf, passphraseOption } from "../passphrase.ts";
import type { Session } from "../session.ts";

const KINDS = ["ed25519", "p256"];

export const keysGenerate: Command = {
  words: ["keys", "generate"],
  arguments: [{ name: "KEYFILE", completes: "file" }],
  options: [{ name: "kind", value: "KIND", choices: KINDS, completes: KINDS }, passphraseOption],
  examples: [{ key: "keys-generate", line: "keys generate archive.pem --passphrase-file passphrase.txt" }],
  async run(invocation, session) {
    const file = argumentOf(invocation, 0);
    const passphrase = await passphraseOf(invocation);
    const { generateKeyPairSync } = await import("node:crypto");
    const { privateKey, publicKey } =
      invocation.text("kind") === "p256"
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("ed25519");
    const encryption = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
    const pem = privateKey.export({ type: "pkcs8", format: "pem", ...encryption });
    await import("@rafskil/core");
    // Never over a key that is there, and never readable by others.
    await writeFile(file, pem, { flag: "wx", mode: 0o600, flush: true });
    await writeFile(`${file}.pub`, publicKey.export({ type: "spki", format: "pem" }), { flag: "wx", flush: true });
    if (passphrase === undefined) session.hint(session.translate("hint/no-passphrase"));
    return await showKey(publicKey.export({ type: "spki", format: "der" }), session);
  },
};

export const keysShow: Command = {
  words: ["keys", "show"],
  arguments: [{ name: "KEYFILE", completes: "file" }],
  options: [passphraseOption],
  examples: [{ key: "keys-show", line: "keys show archive.pem" }],
  async run(invocation, session) {
    const bytes = await readFile(argumentOf(invocation, 0));
    const { openSigner, parsePublicKeys } = await import("@rafskil/core");
    if (/-----BEGIN (PUBLIC KEY|CERTIFICATE)-----/.test(bytes.toString("latin1")) && !bytes.includes("PRIVATE KEY")) {
      for (const key of parsePublicKeys(bytes)) await showKey(key, session);
      return EXIT.accepted;
    }
    const passphrase = await passphraseOf(invocation);
    return await showKey(openSigner(bytes, passphrase === undefined ? {} : { passphrase }).publicKey, session);
  },
};

/** The public half alone, as a key of a JWK Set (RFC 7517) and as PEM. */
async function showKey(der: Uint8Array, { output, translate }: Session): Promise<typeof EXIT.accepted> {
  const { createPublicKey } = await import("node:crypto");
  const { keyIdOf } = await import("@rafskil/core");
  const key = createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
  const keyId = keyIdOf(der);
  const jwk = JSON.stringify({ kid: keyId, use: "sig", ...key.export({ format: "jwk" }) });
  await output.write(`${translate("keys/id", { keyId })}\n${jwk}\n${key.export({ type: "spki", format: "pem" })}`);
  return EXIT.accepted;
}
