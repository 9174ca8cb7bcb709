import { execFileSync } from "node:child_process";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type AnnouncedSignature,
  digestOfPackage,
  httpTransport,
  openSigner,
  type SendOptions,
  type Signer,
  sendPackage,
  signPackage,
  verifySignature,
} from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag, makeFolderBag, packageOf } from "../bags.suite.ts";
import {
  announcementOf,
  announceTo,
  decideOn,
  deliver,
  sendFiles,
  startReceiver,
  type TestReceiver,
  temporaryFolder,
  waitFor,
} from "../receiver.suite.ts";

const folder = temporaryFolder();
const sender = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const pemOf = (key: typeof sender.privateKey): string => String(key.export({ format: "pem", type: "pkcs8" }));
const signerOf = ({ privateKey }: typeof sender): Signer => openSigner(Buffer.from(pemOf(privateKey)));
const place = { spoolDirectory: folder, workers: 1 };
const tool = { name: "test", version: "1" };

let receiver: TestReceiver;
const transport = httpTransport();
beforeAll(async () => {
  const keys = [String(sender.publicKey.export({ format: "pem", type: "spki" }))];
  const anchors = hasOpenssl() ? [makeCertificate()] : [];
  receiver = await startReceiver({
    agreement: { signatures: "demanded", signers: { keys, ...(anchors.length === 0 ? {} : { anchors }) } },
  });
});
afterAll(async () => {
  transport[Symbol.dispose]();
  await receiver.stop();
});

function hasOpenssl(): boolean {
  try {
    return /OpenSSL 3/.test(String(execFileSync("openssl", ["version"], { stdio: "pipe" })));
  } catch {
    return false;
  }
}

/** A certificate of itself, whose key lies beside it. */
function makeCertificate(): string {
  const line = `req -x509 -newkey rsa:2048 -nodes -keyout ${folder}/own.key -out ${folder}/own.crt -days 3650 -subj /CN=Hraun`;
  execFileSync("openssl", [...line.split(" "), "-addext", "keyUsage=critical,digitalSignature"], { stdio: "pipe" });
  return readFileSync(join(folder, "own.crt"), "utf8");
}

/** A package on disk, as a sender has it. */
async function bagFile(text: string): Promise<string> {
  const { bytes } = await makeBag(folder, { "bréf.txt": text });
  const path = join(folder, `${randomUUID()}.zip`);
  writeFileSync(path, bytes);
  return path;
}

async function signed(path: string, by: typeof sender = sender): Promise<string> {
  const options = { ...place, signer: signerOf(by), signedAt: new Date(), tool };
  return (await signPackage(path, options)).jws;
}

async function deliverWith(path: string, signature: AnnouncedSignature, more: object = {}): Promise<string> {
  const bytes = readFileSync(path);
  return await deliver(receiver, bytes, announcementOf({ ...packageOf("mál.zip", bytes), signature, ...more }));
}

async function rulesFoundIn(id: string): Promise<readonly string[]> {
  const answer = await receiver.ask("sender", `/v1/deliveries/${id}/findings`);
  const { items } = (await answer.json()) as { items: readonly { finding: { rule: string } }[] };
  return items.map(({ finding }) => finding.rule).filter((rule) => /^(signature|receiver)\/(?!not-scanned)/.test(rule));
}

/** Files of objects in the storage, once there are some: they come after the delivery was accepted. */
async function storedAs(end: string): Promise<readonly string[]> {
  for (let look = 0; look < 2000; look += 1) {
    const names = readdirSync(join(receiver.folder, "storage"), { recursive: true, encoding: "utf8" });
    const found = names.filter((name) => name.endsWith(end) && !name.includes("staging"));
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return [];
}

function sendOptions(more: Partial<SendOptions> = {}): SendOptions {
  const remembered = new Map<string, string>();
  return {
    ...place,
    url: receiver.url,
    token: receiver.tokens.sender,
    about: { agreement: "a1" },
    transport,
    state: { load: async () => remembered.get("state"), save: async (text) => void remembered.set("state", text) },
    receipts: { load: async () => undefined, save: async () => undefined, saveKeys: async () => undefined },
    idempotencyKey: randomUUID(),
    until: "received",
    language: "en",
    tool,
    ...more,
  };
}

describe("under an agreement that demands signatures", { timeout: 300_000 }, () => {
  test("a package without one is refused before a byte is sent, and taken once it is signed", async () => {
    const path = await bagFile("óundirritað");
    const options = sendOptions();
    const refused = sendPackage(path, options);
    await expect(refused).rejects.toMatchObject({ code: "delivery-refused" });
    const bytes = readFileSync(path);
    await expect(announceTo(receiver, announcementOf(packageOf("mál.zip", bytes)))).rejects.toThrow(
      /signature-missing.*rafskil sign/,
    );
    const { delivery } = await sendPackage(path, { ...options, signature: await signed(path) });
    const inReview = await waitFor(receiver, delivery.id, ["review"]);
    expect(inReview.packages).toMatchObject([{ verdict: "accepted", isSigned: true }]);
    expect(await rulesFoundIn(delivery.id)).toEqual(["receiver/signature-proved"]);
  });

  test("the signature is kept with what was accepted, and verifies from there", async () => {
    const path = await bagFile("varðveitt");
    const id = await deliverWith(path, await signed(path));
    await decideOn(receiver, await waitFor(receiver, id, ["review"]), { decision: "accept" });
    await waitFor(receiver, id, ["accepted"]);
    const kept = await storedAs("content/signature.jws");
    expect(kept).toHaveLength(1);
    const [premis = ""] = await storedAs("content/premis.xml");
    const events = readFileSync(join(receiver.folder, "storage", premis), "utf8");
    expect([...events.matchAll(/<premis:eventType>([^<]+)/g)].map(([, type]) => type)).toEqual([
      "transfer",
      "fixity check",
      "virus check",
      "digital signature validation",
      "validation",
      "accession",
    ]);
    const { isProved, report } = await verifySignature(path, {
      ...place,
      signature: readFileSync(join(receiver.folder, "storage", kept[0] ?? ""), "utf8"),
      signatureName: "signature.jws",
      trust: {
        keys: [sender.publicKey.export({ format: "der", type: "spki" })],
        anchors: [],
        revocationLists: [],
      },
      language: "en",
      tool,
    });
    await using _ = report;
    expect(isProved).toBe(true);
  });

  test.each([
    ["is over another package", async () => await signed(await bagFile("annar pakki")), "signature/package-differs"],
    ["is by somebody else", (path: string) => signed(path, stranger), "signature/signer-unknown"],
    [
      "was altered",
      async (path: string) => (await signed(path)).replace(/\.(.)/, (_, first) => `.${first === "e" ? "f" : "e"}`),
      "signature/statement-malformed",
    ],
    ["is none", async () => "no signature", "signature/malformed"],
  ])("a package whose signature %s is refused by the finding that says so", async (_, sign, rule) => {
    const path = await bagFile(`rangt ${rule}`);
    const id = await deliverWith(path, await sign(path));
    const inReview = await waitFor(receiver, id, ["review"]);
    expect(inReview.packages).toMatchObject([{ verdict: "refused" }]);
    expect(await rulesFoundIn(id)).toContain(rule);
  });

  test("a folder that is sent file by file is held against its signature too", async () => {
    const bag = await makeFolderBag(folder, { "a.txt": "a", "b.txt": "b" });
    const copy = join(folder, randomUUID());
    const { bytes } = await makeBag(folder, { "a.txt": "a", "b.txt": "b" });
    writeFileSync(`${copy}.zip`, bytes);
    const { id } = await announceTo(
      receiver,
      announcementOf({ ...bag.package, signature: await signed(`${copy}.zip`) }),
    );
    await sendFiles(receiver, id, bag);
    expect((await waitFor(receiver, id, ["review"])).packages).toMatchObject([{ verdict: "accepted" }]);
    expect(await rulesFoundIn(id)).toEqual(["receiver/signature-proved"]);
  });

  test("a sender is told before anything is sent that a signature is over another state of the package", async () => {
    const path = await bagFile("fyrst");
    const signature = await signed(path);
    rmSync(path);
    writeFileSync(path, (await makeBag(folder, { "bréf.txt": "svo" })).bytes);
    const sending = sendPackage(path, sendOptions({ signature }));
    await expect(sending).rejects.toMatchObject({ code: "source-changed" });
  });

  test.skipIf(!hasOpenssl())("CMS by a certificate that the agreement trusts is taken", async () => {
    const path = await bagFile("cms");
    const pem = Buffer.concat([readFileSync(join(folder, "own.key")), readFileSync(join(folder, "own.crt"))]);
    const signer = openSigner(pem, { rsa: "RS256" });
    const { detached } = await signPackage(path, { ...place, signer, withCms: true, signedAt: new Date(), tool });
    if (detached === undefined) throw new Error("No CMS was made.");
    const cms = Buffer.from(detached.cms).toString("base64");
    const statement = Buffer.from(detached.statement).toString("utf8");
    const id = await deliverWith(path, { cms, statement });
    expect((await waitFor(receiver, id, ["review"])).packages).toMatchObject([{ verdict: "accepted" }]);
    expect(await rulesFoundIn(id)).toEqual(["receiver/signature-proved"]);
  });
});

describe("the inventory of a package", { timeout: 300_000 }, () => {
  test("is computed when it is checked, and what differs from the announcement is found", async () => {
    const path = await bagFile("skráalisti");
    const signature = await signed(path);
    const inventoryDigest = await digestOfPackage(path, place);
    const same = await deliverWith(path, signature, { inventoryDigest, files: 5 });
    const other = await deliverWith(path, signature, { inventoryDigest: "ab".repeat(32), files: 7 });
    expect((await waitFor(receiver, same, ["review"])).packages).toMatchObject([{ verdict: "accepted" }]);
    expect(await rulesFoundIn(same)).toEqual(["receiver/signature-proved"]);
    expect((await waitFor(receiver, other, ["review"])).packages).toMatchObject([{ verdict: "refused" }]);
    const found = await rulesFoundIn(other);
    expect(found).toContain("receiver/inventory-differs");
    expect(found).toContain("receiver/file-count");
  });
});
