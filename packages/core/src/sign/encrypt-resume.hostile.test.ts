import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decryptFile } from "./decrypt-file.ts";
import { encryptFile } from "./encrypt-file.ts";
import { parseCertificates } from "./keys.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority } from "./openssl-authority.suite.ts";

const MIB = 2 ** 20;
const CONTENT = Buffer.from(Array.from({ length: 5 * MIB + 17 }, (_, index) => (index * 31) % 251));
const PROGRAM = fileURLToPath(new URL("./encryption.suite.ts", import.meta.url));

describe.skipIf(!hasOpenssl)("encryption that was killed", () => {
  let authority: TestAuthority;
  let runs = 0;
  beforeAll(() => {
    authority = openTestAuthority();
    authority.issue("archive", "keyUsage=keyAgreement", { key: "ec -pkeyopt ec_paramgen_curve:P-256" });
    authority.write("delivery.zip", CONTENT);
  }, 60_000);
  afterAll(() => authority[Symbol.dispose]());

  const at = (...names: readonly string[]): string => join(authority.folder, ...names);
  const hidden = (target: string): readonly string[] =>
    readdirSync(authority.folder).filter((name) => name.startsWith(`.${target}.rafskil-`));
  const encryptTo = async (name: string) => {
    const recipients = parseCertificates(authority.read("archive.crt"));
    return encryptFile(at("delivery.zip"), at(name), { recipients, random: randomBytes, partBytes: MIB });
  };
  const decryptTo = async (from: string, target: string) =>
    decryptFile(at(from), at(target), { key: authority.read("archive.key"), id: "next" });

  /** Runs it in a process of its own, which is killed once so many parts are done. */
  async function killed(words: readonly string[], parts: number): Promise<void> {
    const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ["ignore", "pipe", "inherit"] });
    let done = 0;
    child.stdout.on("data", (data: Buffer) => {
      done += data.toString().split("\n").length - 1;
      if (done >= parts) child.kill("SIGKILL");
    });
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");
  }

  async function arrived(): Promise<string> {
    runs += 1;
    await encryptTo(`sent-${runs}`);
    return `sent-${runs}`;
  }

  it("goes on with the next part when it encrypts", async () => {
    await killed(["encrypt", at("delivery.zip"), at("sent"), at("archive.crt")], 2);
    const { kept, parts } = await encryptTo("sent");
    expect(parts).toBe(6);
    expect(kept).toBeGreaterThanOrEqual(2);
    expect(kept).toBeLessThan(6);
    await decryptTo("sent", "sent.zip");
    expect(readFileSync(at("sent.zip")).equals(CONTENT)).toBe(true);
  });

  it("goes on with the next part when it decrypts", async () => {
    const sent = await arrived();
    await killed(["decrypt", at(sent), at("killed.zip"), at("archive.key")], 3);
    expect(existsSync(at("killed.zip"))).toBe(false);
    expect(hidden("killed.zip")).toHaveLength(1);
    const { kept, parts } = await decryptTo(sent, "killed.zip");
    expect(parts).toBe(6);
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(kept).toBeLessThan(6);
    expect(readFileSync(at("killed.zip")).equals(CONTENT)).toBe(true);
    expect(hidden("killed.zip")).toEqual([]);
  });

  it("keeps nothing that does not prove to be what was sent", async () => {
    const sent = await arrived();
    await killed(["decrypt", at(sent), at("changed.zip"), at("archive.key")], 3);
    const [left = ""] = hidden("changed.zip");
    const bytes = readFileSync(at(left));
    bytes[MIB + 5] = (bytes[MIB + 5] ?? 0) ^ 1;
    writeFileSync(at(left), Buffer.concat([bytes, Buffer.alloc(5 * MIB, 1)]));
    expect(await decryptTo(sent, "changed.zip")).toMatchObject({ kept: 1, parts: 6 });
    expect(readFileSync(at("changed.zip")).equals(CONTENT)).toBe(true);
  });

  it("goes on once a part that was damaged has been sent again", async () => {
    const sent = await arrived();
    const damaged = at(sent, "part-000004.p7m");
    copyFileSync(damaged, at("good.p7m"));
    truncateSync(damaged, 1000);
    await expect(decryptTo(sent, "again.zip")).rejects.toMatchObject({ code: "decryption-failed" });
    expect(existsSync(at("again.zip"))).toBe(false);
    copyFileSync(at("good.p7m"), damaged);
    expect(await decryptTo(sent, "again.zip")).toMatchObject({ kept: 3, parts: 6 });
    expect(readFileSync(at("again.zip")).equals(CONTENT)).toBe(true);
    expect(hidden("again.zip")).toEqual([]);
  });

  it("leaves nothing where no part was decrypted", async () => {
    const sent = await arrived();
    rmSync(at(sent, "part-000001.p7m"));
    await expect(decryptTo(sent, "none.zip")).rejects.toMatchObject({ code: "decryption-failed" });
    expect(hidden("none.zip")).toEqual([]);
  });
});
