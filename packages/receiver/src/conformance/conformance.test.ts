import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag } from "../bags.suite.ts";
import { announcementOf, deliver, startReceiver, type TestReceiver, waitFor } from "../receiver.suite.ts";
import { breaches } from "./breaches.suite.ts";
import { breakingProxy } from "./breaking-proxy.suite.ts";
import type { ConformanceCheck } from "./check.ts";
import { ALL_CHECKS } from "./checks/all-checks.ts";
import { ANNOUNCING_CHECKS } from "./checks/announcing-checks.ts";
import { DELIVERY_CHECKS } from "./checks/delivery-checks.ts";
import { SERVICE_CHECKS } from "./checks/service-checks.ts";
import { UPLOAD_CHECKS } from "./checks/upload-checks.ts";
import { type CheckResult, runConformance } from "./run-conformance.ts";
import { openSession } from "./session.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const TERMS = { agreement: "a1", format: "bagit" };

let receiver: TestReceiver;
let otherReceipt: string;
beforeAll(async () => {
  receiver = await startReceiver({ limits: { uploadsOfOneSender: 1000 } });
  const bag = await makeBag(receiver.folder);
  const other = await deliver(receiver, bag.bytes, announcementOf(bag.package));
  await waitFor(receiver, other, ["received", "checking", "review"]);
  otherReceipt = await (await receiver.ask("sender", `/v1/deliveries/${other}/receipts/received`)).text();
}, 300_000);
afterAll(() => receiver.stop());

async function run(url: string, checks: readonly ConformanceCheck[]): Promise<readonly CheckResult[]> {
  using session = openSession({ url, token: receiver.tokens.sender, terms: TERMS });
  return await Array.fromAsync(runConformance(checks, session));
}

async function program(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, "conformance", ...words], {
    env: { ...process.env, LC_ALL: "C", ...environment },
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part: Buffer) => stdout.push(part));
  child.stderr.on("data", (part: Buffer) => stderr.push(part));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

test("every check has its row in docs/operations/conformance.md, and no row lacks its check", () => {
  const page = readFileSync(new URL("../../../../docs/operations/conformance.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(rows).toEqual(ALL_CHECKS.map(({ id }) => id));
});

describe("rafskil-receiver conformance", { timeout: 900_000 }, () => {
  test("finds that this receiver keeps to every rule of the protocol, and says so to programs too", async () => {
    const { status, stdout } = await program([receiver.url, "--agreement", "a1", "--format", "json"], {
      RAFSKIL_TOKEN: receiver.tokens.sender,
    });
    const { checks, counts } = JSON.parse(stdout) as {
      readonly checks: readonly CheckResult[];
      readonly counts: object;
    };
    expect(checks.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect([status, counts]).toEqual([0, { passed: ALL_CHECKS.length, failed: 0, notRun: 0 }]);
  });

  test("refuses to run without a token, and without an agreement to announce under", async () => {
    expect(await program([receiver.url])).toMatchObject({ status: 2, stdout: "" });
    const environment = { RAFSKIL_TOKEN: receiver.tokens.sender };
    const { status, stderr } = await program([receiver.url, "--agreement", "none", "--lang", "is"], environment);
    expect([status, stderr]).toEqual([2, expect.stringContaining("ekkert samkomulag none")]);
  });

  test("sends its token over no line that is not its own", async () => {
    const { status, stdout } = await program(["http://example.is/"], { RAFSKIL_TOKEN: receiver.tokens.sender });
    expect([status, stdout]).toEqual([3, ""]);
  });

  test("leaves behind no delivery that awaits anything", async () => {
    await run(receiver.url, UPLOAD_CHECKS.slice(0, 3));
    const answer = await receiver.ask("archivist", "/v1/deliveries?state=open");
    expect(await answer.json()).toMatchObject({ items: [] });
  });
});

/** Each with those that are run beside it: of one that breaks no other may fail. */
const GROUPS = [SERVICE_CHECKS, ANNOUNCING_CHECKS, UPLOAD_CHECKS, DELIVERY_CHECKS].flatMap((group) =>
  group.map(({ id }) => ({ id, group })),
);

describe("a receiver that breaks one rule", { timeout: 900_000 }, () => {
  test.concurrent.each(GROUPS)("fails the check $id, and that alone", async ({ id, group }) => {
    using proxy = await breakingProxy(receiver.url, breaches(otherReceipt)[id]);
    const results = await run(proxy.url, group);
    const failed = results.filter(({ outcome }) => outcome === "failed");
    expect(
      failed.map(({ check }) => check),
      JSON.stringify(failed),
    ).toEqual([id]);
  });
});
