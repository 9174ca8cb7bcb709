import { createHash, randomBytes } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decryptFile } from "./decrypt-file.ts";
import { encryptFile } from "./encrypt-file.ts";
import { parseCertificates } from "./keys.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority } from "./openssl-authority.suite.ts";

const MIB = 2 ** 20;
/** Four parts: three whole ones and a rest. */
const CONTENT = Buffer.from(Array.from({ length: 3 * MIB + 17 }, (_, index) => (index * 31) % 251));

describe.skipIf(!hasOpenssl)("an encrypted package", () => {
  let authority: TestAuthority;
  let runs = 0;
  beforeAll(() => {
    authority = openTestAuthority();
    authority.issue("archive", "keyUsage=keyEncipherment");
    authority.issue("second", "extendedKeyUsage=emailProtection");
    authority.issue("signing", "keyUsage=digitalSignature");
    authority.issue("curve", "keyUsage=keyAgreement", { key: "ec -pkeyopt ec_paramgen_curve:P-256" });
    authority.issue("large-curve", "keyUsage=keyAgreement", { key: "ec -pkeyopt ec_paramgen_curve:P-384" });
    authority.issue("signing-curve", "keyUsage=digitalSignature", { key: "ec -pkeyopt ec_paramgen_curve:P-256" });
    authority.issue("weak", "keyUsage=keyEncipherment", { key: "rsa:1024" });
    authority.write("delivery.zip", CONTENT);
  }, 60_000);
  afterAll(() => authority[Symbol.dispose]());

  const at = (...names: readonly string[]): string => join(authority.folder, ...names);
  const toArchive = (...names: readonly string[]) =>
    names.flatMap((name) => [...parseCertificates(authority.read(`${name}.crt`))]);
  const newName = (): string => {
    runs += 1;
    return `run-${runs}`;
  };

  async function encrypted(content: Uint8Array = CONTENT, to: readonly string[] = ["archive"]): Promise<string> {
    const name = newName();
    authority.write(`${name}.zip`, content);
    await encryptFile(at(`${name}.zip`), at(name), {
      recipients: toArchive(...to),
      random: randomBytes,
      partBytes: MIB,
    });
    return name;
  }

  async function decrypted(name: string, key = "archive"): Promise<Buffer> {
    const target = at(`${name}.out.${key}`);
    await decryptFile(at(name), target, { key: authority.read(`${key}.key`), id: "1" });
    return readFileSync(target);
  }

  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17])("of %i bytes comes back as it was", async (bytes) => {
    const content = CONTENT.subarray(0, bytes);
    const name = await encrypted(content);
    expect((await decrypted(name)).equals(content)).toBe(true);
    expect(readdirSync(at(name)).filter((file) => !/^(index|part-\d{6})\.p7m$/.test(file))).toEqual([]);
  });

  it("is opened by each of its recipients, and by nobody else", async () => {
    const name = await encrypted(CONTENT, ["archive", "curve", "second"]);
    expect((await decrypted(name, "archive")).equals(CONTENT)).toBe(true);
    expect((await decrypted(name, "curve")).equals(CONTENT)).toBe(true);
    expect((await decrypted(name, "second")).equals(CONTENT)).toBe(true);
    for (const other of ["signing", "signing-curve", "large-curve"]) {
      await expect(decrypted(name, other)).rejects.toMatchObject({
        code: "decryption-failed",
        facts: { part: "index.p7m", reason: "key" },
      });
    }
  });

  it.each(["archive", "curve"])("is opened by openssl, part by part: %s", async (who) => {
    const name = await encrypted(CONTENT, ["archive", "curve"]);
    const parts = readdirSync(at(name)).filter((file) => file.startsWith("part-"));
    const plain = parts.map((file) =>
      authority.openssl(`cms -decrypt -binary -inform DER -in ${name}/${file} -inkey ${who}.key -recip ${who}.crt`),
    );
    expect(Buffer.concat(plain).equals(CONTENT)).toBe(true);
  });

  it("tells nothing of its content or its name", async () => {
    const name = await encrypted(Buffer.from("kennitala 010130-2989".repeat(10)));
    for (const file of readdirSync(at(name))) {
      const bytes = readFileSync(at(name, file)).toString("latin1");
      expect(bytes).not.toMatch(/kennitala|\.zip/);
    }
  });

  it.each([
    [
      "a bit of the content is flipped",
      (at: string) => flip(join(at, "part-000002.p7m"), MIB / 2),
      "part-000002.p7m",
      "damaged",
    ],
    [
      "a bit of the tag is flipped",
      (at: string) => flip(join(at, "part-000004.p7m"), -1),
      "part-000004.p7m",
      "damaged",
    ],
    ["a part is cut off", (at: string) => truncateSync(join(at, "part-000001.p7m"), MIB), "part-000001.p7m", "damaged"],
    [
      "the last part is cut off to nothing",
      (at: string) => truncateSync(join(at, "part-000004.p7m"), 0),
      "part-000004.p7m",
      "malformed",
    ],
    [
      "a part has something behind it",
      (at: string) => writeFileSync(join(at, "part-000003.p7m"), "x", { flag: "a" }),
      "part-000003.p7m",
      "damaged",
    ],
    ["a part is missing", (at: string) => rmSync(join(at, "part-000003.p7m")), "part-000003.p7m", "missing"],
    ["the last part is missing", (at: string) => rmSync(join(at, "part-000004.p7m")), "part-000004.p7m", "missing"],
    ["the index is missing", (at: string) => rmSync(join(at, "index.p7m")), "index.p7m", "missing"],
    [
      "a part stands in another's place",
      (at: string) => copyFileSync(join(at, "part-000001.p7m"), join(at, "part-000002.p7m")),
      "part-000002.p7m",
      "order",
    ],
    ["two parts are swapped", swapParts, "part-000001.p7m", "order"],
    [
      "a part is not one at all",
      (at: string) => writeFileSync(join(at, "part-000002.p7m"), "nothing"),
      "part-000002.p7m",
      "malformed",
    ],
  ] as const)(
    "of which %s is refused with the part and the reason, and nothing is written",
    async (_, harm, part, reason) => {
      const name = await encrypted();
      harm(at(name));
      await expect(decrypted(name)).rejects.toMatchObject({ code: "decryption-failed", facts: { part, reason } });
      expect(readdirSync(authority.folder).filter((file) => file.includes(".out."))).not.toContain(
        `${name}.out.archive`,
      );
    },
  );

  it("with a part of another package to the same archive is refused", async () => {
    const [name, other] = [await encrypted(), await encrypted()];
    copyFileSync(at(other, "part-000002.p7m"), at(name, "part-000002.p7m"));
    await expect(decrypted(name)).rejects.toMatchObject({ facts: { part: "part-000002.p7m", reason: "order" } });
  });

  it.each(["archive", "curve"])(
    "with every bit of its head flipped in turn is never opened, and never a fault of the program: %s",
    async (who) => {
      const name = await encrypted(Buffer.from("short"), [who]);
      const part = at(name, "part-000001.p7m");
      const whole = readFileSync(part);
      const codes = new Set<unknown>();
      for (let byte = 0; byte < whole.length; byte += 3) {
        const harmed = Buffer.from(whole);
        harmed[byte] = (harmed[byte] ?? 0) ^ (1 << (byte % 8));
        writeFileSync(part, harmed);
        const found = await decrypted(name, who).catch((error: { code?: unknown }) => error.code);
        // What merely names the recipient, or an algorithm's parameters, is not what protects the content.
        if (!Buffer.isBuffer(found)) codes.add(found);
        else expect(found.toString()).toBe("short");
        rmSync(at(`${name}.out.${who}`), { force: true });
      }
      expect([...codes]).toEqual(["decryption-failed"]);
    },
    60_000,
  );

  it("goes on where an interrupted run stopped, and keeps its whole parts", async () => {
    const stop = new AbortController();
    const name = newName();
    const options = { recipients: toArchive("archive"), random: randomBytes, partBytes: MIB };
    const interrupted = encryptFile(at("delivery.zip"), at(name), {
      ...options,
      signal: stop.signal,
      onProgress: ({ bytes }) => bytes >= 2 * MIB && stop.abort(),
    });
    await expect(interrupted).rejects.toMatchObject({ code: "aborted" });
    expect(readdirSync(at(name)).sort()).toEqual([
      "index.p7m",
      "part-000001.p7m",
      "part-000002.p7m",
      "unfinished.json",
    ]);
    expect(statSync(at(name, "unfinished.json")).mode & 0o077).toBe(0);
    const first = digestOf(at(name, "part-000001.p7m"));
    await expect(encryptFile(at("delivery.zip"), at(name), { ...options, partBytes: 2 * MIB })).rejects.toMatchObject({
      code: "output-exists",
    });
    expect(await encryptFile(at("delivery.zip"), at(name), options)).toEqual({
      parts: 4,
      bytes: CONTENT.length,
      kept: 2,
    });
    expect(digestOf(at(name, "part-000001.p7m"))).toBe(first);
    expect((await decrypted(name)).equals(CONTENT)).toBe(true);
    await expect(encryptFile(at("delivery.zip"), at(name), options)).rejects.toMatchObject({ code: "output-exists" });
  });

  it.each([
    ["signing", "certificate"],
    ["signing-curve", "certificate"],
    ["large-curve", "kind"],
    ["weak", "weak"],
  ])("is not made to a certificate of the kind %s", async (name, reason) => {
    const made = encryptFile(at("delivery.zip"), at(newName()), { recipients: toArchive(name), random: randomBytes });
    await expect(made).rejects.toMatchObject({ code: "key-unusable", facts: { reason } });
  });

  it("is not made of a folder, of nothing, or to nobody", async () => {
    mkdirSync(at("records"), { recursive: true });
    const options = { recipients: toArchive("archive"), random: randomBytes };
    await expect(encryptFile(at("records"), at(newName()), options)).rejects.toMatchObject({ code: "usage" });
    await expect(encryptFile(at("nowhere"), at(newName()), options)).rejects.toMatchObject({ code: "not-found" });
    const inCrumbs = encryptFile(at("delivery.zip"), at(newName()), { ...options, partBytes: 1000 });
    await expect(inCrumbs).rejects.toMatchObject({ code: "usage" });
    const toNobody = encryptFile(at("delivery.zip"), at(newName()), { ...options, recipients: [] });
    await expect(toNobody).rejects.toMatchObject({ code: "usage" });
  });
});

function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  const byte = place < 0 ? bytes.length + place : place;
  bytes[byte] = (bytes[byte] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function swapParts(folder: string): void {
  const [one, other, between] = ["part-000001.p7m", "part-000002.p7m", "between"].map((name) => join(folder, name));
  if (one === undefined || other === undefined || between === undefined) return;
  renameSync(one, between);
  renameSync(other, one);
  renameSync(between, other);
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
