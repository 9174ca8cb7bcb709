import { readFile } from "node:fs/promises";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT } from "../exit-code.ts";
import { passphraseOf, passphraseOption } from "../passphrase.ts";
import { randomOctets, runId, workplaceOf } from "../workplace.ts";

export const encrypt: Command = {
  words: ["encrypt"],
  arguments: [{ name: "FILE", completes: "file" }],
  options: [
    { name: "recipient", value: "FILE", isRepeatable: true, completes: "file" },
    { name: "to", value: "OUT", completes: "file" },
    { name: "part-size", value: "SIZE" },
  ],
  examples: [{ key: "encrypt", line: "encrypt delivery.zip --recipient archive.pem" }],
  async run(invocation, session) {
    const path = argumentOf(invocation, 0);
    const files = invocation.all("recipient");
    if (files.length === 0) throw new UsageError("usage/missing-option", { option: "--recipient FILE" }, "encrypt");
    const partBytes = partBytesOf(invocation.text("part-size"));
    const folder = invocation.text("to") ?? `${path}.encrypted`;
    const core = await import("@rafskil/core");
    const recipients = (await Promise.all(files.map((file) => readFile(file)))).flatMap(core.parseCertificates);
    const made = await core.encryptFile(path, folder.replace(/[/\\]+$/, ""), {
      ...workplaceOf(session),
      recipients,
      random: randomOctets,
      ...(partBytes === undefined ? {} : { partBytes }),
    });
    const size = core.saySize(made.bytes, core.createTranslator([], session.language));
    const facts = { ...made, size, path: core.showHidden(folder) };
    await session.output.write(`${session.translate("encrypt/done", facts)}\n`);
    return EXIT.accepted;
  },
};

export const decrypt: Command = {
  words: ["decrypt"],
  arguments: [{ name: "ENCRYPTED", completes: "folder" }],
  options: [
    { name: "key", value: "FILE", isRepeatable: true, completes: "file" },
    passphraseOption,
    { name: "to", value: "OUT", completes: "file" },
  ],
  examples: [{ key: "decrypt", line: "decrypt delivery.zip.encrypted --key archive.p12 --to delivery.zip" }],
  async run(invocation, session) {
    const folder = argumentOf(invocation, 0);
    const [keyFile, target] = ["key", "to"].map((name) => invocation.text(name));
    if (keyFile === undefined) throw new UsageError("usage/missing-option", { option: "--key FILE" }, "decrypt");
    if (target === undefined) throw new UsageError("usage/missing-option", { option: "--to OUT" }, "decrypt");
    const core = await import("@rafskil/core");
    const passphrase = await passphraseOf(invocation);
    const { name, bytes, kept } = await core.decryptFile(folder, target, {
      ...workplaceOf(session),
      key: await readFile(keyFile),
      ...(passphrase === undefined ? {} : { passphrase }),
      id: runId(),
    });
    const size = core.saySize(bytes, core.createTranslator([], session.language));
    const facts = { size, kept, path: core.showHidden(target), name: core.showHidden(name) };
    await session.output.write(`${session.translate("decrypt/done", facts)}\n`);
    session.hint(session.translate("hint/decrypted", { path: core.showHidden(target) }));
    return EXIT.accepted;
  },
};

const MIB = 2 ** 20;

function partBytesOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const [, digits, unit = ""] = /^(\d{1,4})(M|G)$/i.exec(given) ?? [];
  const bytes = Number(digits) * (unit.toUpperCase() === "G" ? 1024 * MIB : MIB);
  if (bytes >= MIB && bytes <= 1024 * MIB) return bytes;
  throw new UsageError("usage/bad-part-size", { given }, "encrypt");
}
