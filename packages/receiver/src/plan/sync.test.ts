import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ACTION_PLANS, initRegister } from "@rafskil/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startReceiver, type TestReceiver } from "../receiver.suite.ts";
import { followPlan } from "./put-system.ts";

const CLI = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
const HOME = "/v1/organisations/hraunabyggd";

let receiver: TestReceiver;
let folder: string;
beforeAll(async () => {
  receiver = await startReceiver();
  folder = join(receiver.folder, "systems");
  await initRegister(folder, { plan: "is-877-2020", body: "hraunabyggd", archive: "Safn", language: "en" });
  await writeFile(join(receiver.folder, "token"), `${receiver.tokens["records-manager"]}\n`);
  const { database } = receiver.receiver;
  const [plan] = ACTION_PLANS;
  if (plan === undefined) throw new Error();
  await database.write((transaction) =>
    followPlan(transaction, receiver.receiver, plan, { organisation: "hraunabyggd", by: "test" }),
  );
});
afterAll(() => receiver.stop());

async function rafskil(...words: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

const sync = (...more: readonly string[]) =>
  rafskil(
    "plan",
    "sync",
    folder,
    "--with",
    receiver.url,
    "--organisation",
    "hraunabyggd",
    "--token-file",
    join(receiver.folder, "token"),
    ...more,
  );

async function ask(as: "records-manager" | "archivist", path: string, body: object, method = "POST") {
  const headers = { "content-type": "application/json", "if-match": '"0"' };
  const answer = await receiver.ask(as, `${HOME}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

test("shows what differs, and changes nothing on either side", { timeout: 300_000 }, async () => {
  await ask(
    "records-manager",
    "/systems/case-system",
    {
      id: "case-system",
      name: "Case system",
      purpose: "Cases",
      personalData: "none",
      hasDocuments: true,
      retention: "undecided",
    },
    "PUT",
  );
  await rafskil("plan", "record", folder, "case-system", "register");
  const before = await readFile(join(folder, "events.jsonl"), "utf8");
  const run = await sync();
  expect(run.status).toBe(1);
  expect(run.stdout).toContain("case-system: personalData is ordinary here, and none at the archive.");
  expect(run.stdout).toMatch(/Only here: .* case-system done register/);
  expect(await readFile(join(folder, "events.jsonl"), "utf8")).toBe(before);
  expect(await (await receiver.ask("auditor", `${HOME}/register`)).json()).toMatchObject({ events: [] });
});

test("brings the events of both together, each recorded by its own side, and leaves the descriptions to people", {
  timeout: 300_000,
}, async () => {
  const day = new Date().toISOString().slice(0, 10);
  await rafskil("plan", "record", folder, "case-system", "notify", "--evidence", "notification=1");
  await sync("--give");
  await ask("archivist", "/events", {
    kind: "done",
    on: day,
    system: "case-system",
    step: "confirm",
    by: { role: "archive" },
  });
  const run = await sync("--take");
  expect(run.status).toBe(1);
  expect(run.stdout).not.toContain("Only");
  expect(run.stdout).toContain("personalData");
  const lines = (await readFile(join(folder, "events.jsonl"), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).step)).toEqual(["register", "notify", "confirm"]);
  expect(lines[2]).toContain('"role":"archive"');
});

test("keeps the archive's receipts beside the register, which are verified without the archive", {
  timeout: 300_000,
}, async () => {
  const receipts = join(folder, "receipts");
  const names = (await readdir(receipts)).filter((name) => name.endsWith(".jws"));
  expect(names).toHaveLength(3);
  const keys = ["--jwks", join(receipts, "archive-keys.json")];
  for (const name of names) {
    const run = await rafskil("receipt", "verify", join(receipts, name), ...keys, "--register", folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("It is for the event as it stands in the register.");
  }
  const events = join(folder, "events.jsonl");
  const text = await readFile(events, "utf8");
  const [, second = ""] = text.split("\n");
  await writeFile(events, text.replace(second, second.replace('"reference":"1"', '"reference":"2"')));
  const { id } = JSON.parse(second);
  const changed = await rafskil("receipt", "verify", join(receipts, `${id}.jws`), ...keys, "--register", folder);
  await writeFile(events, text);
  expect(changed).toMatchObject({ status: 1 });
  expect(changed.stdout).toContain("receipt/event-differs");
});

test("a receipt that was changed on its way is said to be wrong, and the run is refused", {
  timeout: 300_000,
}, async () => {
  const receipts = join(folder, "receipts");
  const [name = ""] = (await readdir(receipts)).filter((each) => each.endsWith(".jws"));
  const file = join(receipts, name);
  const jws = await readFile(file, "utf8");
  await writeFile(file, `${jws.slice(0, -5)}${jws.at(-5) === "A" ? "B" : "A"}${jws.slice(-4)}`);
  const run = await sync();
  await writeFile(file, jws);
  expect(run.status).toBe(1);
  expect(run.stdout).toContain(`Event ${name.replace(".jws", "")}: its receipt is not to be relied on.`);
});

test("an event that is the archive's to record is not given, and says so", { timeout: 300_000 }, async () => {
  await rafskil("plan", "record", folder, "case-system", "deliver", "--deadline", "2030-01-01");
  const run = await sync("--give");
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/was not given/);
});

test("once the descriptions agree too, the registers are the same", { timeout: 300_000 }, async () => {
  const register = join(folder, "register.yaml");
  const text = await readFile(register, "utf8");
  const local = {
    id: "case-system",
    name: "Case system",
    purpose: "Cases and documents of the municipality",
    personalData: "ordinary",
    hasDocuments: true,
    retention: "undecided",
  };
  const headers = { "content-type": "application/json", "if-match": '"1"' };
  await receiver.ask("records-manager", `${HOME}/systems/case-system`, {
    method: "PUT",
    headers,
    body: JSON.stringify(local),
  });
  await ask("archivist", "/events", {
    kind: "deadline",
    on: new Date().toISOString().slice(0, 10),
    system: "case-system",
    step: "deliver",
    until: "2030-01-01",
    by: { role: "archive" },
  });
  const run = await sync();
  expect(run).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 receipt .*\nThe two registers are the same\.\n$/),
  });
  expect(await sync()).toMatchObject({ status: 0, stdout: "The two registers are the same.\n" });
  expect(await readFile(register, "utf8")).toBe(text);
});

test.each([
  ["an address that is none", ["--with", "skil.example.is"], 2],
  ["an address that would have the token in the clear", ["--with", "http://skil.example.is"], 2],
  ["a server out of reach", ["--with", "http://127.0.0.1:9"], 3],
] as const)("%s is told, and changes nothing", { timeout: 300_000 }, async (_, words, status) => {
  const run = await rafskil(
    "plan",
    "sync",
    folder,
    "--organisation",
    "x",
    "--token-file",
    join(receiver.folder, "token"),
    ...words,
  );
  expect(run.status).toBe(status);
  expect(run.stdout).toBe("");
});
