import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { renderReport } from "../render/report.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { workplaceOf } from "../workplace.ts";

export const verifySignature: Command = {
  words: ["verify-signature"],
  arguments: [{ name: "PACKAGE", completes: "file" }],
  options: [
    { name: "signature", value: "FILE", completes: "file" },
    { name: "key", value: "FILE", isRepeatable: true, completes: "file" },
    { name: "trust", value: "FILE", isRepeatable: true, completes: "file" },
    { name: "crl", value: "FILE", isRepeatable: true, completes: "file" },
    { name: "ocsp", value: "FILE", isRepeatable: true, completes: "file" },
    { name: "timestamp-trust", value: "FILE", isRepeatable: true, completes: "file" },
    ...REPORT_OPTIONS,
  ],
  examples: [
    { key: "verify-signature", line: "verify-signature delivery.zip --key municipality.pub" },
    { key: "verify-signature-chain", line: "verify-signature delivery.zip --trust root.pem --crl issuer.crl" },
  ],
  async run(invocation, session): Promise<ExitCode> {
    const path = argumentOf(invocation, 0);
    const base = path.replace(/[/\\]+$/, "");
    const place = { file: invocation.text("output"), subject: path };
    await checkResultPlace(place);
    const core = await import("@rafskil/core");
    const readAll = async (option: string): Promise<readonly Uint8Array[]> =>
      await Promise.all(invocation.all(option).map((file) => readFile(file)));
    const signature = invocation.text("signature") ?? `${base}.jws`;
    const stem = signature.replace(/\.(jws|p7s)$/, "");
    const list = await readFile(`${stem}.inventory`).catch(() => undefined);
    const verification = await core.verifySignature(path, {
      ...workplaceOf(session),
      signature: signature.endsWith(".p7s")
        ? { cms: await readFile(signature), statement: await readFile(`${stem}.statement.json`) }
        : await readFile(signature, "utf8"),
      signatureName: basename(signature),
      ...(list === undefined ? {} : { inventoryList: list, otherLists: await readOtherLists(`${stem}.inventory`) }),
      trust: {
        keys: (await readAll("key")).flatMap(core.parsePublicKeys),
        anchors: (await readAll("trust")).flatMap(core.parseCertificates),
        revocationLists: await readAll("crl"),
        ocspResponses: await readAll("ocsp"),
        timestampAnchors: (await readAll("timestamp-trust")).flatMap(core.parseCertificates),
      },
    });
    await using report = verification.report;
    const format = reportFormatOf(invocation.text("format"));
    const isForFile = place.file !== undefined;
    await writeResult(await renderReport(report, format, { ...session, isForFile }), place, session);
    const { provedAt } = verification;
    if (provedAt !== undefined) session.hint(session.translate("hint/time-proved", { at: provedAt.toISOString() }));
    if (report.verdict === "refused") return EXIT.refused;
    if (verification.isProved) return EXIT.accepted;
    // A sound signature by nobody knows whom proves nothing.
    session.hint(session.translate("hint/no-trust"));
    return EXIT.incomplete;
  },
};

const MAX_LISTS = 100;
const MAX_LIST_BYTES = 64 * 2 ** 20;

/** The lists of the packages that lie beside this one: a file that was swapped in from one of them is told as that. */
async function readOtherLists(own: string): Promise<readonly { readonly name: string; readonly list: Uint8Array }[]> {
  const folder = dirname(own);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".inventory") && name !== basename(own));
  const lists: { readonly name: string; readonly list: Uint8Array }[] = [];
  for (const name of names.sort().slice(0, MAX_LISTS)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true && found.size <= MAX_LIST_BYTES) lists.push({ name, list: await readFile(path) });
  }
  return lists;
}
