import { execFileSync } from "node:child_process";
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Signer } from "../model/signer.ts";
import { catalogueSuite } from "../report/catalogue.suite.ts";
import type { SignatureTrust } from "../sign/examine-signature.ts";
import { openSigner, parseCertificates } from "../sign/keys.ts";
import { signatureMessages } from "../sign/messages/signature-messages.ts";
import { SIGNATURE_RULES } from "../sign/signature-rules.ts";
import { type SignedPackage, signPackage } from "./sign.ts";
import { type SignatureVerification, verifySignature } from "./verify-signature.ts";

const tool = { name: "test", version: "1" };
const work = { spoolDirectory: tmpdir(), workers: 1, tool };
const signedAt = new Date("2026-11-22T10:00:00Z");
const NOBODY: SignatureTrust = { keys: [], anchors: [], revocationLists: [] };

catalogueSuite("of signatures", {
  catalogue: signatureMessages,
  keys: [
    ...SIGNATURE_RULES.map(({ id }) => id),
    ..."no-trust trusted-key no-revocation-list no-list no-other-lists no-timestamp no-timestamp-trust time-proved"
      .split(" ")
      .map((slug) => `unsure/${slug}`),
  ],
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rafskil-sign-"));
});
afterAll(() => rm(folder, { recursive: true }));

function newSigner(kind: "ed25519" | "p256" | "rsa", rsa: "RS256" | "PS256" = "PS256"): Signer {
  const { privateKey } =
    kind === "ed25519"
      ? generateKeyPairSync("ed25519")
      : kind === "p256"
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return openSigner(Buffer.from(privateKey.export({ format: "pem", type: "pkcs8" })), { rsa });
}

async function newPackage(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, "data"), { recursive: true });
  await writeFile(join(path, "data", "a.txt"), "first");
  await writeFile(join(path, "data", "b.txt"), "second");
  await writeFile(join(path, "data", "á.txt"), "third");
  return path;
}

const signer = newSigner("ed25519");

function verification(
  path: string,
  signed: SignedPackage,
  trust: SignatureTrust,
  hasList = true,
): Promise<SignatureVerification> {
  return verifySignature(path, {
    ...work,
    signature: signed.jws,
    signatureName: "package.jws",
    ...(hasList ? { inventoryList: Buffer.from([...signed.inventory()].join("")) } : {}),
    trust,
    language: "en",
  });
}

async function failed(...given: Parameters<typeof verification>): Promise<readonly string[]> {
  const { report } = await verification(...given);
  return report.rules.flatMap(({ rule, outcome }) => (outcome === "failed" ? rule : []));
}

describe("a signed package", () => {
  it.each([
    ["ed25519", "PS256", "EdDSA"],
    ["p256", "PS256", "ES256"],
    ["rsa", "PS256", "PS256"],
    ["rsa", "RS256", "RS256"],
  ] as const)("is proved with a key of the kind %s (%s), by node:crypto alone too", async (kind, rsa, algorithm) => {
    const own = newSigner(kind, rsa);
    const path = await newPackage(`proved-${kind}-${rsa}`);
    const signed = await signPackage(path, { ...work, signer: own, signedAt });
    expect(own.algorithm).toBe(algorithm);
    expect(await verification(path, signed, { ...NOBODY, keys: [own.publicKey] })).toMatchObject({ isProved: true });
    expect(await failed(path, signed, { ...NOBODY, keys: [signer.publicKey] })).toContain("signature/wrong");
    const [head, payload, signature = ""] = signed.jws.split(".");
    const key = createPublicKey({ key: Buffer.from(own.publicKey), format: "der", type: "spki" });
    const input = {
      key,
      dsaEncoding: "ieee-p1363",
      ...(rsa === "PS256" && kind === "rsa" ? { padding: 6, saltLength: 32 } : {}),
    } as const;
    const bytes = Buffer.from(`${head}.${payload}`);
    expect(verify(kind === "ed25519" ? null : "sha256", bytes, input, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("is the same bytes each time, and its digest is that of its list", async () => {
    const path = await newPackage("same");
    const one = await signPackage(path, { ...work, signer, signedAt });
    expect((await signPackage(path, { ...work, signer, signedAt })).jws).toBe(one.jws);
    expect([...one.inventory()].map((line) => line.split(" ")[3])).toEqual([
      "data/a.txt\n",
      "data/b.txt\n",
      "data/á.txt\n",
    ]);
  });

  it("is stated with its format where one recognises it", async () => {
    const path = await newPackage("bag");
    expect((await signPackage(path, { ...work, signer, signedAt })).statement.format).toBeUndefined();
    await writeFile(join(path, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    expect((await signPackage(path, { ...work, signer, signedAt })).statement).toMatchObject({
      format: "bagit",
      files: 4,
    });
  });

  it("is not proved where nobody is trusted, though nothing is wrong", async () => {
    const path = await newPackage("nobody");
    const found = await verification(path, await signPackage(path, { ...work, signer, signedAt }), NOBODY);
    expect(found).toMatchObject({ isProved: false, report: { verdict: "accepted" } });
  });
});

describe("a signed package of which", () => {
  const data = (path: string, name: string) => join(path, "data", name);
  it.each([
    ["one byte is altered", "file-changed", (path: string) => writeFile(data(path, "a.txt"), "forst")],
    ["a file is added", "file-added", (path: string) => writeFile(data(path, "c.txt"), "more")],
    ["a file is taken away", "file-missing", (path: string) => rm(data(path, "a.txt"))],
    ["a file is renamed", "file-renamed", (path: string) => rename(data(path, "a.txt"), data(path, "c.txt"))],
    [
      "two files took each other's place",
      "files-swapped",
      async (path: string) => {
        await writeFile(data(path, "a.txt"), "second");
        await writeFile(data(path, "b.txt"), "first");
      },
    ],
  ])("%s is refused as that", async (what, slug, harm) => {
    const path = await newPackage(what);
    const signed = await signPackage(path, { ...work, signer, signedAt });
    await harm(path);
    const trust = { ...NOBODY, keys: [signer.publicKey] };
    expect(await failed(path, signed, trust)).toEqual(["signature/package-differs", `signature/${slug}`]);
    expect(await failed(path, signed, trust, false)).toEqual(["signature/package-differs"]);
  });

  it("a file is another package's is refused as that, where that one's list is at hand", async () => {
    const [path, other] = [await newPackage("swapped into"), await newPackage("swapped from")];
    await writeFile(data(other, "report.txt"), "of the other");
    const signed = await signPackage(path, { ...work, signer, signedAt });
    const theirs = await signPackage(other, { ...work, signer, signedAt });
    await writeFile(data(path, "a.txt"), "of the other");
    const given = {
      ...work,
      signature: signed.jws,
      signatureName: "package.jws",
      inventoryList: Buffer.from([...signed.inventory()].join("")),
      trust: { ...NOBODY, keys: [signer.publicKey] },
      language: "en",
    } as const;
    const otherLists = [{ name: "other.inventory", list: Buffer.from([...theirs.inventory()].join("")) }];
    const { report } = await verifySignature(path, { ...given, otherLists });
    expect(report.rules.flatMap(({ rule, outcome }) => (outcome === "failed" ? rule : []))).toEqual([
      "signature/package-differs",
      "signature/file-foreign",
    ]);
    const findings = await Array.fromAsync(report.findings);
    expect(findings.map(({ facts }) => facts)).toContainEqual({ package: "other.inventory", as: "data/report.txt" });
  });

  it("the signature is another package's, or not one at all, is refused", async () => {
    const [path, other] = [await newPackage("one"), await newPackage("other")];
    await writeFile(join(other, "data", "a.txt"), "of the other");
    const trust = { ...NOBODY, keys: [signer.publicKey] };
    const theirs = await signPackage(other, { ...work, signer, signedAt });
    expect(await failed(path, theirs, trust)).toEqual(["signature/package-differs", "signature/file-changed"]);
    expect(await failed(path, { ...theirs, jws: "nothing" }, trust)).toContain("signature/malformed");
    const list = function* (): Iterable<string> {
      yield "sha256 of another list\n";
    };
    expect(await failed(other, { ...theirs, inventory: list }, trust)).toEqual(["signature/list-differs"]);
  });
});

const hasOpenssl = (() => {
  try {
    return /OpenSSL 3/.test(String(execFileSync("openssl", ["version"], { stdio: "pipe" })));
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl)("a certificate of an authority made with openssl", () => {
  const openssl = (...words: readonly string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });

  async function issue(name: string, extensions: string, days = "3650", issuer = "root"): Promise<void> {
    await writeFile(join(folder, `${name}.ext`), extensions);
    openssl(
      "req",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
      "-subj",
      `/CN=${name}`,
    );
    openssl(
      "x509",
      "-req",
      "-in",
      `${name}.csr`,
      "-CA",
      `${issuer}.crt`,
      "-CAkey",
      `${issuer}.key`,
      "-CAcreateserial",
      "-out",
      `${name}.crt`,
      "-days",
      days,
      "-extfile",
      `${name}.ext`,
    );
  }

  async function open(name: string, ...chain: readonly string[]): Promise<Signer> {
    const parts = await Promise.all(
      [`${name}.key`, `${name}.crt`, ...chain].map((file) => readFile(join(folder, file))),
    );
    return openSigner(Buffer.concat(parts));
  }

  const trustRoot = async (...lists: readonly string[]): Promise<SignatureTrust> => ({
    keys: [],
    anchors: parseCertificates(await readFile(join(folder, "root.crt"))),
    revocationLists: await Promise.all(lists.map((file) => readFile(join(folder, file)))),
  });

  const soon = new Date(Date.now() + 3_600_000);

  beforeAll(async () => {
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "root.key",
      "-out",
      "root.crt",
      "-days",
      "3650",
      "-subj",
      "/CN=Root",
      "-addext",
      "keyUsage=critical,keyCertSign,cRLSign",
    );
    await issue("signer", "keyUsage=digitalSignature\nbasicConstraints=CA:FALSE");
    await issue("short", "keyUsage=digitalSignature", "1");
    await issue("unfit", "keyUsage=keyEncipherment");
    await issue("below", "keyUsage=digitalSignature", "3650", "signer");
    await writeFile(
      join(folder, "ca.cnf"),
      "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=30\n",
    );
    await writeFile(join(folder, "index.txt"), "");
    openssl("ca", "-gencrl", "-config", "ca.cnf", "-cert", "root.crt", "-keyfile", "root.key", "-out", "empty.crl");
    openssl("ca", "-revoke", "signer.crt", "-config", "ca.cnf", "-cert", "root.crt", "-keyfile", "root.key");
    openssl("ca", "-gencrl", "-config", "ca.cnf", "-cert", "root.crt", "-keyfile", "root.key", "-out", "revoked.crl");
  }, 120_000);

  it.each([
    ["is trusted through the root", "signer", [], "empty.crl", []],
    ["is refused once it is revoked", "signer", [], "revoked.crl", ["certificate-revoked"]],
    ["is refused where its use forbids it", "unfit", [], "empty.crl", ["key-usage"]],
    [
      "is refused where its issuer is no authority",
      "below",
      ["signer.crt"],
      "empty.crl",
      ["key-usage", "issuer-not-authority"],
    ],
    ["is refused where an issuer in between is missing", "below", [], "empty.crl", ["chain-untrusted"]],
  ] as const)("%s", async (what, name, chain, list, slugs) => {
    const path = await newPackage(what);
    const signed = await signPackage(path, { ...work, signer: await open(name, ...chain), signedAt: soon });
    expect(await failed(path, signed, await trustRoot(list))).toEqual(slugs.map((slug) => `signature/${slug}`));
    expect((await verification(path, signed, await trustRoot(list))).isProved).toBe(slugs.length === 0);
  });

  it("is trusted in a CMS signature too, which another statement does not fit", async () => {
    const path = await newPackage("cms");
    const parts = await Promise.all(["signer.key", "signer.crt"].map((file) => readFile(join(folder, file))));
    const own = openSigner(Buffer.concat(parts), { rsa: "RS256" });
    const { detached, ...signed } = await signPackage(path, { ...work, signer: own, signedAt: soon, withCms: true });
    if (detached === undefined) throw new Error("No CMS signature was made");
    const given = {
      ...work,
      signatureName: "package.p7s",
      trust: await trustRoot("empty.crl"),
      language: "en",
    } as const;
    expect(await verifySignature(path, { ...given, signature: detached })).toMatchObject({ isProved: true });
    const statement = Buffer.from(JSON.stringify({ ...signed.statement, files: 4 }));
    const { report } = await verifySignature(path, { ...given, signature: { ...detached, statement } });
    expect(report.rules.find(({ rule }) => rule === "signature/wrong")?.outcome).toBe("failed");
  });

  it("is judged by the time of the signature", async () => {
    const path = await newPackage("time");
    const late = new Date(Date.now() + 5 * 86_400_000);
    const signed = await signPackage(path, { ...work, signer: await open("short"), signedAt: late });
    expect(await failed(path, signed, await trustRoot("empty.crl"))).toEqual(["signature/certificate-out-of-time"]);
  });

  it("opens from a PKCS#12 with its passphrase, and not without", async () => {
    openssl(
      "pkcs12",
      "-export",
      "-inkey",
      "signer.key",
      "-in",
      "signer.crt",
      "-certfile",
      "root.crt",
      "-out",
      "s.p12",
      "-passout",
      "pass:secret",
    );
    const bytes = await readFile(join(folder, "s.p12"));
    expect(openSigner(bytes, { passphrase: "secret" })).toMatchObject({ algorithm: "PS256" });
    expect(openSigner(bytes, { passphrase: "secret" }).certificates.length).toBe(2);
    expect(() => openSigner(bytes, { passphrase: "wrong" })).toThrow(/passphrase is wrong/);
    expect(() => openSigner(bytes)).toThrow(/needs a passphrase/);
    openssl("pkcs8", "-topk8", "-in", "signer.key", "-out", "enc.key", "-passout", "pass:secret");
    const encrypted = await readFile(join(folder, "enc.key"));
    expect(openSigner(encrypted, { passphrase: "secret" }).algorithm).toBe("PS256");
    expect(() => openSigner(encrypted)).toThrow(/needs a passphrase/);
  });

  it("opens from a PKCS#12 with a P-256 key", async () => {
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "ec.key");
    openssl("req", "-x509", "-key", "ec.key", "-out", "ec.crt", "-days", "30", "-subj", "/CN=ec");
    openssl("pkcs12", "-export", "-inkey", "ec.key", "-in", "ec.crt", "-out", "ec.p12", "-passout", "pass:secret");
    expect(openSigner(await readFile(join(folder, "ec.p12")), { passphrase: "secret" }).algorithm).toBe("ES256");
  });
});

describe("a key that cannot sign", () => {
  it.each([
    ["weak", () => generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey],
    ["kind", () => generateKeyPairSync("ec", { namedCurve: "secp384r1" }).privateKey],
    ["kind", () => generateKeyPairSync("x25519").privateKey],
  ])("is refused: %s", (reason, make) => {
    const pem = Buffer.from(make().export({ format: "pem", type: "pkcs8" }));
    expect(() => openSigner(pem)).toThrow(expect.objectContaining({ code: "key-unusable", facts: { reason } }));
  });

  it("is refused: what is no key at all", () => {
    for (const text of ["", "nothing", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]) {
      expect(() => openSigner(Buffer.from(text))).toThrow(expect.objectContaining({ code: "key-unusable" }));
    }
  });
});
