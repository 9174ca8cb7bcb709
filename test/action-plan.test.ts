import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { PlanStep } from "../packages/core/src/plan/action-plan.ts";
import { ACTION_PLANS } from "../packages/core/src/plan/plans.ts";
import { calendarEvents } from "../packages/core/src/plan/read-calendar.suite.ts";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const RECEIVER = join(REPOSITORY, "packages/receiver/dist/main.js");
const BODY = "hraunabyggd";
const HOME = `v1/organisations/${BODY}`;
const SYSTEM = "case-system";
const PLAN = ACTION_PLANS.find(({ id }) => id === "is-877-2020");
const TODAY = new Date().toISOString().slice(0, 10);

type Who = "sender" | "records-manager" | "archivist" | "approver" | "auditor";

/** The way to the delivery: which side records a step, as whom, and with what it must show. */
interface Step {
  readonly id: string;
  readonly as: Who;
  readonly role: string;
  readonly outcome?: string;
  readonly until?: string;
  readonly evidence?: readonly string[];
}
const WAY: readonly Step[] = [
  { id: "register", as: "records-manager", role: "records-manager" },
  { id: "notify", as: "records-manager", role: "records-manager", evidence: ["notification"] },
  { id: "confirm", as: "archivist", role: "archive" },
  {
    id: "attachments",
    as: "records-manager",
    role: "records-manager",
    evidence: ["technical-documentation", "manual"],
  },
  { id: "examine", as: "archivist", role: "archive", outcome: "in-order" },
  { id: "rule", as: "approver", role: "national-archives", outcome: "deliver", evidence: ["ruling"] },
  { id: "schedule", as: "archivist", role: "national-archives", until: "2099-12-01" },
  { id: "delimit", as: "records-manager", role: "records-manager", outcome: "closed-period" },
  { id: "terms", as: "archivist", role: "archive", evidence: ["terms"] },
  { id: "pack", as: "records-manager", role: "system-owner", evidence: ["test-report"] },
];

let folder: string;
let url: string;
let stop: () => Promise<void>;
const tokens = new Map<Who, string>();

const at = (name: string): string => join(folder, name);
const stepOf = (id: string): PlanStep => {
  const step = PLAN?.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

function archive(...words: readonly string[]): Promise<string> {
  const config = words[0] === "init" ? [] : ["--config", at("archive/receiver.yaml")];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [RECEIVER, ...words, ...config], (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(`${words.join(" ")}: ${stderr}${stdout}`)),
    );
  });
}

async function ask(as: Who, path: string, body?: object, { method = "POST", seen = "0" } = {}) {
  const headers = { authorization: `Bearer ${tokens.get(as)}`, "if-match": `"${seen}"` };
  const answer = await fetch(new URL(path, url), {
    headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
    ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) };
}

const eventOf = ({ id, role, outcome, until, evidence }: Step) => ({
  kind: "done",
  on: TODAY,
  system: SYSTEM,
  step: id,
  by: { role },
  ...(outcome === undefined ? {} : { outcome }),
  ...(until === undefined ? {} : { until }),
  ...(evidence === undefined ? {} : { evidence: evidence.map((each) => ({ id: each, reference: "2026-1" })) }),
});

/** What the records manager types for a step. */
const recordWords = ({ id, role, outcome, until, evidence = [] }: Step): readonly string[] => [
  ...["plan", "record", at("systems"), SYSTEM, id, "--by", role],
  ...(outcome === undefined ? [] : ["--outcome", outcome]),
  ...(until === undefined ? [] : ["--until", until]),
  ...evidence.flatMap((each) => ["--evidence", `${each}=2026-1`]),
];

const sync = (...more: readonly string[]) =>
  rafskil([
    ...["plan", "sync", at("systems"), "--with", url, "--organisation", BODY],
    ...["--token-file", at("records-manager.token"), ...more],
  ]);

const send = () =>
  rafskil([
    ...["send", at("bag.zip"), "--to", url, "--agreement", "2026-1", "--system", SYSTEM],
    ...["--token-file", at("sender.token"), "--format", "json"],
  ]);

interface StandingRow {
  readonly step: string;
  readonly state: string;
}

async function statesThere(): Promise<ReadonlyMap<string, string>> {
  const { body } = await ask("auditor", `${HOME}/standing`);
  return new Map((body.items as readonly StandingRow[]).map(({ step, state }) => [step, state]));
}

async function statesHere(): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await rafskil(["plan", "status", at("systems"), "--format", "json"]);
  return new Map((JSON.parse(stdout) as readonly StandingRow[]).map(({ step, state }) => [step, state]));
}

async function waitForStep(step: string): Promise<void> {
  for (let look = 0; look < 1200; look += 1) {
    if ((await statesThere()).get(step) === "done") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${step} was never done.`);
}

async function deliveryId(): Promise<string> {
  const { stdout } = await rafskil(["status", "--token-file", at("sender.token"), "--format", "json"]);
  return JSON.parse(stdout)[0].delivery.id;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rafskil-action-plan-"));
  vi.stubEnv("RAFSKIL_STATE", at("state"));
  await archive("init", at("archive"), "--archive", "Héraðsskjalasafn Hraunabyggðar");
  await archive("organisation", "add", BODY, "--name", "Hraunabyggð");
  await writeFile(
    at("agreement.json"),
    JSON.stringify({ id: "2026-1", title: "Málasafn", organisation: BODY, formats: ["bagit"] }),
  );
  await archive("agreement", "put", at("agreement.json"));
  for (const role of ["sender", "records-manager", "archivist", "approver", "auditor"] as const) {
    const whose = role === "sender" || role === "records-manager" ? ["--organisation", BODY] : [];
    const said = await archive("token", "create", "--name", role, "--role", role, ...whose);
    const [token = ""] = /rafskil_[\w-]+/.exec(said) ?? [];
    tokens.set(role, token);
    await writeFile(at(`${role}.token`), token);
  }
  ({ url, stop } = await serve());
  await mkdir(at("records"));
  await writeFile(at("records/bréf.txt"), "Góðan dag");
  expect(await rafskil(["pack", at("records"), "--as", "bagit", "--to", at("bag.zip")])).toMatchObject({ status: 0 });
}, 600_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await stop();
  await rm(folder, { recursive: true, force: true });
});

async function serve(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  probe.close();
  await once(probe, "close");
  const base = `http://127.0.0.1:${port}/`;
  const env = {
    ...process.env,
    RAFSKIL_RECEIVER_LISTEN_PORT: String(port),
    RAFSKIL_RECEIVER_ADDRESS: base.slice(0, -1),
  };
  const child = spawn(process.execPath, [RECEIVER, "serve", "--config", at("archive/receiver.yaml")], {
    env,
    stdio: "ignore",
  });
  const isReady = () =>
    fetch(`${base}readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error("The receiver did not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: base,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

describe("a system of a municipality on its way into the archive, by the two programs alone", {
  timeout: 900_000,
}, () => {
  test("both sides begin: the archive names the plan, the municipality describes its system", async () => {
    const plan = { id: "is-877-2020", version: "1" };
    expect((await ask("archivist", `${HOME}/plan`, plan, { method: "PUT" })).status).toBe(200);
    const words = ["plan", "init", at("systems"), "--producer", "Hraunabyggð", "--archive", "Héraðsskjalasafn"];
    expect(await rafskil(words)).toMatchObject({ status: 0 });
    const system = {
      id: SYSTEM,
      name: "Case system",
      purpose: "Cases and documents of the municipality",
      personalData: "ordinary",
      hasDocuments: true,
      retention: "undecided",
    };
    const put = await ask("records-manager", `${HOME}/systems/${SYSTEM}`, system, { method: "PUT" });
    expect(put.status).toBe(200);
    expect(await sync()).toMatchObject({ status: 0, stdout: "The two registers are the same.\n" });
  });

  test.each(WAY.map((step, index) => ({ ...step, index })))(
    "$id is recorded by the $as as the $role; before that, what comes later is refused with it, and so is the delivery",
    async ({ index }) => {
      const [step, ...later] = WAY.slice(index);
      if (step === undefined) throw new Error();
      const missing = stepOf(step.id).titles.en;
      const states = await statesThere();
      for (const early of later.filter(({ id }) => states.get(id) === "blocked")) {
        const refused = await ask(early.as, `${HOME}/events`, eventOf(early));
        expect(refused.status, early.id).toBe(422);
        if (stepOf(early.id).after.includes(step.id)) expect(JSON.stringify(refused.body.faults)).toContain(missing);
        if (early.as !== "records-manager") continue;
        const here = await rafskil(recordWords(early));
        expect(here.status).toBe(1);
        if (stepOf(early.id).after.includes(step.id)) expect(here.stdout.replace(/\s+/g, " ")).toContain(missing);
      }
      const delivery = await send();
      expect(delivery.status).not.toBe(0);
      expect(delivery.stderr.replace(/\s+/g, " ")).toContain(missing);
      const wrong: readonly Who[] = step.as === "records-manager" ? ["archivist", "approver"] : ["records-manager"];
      for (const who of [...wrong, "sender", "auditor"] as const)
        expect((await ask(who, `${HOME}/events`, eventOf(step))).status, who).toBe(403);
      if (step.as === "records-manager") expect(await rafskil(recordWords(step))).toMatchObject({ status: 0 });
      else expect((await ask(step.as, `${HOME}/events`, eventOf(step))).status).toBe(201);
      expect(await sync("--take", "--give")).toMatchObject({ status: 0 });
      expect((await statesHere()).get(step.id)).toBe("done");
      expect((await statesThere()).get(step.id)).toBe("done");
    },
  );

  test("what remains stands in the calendar, as another program reads it", async () => {
    expect(
      await rafskil(["plan", "export", at("systems"), "--format", "ics", "--output", at("plan.ics")]),
    ).toMatchObject({
      status: 0,
    });
    const events = calendarEvents(await readFile(at("plan.ics"), "utf8"));
    const deliver = events.find(({ summary }) => summary.includes(stepOf("deliver").titles.en));
    expect(deliver).toMatchObject({ start: "2099-12-01", isDate: true });
    expect(events.some(({ summary }) => summary.includes(stepOf("notify").titles.en))).toBe(false);
  });

  test("it is delivered, accepted and secured; the register tells of each, and deleting waits for the last", async () => {
    const remove = { id: "delete", as: "records-manager", role: "records-manager", outcome: "deleted" } as const;
    const states = async () => {
      const all = await statesThere();
      return ["deliver", "accept", "secure", "delete"].map((id) => all.get(id));
    };
    expect(await states()).toEqual(["open", "blocked", "blocked", "blocked"]);
    expect(await send()).toMatchObject({ status: 0 });
    expect((await states())[0]).toBe("done");
    const id = await deliveryId();
    for (const as of ["sender", "records-manager", "auditor"] as const)
      expect((await ask(as, `v1/deliveries/${id}/decision`, { decision: "accept" })).status).toBe(403);
    while (!(await archive("delivery", "show", id)).includes("  review  "))
      await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(archive("secure", id, "--copy", "tape 1", "--by", "gj")).rejects.toThrow(/only an accepted one/);
    await archive("decide", "accept", id, "--by", "gj");
    await waitForStep("accept");
    const early = await ask("records-manager", `${HOME}/events`, eventOf(remove));
    expect(early.status).toBe(422);
    expect(JSON.stringify(early.body.faults)).toContain(stepOf("secure").titles.en);
    await archive("secure", id, "--copy", "tape 1", "--by", "gj");
    await waitForStep("secure");
    expect(await states()).toEqual(["done", "done", "done", "open"]);
    expect(await sync("--take")).toMatchObject({ status: 0 });
    expect(await rafskil(recordWords(remove))).toMatchObject({ status: 0 });
    expect(await sync("--give")).toMatchObject({ status: 0 });
    const { body } = await ask("auditor", `${HOME}/register`);
    const secured = body.events.find(({ step }: StandingRow) => step === "secure");
    expect(secured).toMatchObject({
      by: { role: "archive", name: "Héraðsskjalasafn Hraunabyggðar" },
      evidence: [{ id: "receipt", reference: expect.stringContaining(`/v1/deliveries/${id}`) }],
    });
  });

  test("the archive's receipts of all of it are verified once the archive is gone", async () => {
    expect(await archive("audit", "verify")).toMatch(/receipts: sound/);
    await stop();
    const receipts = at("systems/receipts");
    const names = (await readdir(receipts)).filter((name) => name.endsWith(".jws"));
    const lines = (await readFile(at("systems/events.jsonl"), "utf8")).trimEnd().split("\n");
    expect(names).toHaveLength(WAY.length + 4);
    expect(lines).toHaveLength(names.length);
    for (const name of names) {
      const run = await rafskil([
        ...["receipt", "verify", join(receipts, name), "--jwks", join(receipts, "archive-keys.json")],
        ...["--register", at("systems")],
      ]);
      expect(run).toMatchObject({ status: 0 });
    }
    expect(await rafskil(["plan", "check", at("systems")])).toMatchObject({ status: 0 });
  });
});
