import { readFile } from "node:fs/promises";
import { askAuthority } from "../ask-authority.ts";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT } from "../exit-code.ts";
import { passphraseOf, passphraseOption } from "../passphrase.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { workplaceOf } from "../workplace.ts";

const ALGORITHMS = ["PS256", "RS256"];

export const sign: Command = {
  words: ["sign"],
  arguments: [{ name: "PACKAGE", completes: "file" }],
  options: [
    { name: "key", value: "FILE", isRepeatable: true, completes: "file" },
    passphraseOption,
    { name: "rsa", value: "NAME", choices: ALGORITHMS, completes: ALGORITHMS },
    { name: "cms" },
    { name: "producer", value: "NAME" },
    { name: "agreement", value: "NUMBER" },
    { name: "timestamp", value: "URL" },
  ],
  examples: [
    { key: "sign", line: "sign delivery.zip --key municipality.p12 --passphrase-file passphrase.txt" },
    { key: "sign-agreement", line: 'sign delivery.zip --key key.pem --producer "Hraunabyggð" --agreement 2026-11' },
    { key: "sign-timestamp", line: "sign delivery.zip --key key.p12 --timestamp http://tsa.example/" },
  ],
  async run(invocation, session) {
    const path = argumentOf(invocation, 0);
    const base = path.replace(/[/\\]+$/, "");
    const keyFile = invocation.text("key");
    if (keyFile === undefined) throw new UsageError("usage/missing-option", { option: "--key FILE" }, "sign");
    await checkResultPlace({ file: `${base}.jws`, subject: path });
    const core = await import("@rafskil/core");
    const passphrase = await passphraseOf(invocation);
    const signer = core.openSigner(await readFile(keyFile), {
      ...(passphrase === undefined ? {} : { passphrase }),
      // What archives read of CMS is RSA with PKCS#1 1.5.
      rsa: invocation.text("rsa") === "RS256" || invocation.has("cms") ? "RS256" : "PS256",
    });
    const [producer, agreement, authority] = ["producer", "agreement", "timestamp"].map((name) =>
      invocation.text(name),
    );
    const signed = await core.signPackage(path, {
      ...workplaceOf(session),
      signer,
      withCms: invocation.has("cms"),
      signedAt: new Date(),
      ...(producer === undefined ? {} : { producer: { name: producer } }),
      ...(agreement === undefined ? {} : { agreement }),
      ...(authority === undefined ? {} : { timestamp: askAuthority(authority, session.signal) }),
    });
    // The list first: a signature that is there has its list beside it.
    await writeResult(signed.inventory(), { file: `${base}.inventory`, subject: "" }, session);
    if (signed.detached !== undefined) {
      const { statement, cms } = signed.detached;
      await writeResult(
        [Buffer.from(statement).toString("utf8")],
        { file: `${base}.statement.json`, subject: "" },
        session,
      );
      const lines =
        Buffer.from(cms)
          .toString("base64")
          .match(/.{1,64}/g) ?? [];
      const pem = ["-----BEGIN CMS-----", ...lines, "-----END CMS-----", ""].join("\n");
      await writeResult([pem], { file: `${base}.p7s`, subject: "" }, session);
    }
    await writeResult([`${signed.jws}\n`], { file: `${base}.jws`, subject: "" }, session);
    const { algorithm, keyId } = signer;
    const { files, inventoryDigest } = signed.statement;
    const said = session.translate("sign/done", {
      path: `${base}.jws`,
      list: `${base}.inventory`,
      files,
      keyId,
      algorithm,
    });
    await session.output.write(`${said}\n${session.translate("pack/digest", { digest: inventoryDigest })}\n`);
    if (signer.certificates.length === 0) session.hint(session.translate("hint/no-certificate"));
    return EXIT.accepted;
  },
};
