import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../clock.ts";
import { describeScanner, fileToScan } from "../../scanner.suite.ts";
import { hasClamd, type RunningClamd, startClamd, startImpostor } from "./clamd.suite.ts";
import { clamdScanner } from "./clamd-scanner.ts";
import { nestedZip } from "./nested-zip.ts";
import { readVerdict, readVersion } from "./read-verdict.ts";
import type { ClamdAddress } from "./talk.ts";

const EICAR = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));
const clock = systemClock();
const scannerAt = (address: ClamdAddress, more: { timeoutMs?: number; maxSignatureAgeDays?: number } = {}) =>
  clamdScanner({ address, clock, ...more });

describe.skipIf(!hasClamd)("clamd (skipped where it is not installed)", () => {
  let clamd: RunningClamd;
  beforeAll(async () => {
    clamd = await startClamd(["AlertExceedsMax yes", "StreamMaxLength 4M", "AlertEncryptedArchive yes"]);
  }, 60_000);
  afterAll(() => clamd[Symbol.asyncDispose]());

  describeScanner(() => scannerAt(clamd.address), { kind: "clean" });

  test("the test file of EICAR is infected", async () => {
    const verdict = await scannerAt(clamd.address).scan(await fileToScan(EICAR));
    expect(verdict).toMatchObject({ kind: "infected", signature: expect.stringContaining("Eicar") });
  });

  test("a file that is longer than clamd takes is not scanned, and not clean", async () => {
    const verdict = await scannerAt(clamd.address).scan(await fileToScan(Buffer.alloc(6 * 2 ** 20, 1)));
    expect(verdict).toMatchObject({ kind: "not-scanned", reason: "limit-exceeded" });
  });

  test("an archive that is deeper than clamd looks is not scanned, and not clean", async () => {
    const verdict = await scannerAt(clamd.address).scan(await fileToScan(nestedZip(100)));
    expect(verdict).toMatchObject({ kind: "not-scanned", reason: "limit-exceeded" });
  });

  test("it is ready, and names its engine", async () => {
    expect(await scannerAt(clamd.address).describe()).toMatchObject({
      kind: "ready",
      engine: expect.stringContaining("ClamAV"),
    });
  });

  test("signatures of unknown age scan nothing where a greatest age is set", async () => {
    const verdict = await scannerAt(clamd.address, { maxSignatureAgeDays: 3 }).scan(await fileToScan(Buffer.from("x")));
    expect(verdict).toMatchObject({ kind: "not-scanned", reason: "signatures-too-old" });
  });

  test("a clamd that keeps silent about its limits is not trusted", async () => {
    await using lax = await startClamd(["AlertExceedsMax no"]);
    const scanner = scannerAt(lax.address);
    expect(await scanner.describe()).toMatchObject({ kind: "failed-self-test" });
    expect(await scanner.scan(await fileToScan(Buffer.from("x")))).toMatchObject({
      kind: "not-scanned",
      reason: "scanner-error",
    });
  }, 60_000);
});

describe("a clamd that is not well", () => {
  const file = () => fileToScan(Buffer.alloc(3 * 2 ** 20, 7));

  test("one that is not there is unreachable", async () => {
    const scanner = scannerAt({ path: "/nonexistent/clamd.socket" });
    expect(await scanner.describe()).toMatchObject({ kind: "unreachable" });
    expect(await scanner.scan(await file())).toMatchObject({ kind: "not-scanned", reason: "unreachable" });
  });

  const answerTo = (received: Buffer) => {
    if (received.includes("PING")) return "PONG\0";
    if (received.includes("VERSION")) return "ClamAV 1.4.6/27811/Tue Nov 24 09:27:00 2026\0";
    if (received.includes("EICAR")) return "stream: Eicar-Test-Signature FOUND\0";
    return received.includes("bottom") ? "stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND\0" : undefined;
  };

  test.each<[string, Parameters<typeof startImpostor>[0], string]>([
    ["falls silent", (socket, received) => socket.write(answerTo(received) ?? ""), "timeout"],
    [
      "hangs up in the middle",
      (socket, received) =>
        !received.includes("PING") && answerTo(received) ? socket.write(answerTo(received) ?? "") : socket.destroy(),
      "unreachable",
    ],
    [
      "answers at length and without sense",
      (socket, received) => socket.write(answerTo(received) ?? "x".repeat(100_000)),
      "scanner-error",
    ],
    [
      "says that a limit was exceeded, and hangs up",
      (socket, received) => socket.end(answerTo(received) ?? "INSTREAM size limit exceeded. ERROR\0"),
      "limit-exceeded",
    ],
  ])("one that %s leaves the file unscanned", async (_what, behave, reason) => {
    const scanner = scannerAt(await startImpostor(behave), { timeoutMs: 3_000 });
    expect(await scanner.scan(await file())).toMatchObject({ kind: "not-scanned", reason });
  });

  test("old signatures scan nothing", async () => {
    const address = await startImpostor((socket, received) => socket.write(answerTo(received) ?? "stream: OK\0"));
    const late = { ...clock, now: () => new Date("2026-12-24T12:00:00Z") };
    const scanner = clamdScanner({ address, clock: late, maxSignatureAgeDays: 7 });
    expect(await scanner.scan(await file())).toMatchObject({ kind: "not-scanned", reason: "signatures-too-old" });
  });
});

test.each([
  ["stream: OK", { kind: "clean" }],
  ["stream: Win.Test.EICAR_HDB-1 FOUND", { kind: "infected", signature: "Win.Test.EICAR_HDB-1" }],
  ["stream: Heuristics.Encrypted.Zip FOUND", { kind: "not-scanned", reason: "encrypted" }],
  ["stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", { kind: "not-scanned", reason: "limit-exceeded" }],
  ["INSTREAM size limit exceeded. ERROR", { kind: "not-scanned", reason: "limit-exceeded" }],
  ["", { kind: "not-scanned", reason: "scanner-error" }],
  ["stream: OK and more", { kind: "not-scanned", reason: "scanner-error" }],
])("the answer “%s” is read for what it is", (reply, verdict) => {
  expect(readVerdict(reply)).toMatchObject(verdict);
});

test("the version tells the engine, and the signatures' date where it has one", () => {
  expect(readVersion("ClamAV 1.4.6/27811/Tue Nov 24 09:27:00 2026")).toEqual({
    engine: "ClamAV 1.4.6/27811",
    signaturesAt: new Date("2026-11-24T09:27:00Z"),
  });
  expect(readVersion("ClamAV 1.4.6")).toEqual({ engine: "ClamAV 1.4.6" });
});
