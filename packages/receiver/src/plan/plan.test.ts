import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventDigest, type Problem, type RegisterEvent, verifyReceipt } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../access/roles.ts";
import { putAgreement } from "../agreements/put-agreement.ts";
import { verifyLog } from "../audit/verify-log.ts";
import { makeBag } from "../bags.suite.ts";
import {
  announcementOf,
  blobsOf,
  decideOn,
  sendBytes,
  startReceiver,
  type TestReceiver,
  waitFor,
} from "../receiver.suite.ts";
import { systemClock } from "../store/clock.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const HOME = "/v1/organisations/hraunabyggd";
const NOW = new Date("2026-03-02T10:00:00Z");
const SYSTEM = {
  id: "malakerfi",
  name: "Málakerfi",
  purpose: "Mál",
  personalData: "ordinary",
  hasDocuments: true,
  inUse: "2026-01-01",
  newestRecord: "2021-06-30",
  retention: "keep",
  expectedBytes: 5_000_000_000,
};

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver({ clock: { ...systemClock(), now: () => NOW } });
});
afterAll(() => receiver.stop());

async function send(as: Role | "stranger", path: string, body: object, { method = "POST", seen = "0" } = {}) {
  const answer = await receiver.ask(as, path, {
    method,
    headers: { "content-type": "application/json", "if-match": `"${seen}"`, "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

const shows = (...ids: readonly string[]) => ({ evidence: ids.map((id) => ({ id, reference: "2026-0311" })) });
const done = (step: string, role: string, more: object = {}) => ({
  kind: "done",
  on: "2026-03-02",
  system: "malakerfi",
  step,
  by: { role },
  ...more,
});

/** The way to the delivery: who records each step, as what, and with what. */
const WAY: readonly (readonly [step: string, as: Role, role: string, more: object])[] = [
  ["register", "records-manager", "records-manager", {}],
  ["notify", "records-manager", "records-manager", shows("notification")],
  ["confirm", "archivist", "archive", {}],
  ["attachments", "records-manager", "records-manager", shows("technical-documentation", "manual")],
  ["examine", "archivist", "archive", { outcome: "in-order" }],
  ["rule", "approver", "national-archives", { outcome: "deliver", ...shows("ruling") }],
  ["schedule", "archivist", "national-archives", { until: "2026-12-01" }],
  ["delimit", "records-manager", "records-manager", { outcome: "closed-period" }],
  ["terms", "archivist", "archive", shows("terms")],
  ["pack", "records-manager", "system-owner", shows("test-report")],
];

async function announced(): Promise<{ readonly status: number; readonly body: Problem & { readonly id: string } }> {
  const bag = await makeBag(receiver.folder);
  return await send("sender", "/v1/deliveries", { ...announcementOf(bag.package), system: "malakerfi" });
}

async function statesOf(): Promise<Readonly<Record<string, string>>> {
  const answer = await receiver.ask("records-manager", `${HOME}/standing`);
  const { items } = (await answer.json()) as {
    readonly items: readonly { readonly step: string; readonly state: string }[];
  };
  return Object.fromEntries(items.map(({ step, state }) => [step, state]));
}

describe("a system on its way into the archive", { timeout: 300_000 }, () => {
  test("follows a plan that the archive names, once", async () => {
    const plan = { id: "is-877-2020", version: "1" };
    expect((await send("records-manager", `${HOME}/plan`, plan, { method: "PUT" })).status).toBe(403);
    expect((await send("archivist", `${HOME}/plan`, { ...plan, version: "0" }, { method: "PUT" })).status).toBe(400);
    expect((await send("archivist", `${HOME}/plan`, plan, { method: "PUT" })).status).toBe(200);
    expect((await send("archivist", `${HOME}/plan`, plan, { method: "PUT" })).status).toBe(200);
    const other = { id: "dk-128-2020", version: "1" };
    expect((await send("archivist", `${HOME}/plan`, other, { method: "PUT" })).status).toBe(409);
  });

  test("is described by its owner, and nobody overwrites what he has not seen", async () => {
    const path = `${HOME}/systems/malakerfi`;
    expect((await send("stranger", path, SYSTEM, { method: "PUT" })).status).toBe(403);
    expect((await send("records-manager", path, { ...SYSTEM, id: "x" }, { method: "PUT" })).status).toBe(400);
    expect(await send("records-manager", path, { ...SYSTEM, name: "X" }, { method: "PUT" })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect((await send("archivist", path, SYSTEM, { method: "PUT" })).status).toBe(412);
    expect(await send("archivist", path, SYSTEM, { method: "PUT", seen: "1" })).toMatchObject({ body: { version: 2 } });
    const versions = await (await receiver.ask("auditor", `${path}/versions`)).json();
    expect(versions).toMatchObject({
      items: [
        { version: 1, system: { name: "X" } },
        { version: 2, system: SYSTEM },
      ],
    });
  });

  test.each(WAY.map(([step, as, role, more], index) => ({ step, as, role, more, index })))(
    "$step is recorded by $as; before it every later step is refused with what is missing, and no delivery is opened",
    async ({ step, as, role, more, index }) => {
      for (const [later, other, otherRole, rest] of WAY.slice(index + 1)) {
        // The attachments rest on the notification alone, so that their turn has come before the archive has confirmed it.
        const before = await statesOf();
        if (before[later] !== "blocked") continue;
        const early = await send(other, `${HOME}/events`, done(later, otherRole, rest));
        expect(early.status, later).toBe(422);
        expect(early.body.faults.map(({ fault }: { readonly fault: string }) => fault)).toContain("order");
      }
      const refused = await announced();
      expect(refused.status).toBe(422);
      expect(refused.body.faults?.[0]).toMatchObject({ fault: "step-missing", facts: { step } });
      const wrong: Role = as === "records-manager" ? "archivist" : "records-manager";
      expect((await send(wrong, `${HOME}/events`, done(step, role, more))).status).toBe(403);
      expect((await send("sender", `${HOME}/events`, done(step, role, more))).status).toBe(403);
      expect((await send(as, `${HOME}/events`, done(step, role, more))).status).toBe(201);
      expect((await send(as, `${HOME}/events`, done(step, role, more))).status).toBe(200);
      expect((await statesOf())[step]).toBe("done");
    },
  );

  test("each step has one signed receipt, which names the one before it and is verified with the archive's keys", async () => {
    const { events } = (await (await receiver.ask("sender", `${HOME}/register`)).json()) as {
      readonly events: readonly RegisterEvent[];
    };
    expect(events).toHaveLength(WAY.length);
    const keys = await (await receiver.ask("nobody", "/.well-known/jwks.json")).text();
    const eventDigests = new Map(events.map((event) => [event.id, eventDigest(event)]));
    let previous: string | undefined;
    for (const { id } of events) {
      const path = `${HOME}/events/${id}/receipt`;
      const answer = await receiver.ask("records-manager", path);
      expect(answer.headers.get("content-type")).toBe("application/jose");
      const jws = await answer.text();
      expect(await (await receiver.ask("auditor", path)).text()).toBe(jws);
      const place = { language: "en", tool: { name: "test", version: "1" }, spoolDirectory: receiver.folder } as const;
      const { report, isProved } = await verifyReceipt(jws, {
        ...place,
        name: id,
        keys,
        eventDigests,
        ...(previous === undefined ? {} : { other: previous }),
      });
      await using _ = report;
      const of = (rule: string) => report.rules.find((each) => each.rule === `receipt/${rule}`)?.outcome;
      expect([isProved, of("event-differs"), of("log-rewritten")]).toEqual([
        true,
        "passed",
        previous === undefined ? "not-run" : "passed",
      ]);
      previous = jws;
    }
    expect((await receiver.ask("stranger", `${HOME}/events/${events[0]?.id}/receipt`)).status).toBe(404);
    expect((await receiver.ask("auditor", `${HOME}/events/${"0".repeat(16)}/receipt`)).status).toBe(404);
    expect(await verifyLog(receiver.receiver.database.read)).toMatchObject({ receipts: WAY.length, faults: [] });
  });

  test("is delivered, accepted and secured, and the register tells of it", async () => {
    const bag = await makeBag(receiver.folder);
    const { status, body } = await send("sender", "/v1/deliveries", {
      ...announcementOf(bag.package),
      system: "malakerfi",
    });
    expect(status).toBe(201);
    const [blob] = await blobsOf(receiver, body.id);
    await sendBytes(receiver, blob?.upload ?? "", bag.bytes);
    await receiver.ask("sender", `/v1/deliveries/${body.id}/submit`, { method: "POST" });
    const waiting = await waitFor(receiver, body.id, ["review"]);
    expect(await statesOf()).toMatchObject({ deliver: "done", accept: "open", secure: "blocked" });
    expect((await decideOn(receiver, waiting, { decision: "accept" })).status).toBe(200);
    await waitFor(receiver, body.id, ["accepted"]);
    expect(await statesOf()).toMatchObject({ accept: "done", secure: "open", delete: "blocked" });
    const early = await send(
      "records-manager",
      `${HOME}/events`,
      done("delete", "records-manager", { outcome: "deleted" }),
    );
    expect(early.status).toBe(422);
    const { database, jobs } = receiver.receiver;
    const job = { kind: "secure", subject: body.id, lane: "small", owner: "hraunabyggd" } as const;
    await database.write((transaction) => jobs.enqueue(transaction, job));
    await waitFor(receiver, body.id, ["secured"]);
    expect(await statesOf()).toMatchObject({ secure: "done", delete: "open" });
    const { events } = (await (await receiver.ask("auditor", `${HOME}/register`)).json()) as {
      readonly events: readonly RegisterEvent[];
    };
    const own = events.filter((event) => event.kind === "done" && ["deliver", "accept", "secure"].includes(event.step));
    expect(own).toMatchObject([
      { step: "deliver" },
      { step: "accept", outcome: "accepted" },
      { step: "secure", evidence: [{ id: "receipt", reference: expect.stringContaining(body.id) }] },
    ]);
    for (const { id } of own) expect((await receiver.ask("sender", `${HOME}/events/${id}/receipt`)).status).toBe(200);
  });
});

test("an agreement may let a delivery pass without some steps", async () => {
  await send("records-manager", `${HOME}/systems/sima`, { ...SYSTEM, id: "sima" }, { method: "PUT" });
  const bag = await makeBag(receiver.folder, { "c.txt": "c" });
  const announcement = { ...announcementOf(bag.package), system: "sima" };
  const refused = await send("sender", "/v1/deliveries", announcement);
  expect(refused.status).toBe(422);
  expect(refused.body.faults[0].facts).toMatchObject({ step: "register", clause: "877/2020, 2. gr." });
  const notify = refused.body.faults.find(
    ({ facts }: Problem & { readonly facts: { readonly step: string } }) => facts.step === "notify",
  );
  expect(notify.facts).toMatchObject({ due: "2025-10-01" });
  const { database, clock } = receiver.receiver;
  const agreement = {
    id: "a1",
    title: "Málasafn",
    organisation: "hraunabyggd",
    formats: ["bagit"],
    withoutSteps: WAY.map(([step]) => step),
  };
  await database.write((transaction) => putAgreement(transaction, agreement, { by: "test", clock }));
  expect((await send("sender", "/v1/deliveries", announcement)).status).toBe(201);
});

test("a system that is not in the register is refused, and so is a delivery that names none", async () => {
  const bag = await makeBag(receiver.folder, { "d.txt": "d" });
  for (const more of [{ system: "nothing" }, {}]) {
    const refused = await send("sender", "/v1/deliveries", { ...announcementOf(bag.package), ...more });
    expect(refused.status).toBe(422);
    expect(refused.body.faults[0]).toMatchObject({ fault: "step-missing", pointer: "/system" });
  }
});

test("the archive sees who must deliver what, by year, and as a table", async () => {
  const overview = await (await receiver.ask("archivist", "/v1/overview")).json();
  expect(overview).toMatchObject({
    items: [{ organisation: "hraunabyggd", system: "sima", due: "2026-06-30", expectedBytes: 5_000_000_000 }],
    years: { 2026: { deliveries: 1, late: 0, bytes: 5_000_000_000 } },
  });
  const csv = await (await receiver.ask("archivist", "/v1/overview?format=csv")).text();
  expect(csv.split("\r\n")[1]).toMatch(/sima/);
  expect((await receiver.ask("records-manager", "/v1/overview")).status).toBe(403);
});

test.each([
  { as: "lines", words: [], expected: [/^2026 {2}1 delivery, .* 5000000000 bytes announced$/m, / {2}sima {2}/] },
  { as: "a table", words: ["--format", "csv"], expected: [/(^|;)sima;/m] },
])("the archive's own program shows it too, as $as", ({ words, expected }) => {
  const config = join(receiver.folder, "receiver.yaml");
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "overview", ...words, "--config", config], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const pattern of expected) expect(stdout).toMatch(pattern);
});

test("a stranger sees nothing of it", async () => {
  for (const path of ["/register", "/standing", "/systems/malakerfi/versions"]) {
    expect((await receiver.ask("stranger", `${HOME}${path}`)).status).toBe(404);
  }
});
