import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnnouncedPackage, Announcement, BlobResource, DeliveryResource, Page } from "@rafskil/core";
import { pino } from "pino";
import { afterAll } from "vitest";
import type { Role } from "./access/roles.ts";
import { createToken } from "./access/tokens.ts";
import type { Agreement } from "./agreements/agreement.ts";
import { putAgreement } from "./agreements/put-agreement.ts";
import type { FolderBag } from "./bags.suite.ts";
import { initCommand } from "./commands/init.ts";
import type { ReceiverConfig } from "./config/config.ts";
import { CONFIG_DEFAULTS, CONFIG_SCHEMA } from "./config/config-schema.ts";
import { type RunningReceiver, serve } from "./serve.ts";
import type { Clock } from "./store/clock.ts";

const YEAR_MS = 366 * 86_400_000;

export interface TestReceiver extends RunningReceiver {
  readonly folder: string;
  readonly tokens: Readonly<Record<Role, string>>;
  /** A sender of another organisation. */
  readonly stranger: string;
  /** Asks with a role's token, or with none. */
  ask(as: Role | "stranger" | "nobody", path: string, init?: RequestInit): Promise<Response>;
}

export interface TestOptions {
  readonly limits?: Partial<ReceiverConfig["limits"]>;
  readonly checks?: Partial<ReceiverConfig["checks"]>;
  readonly scanner?: ReceiverConfig["scanner"];
  readonly agreement?: Partial<Agreement>;
  readonly clock?: Clock;
  readonly folder?: string;
  readonly quota?: number;
  /** Where its log goes; nowhere by default. */
  readonly logTo?: NodeJS.WritableStream;
}

/** A temporary folder that goes with the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rafskil-receiver-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function testConfig(folder: string, limits: Partial<ReceiverConfig["limits"]> = {}): ReceiverConfig {
  const defaults = CONFIG_DEFAULTS as unknown as ReceiverConfig;
  const checked = CONFIG_SCHEMA.checkValue({
    ...defaults,
    archive: { name: "Héraðsskjalasafn Hraunabyggðar" },
    address: "http://127.0.0.1",
    listen: { host: "127.0.0.1", port: 0 },
    data: join(folder, "data"),
    storage: join(folder, "storage"),
    log: { origin: "skil.example.is/log" },
    keys: {
      receipts: join(folder, "keys/receipts.pem"),
      log: join(folder, "keys/log.pem"),
      retired: join(folder, "keys/retired.json"),
    },
    limits: { ...defaults.limits, reserveBytes: 0, ...limits },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.value;
}

/** A real receiver on loopback, with an organisation, an agreement, and a token for each role. */
export async function startReceiver(options: TestOptions = {}): Promise<TestReceiver> {
  const folder = options.folder ?? temporaryFolder();
  const plain = testConfig(folder, options.limits);
  const config: ReceiverConfig = {
    ...plain,
    checks: { ...plain.checks, ...options.checks },
    scanner: options.scanner ?? plain.scanner,
  };
  if (options.folder === undefined || !hasKeys(folder)) await initialise(folder);
  const running = await serve({
    config,
    tool: { name: "rafskil-receiver", version: "test" },
    log: options.logTo === undefined ? pino({ level: "silent" }) : pino({ level: "debug" }, options.logTo),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const { database, clock } = running.receiver;
  const made = await database.write(async (transaction) => {
    const now = clock.now();
    for (const id of ["hraunabyggd", "fjardabyggd"]) {
      const known = await transaction.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst();
      if (known !== undefined) continue;
      const row = { id, name: id, identifier: null, quota_bytes: options.quota ?? null, created_at: now.toISOString() };
      await transaction.insertInto("organisation").values(row).execute();
    }
    const by = { by: "test", clock };
    const agreement = { id: "a1", title: "Málasafn", organisation: "hraunabyggd", formats: ["bagit"] };
    await putAgreement(transaction, { ...agreement, ...options.agreement }, by);
    const expiresAt = new Date(now.getTime() + YEAR_MS);
    const make = async (role: Role, organisation?: string): Promise<string> => {
      const wish = { name: role, roles: [role], expiresAt, ...(organisation === undefined ? {} : { organisation }) };
      return (await createToken(transaction, wish, by)).token;
    };
    return {
      tokens: {
        sender: await make("sender", "hraunabyggd"),
        "records-manager": await make("records-manager", "hraunabyggd"),
        archivist: await make("archivist"),
        approver: await make("approver"),
        auditor: await make("auditor"),
        administrator: await make("administrator"),
      },
      stranger: await make("sender", "fjardabyggd"),
    };
  });
  return {
    ...running,
    ...made,
    folder,
    ask(as, path, init = {}) {
      const headers = new Headers(init.headers);
      const token = as === "nobody" ? undefined : as === "stranger" ? made.stranger : made.tokens[as];
      if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
      return fetch(path.startsWith("/") ? `${running.url}${path}` : path, { ...init, headers });
    },
  };
}

/** The keys and the first administrator, as the program makes them; what it prints is nobody's here. */
async function initialise(folder: string): Promise<void> {
  const environment = {};
  const tool = { name: "rafskil-receiver", version: "test" };
  const options = new Map([["archive", ["Safn"]]]);
  const voice = { language: "en", translate: (key: string) => key, print: () => undefined } as const;
  await initCommand.run({ words: [folder], options, configFile: "", tool, environment, ...voice });
}

function hasKeys(folder: string): boolean {
  try {
    return readFileSync(join(folder, "keys/log.pem")).length > 0;
  } catch {
    return false;
  }
}

export function announcementOf(...packages: readonly AnnouncedPackage[]): Announcement {
  return { agreement: "a1", packages };
}

export const TUS = { "tus-resumable": "1.0.0" } as const;

export async function announceTo(
  to: TestReceiver,
  announcement: Announcement,
  key: string = randomUUID(),
): Promise<DeliveryResource> {
  const answer = await to.ask("sender", "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(announcement),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as DeliveryResource;
}

/** The address of an upload as this receiver listens, whatever it is called outside. */
export function pathOf(address: string): string {
  return new URL(address, "http://receiver").pathname;
}

export async function blobsOf(to: TestReceiver, delivery: string): Promise<readonly BlobResource[]> {
  const answer = await to.ask("sender", `/v1/deliveries/${delivery}/blobs`);
  return ((await answer.json()) as Page<BlobResource>).items;
}

export async function sendBytes(
  to: TestReceiver,
  upload: string,
  bytes: Uint8Array,
  { offset = 0, headers = {} }: { readonly offset?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  return await to.ask("sender", pathOf(upload), {
    method: "PATCH",
    headers: { ...TUS, "upload-offset": String(offset), "content-type": "application/offset+octet-stream", ...headers },
    body: Buffer.from(bytes),
  });
}

/** Announces, sends and submits; gives the delivery's id. */
export async function deliver(to: TestReceiver, bytes: Uint8Array, announcement: Announcement): Promise<string> {
  const { id } = await announceTo(to, announcement);
  const [blob] = await blobsOf(to, id);
  await sendBytes(to, blob?.upload ?? "", bytes);
  const submitted = await to.ask("sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
  if (submitted.status !== 202) throw new Error(await submitted.text());
  return id;
}

/** The delivery once it stands in one of these states: looked at again and again, since work goes on beside. */
export async function waitFor(
  to: TestReceiver,
  id: string,
  states: readonly DeliveryResource["state"][],
): Promise<DeliveryResource> {
  for (let look = 0; look < 4000; look++) {
    const answer = await to.ask("archivist", `/v1/deliveries/${id}`);
    const delivery = (await answer.json()) as DeliveryResource;
    if (states.includes(delivery.state)) return delivery;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${id} never was ${states.join(" or ")}.`);
}

export async function decideOn(to: TestReceiver, delivery: DeliveryResource, decision: object): Promise<Response> {
  return await to.ask("archivist", `/v1/deliveries/${delivery.id}/decision`, {
    method: "POST",
    headers: { "content-type": "application/json", "if-match": `"${delivery.revision}"` },
    body: JSON.stringify(decision),
  });
}

/** Sends whatever of it is awaited, and submits. */
export async function sendFiles(to: TestReceiver, id: string, { files }: FolderBag): Promise<void> {
  for (const { path, upload } of await blobsOf(to, id)) {
    if (upload === undefined) continue;
    const sent = await sendBytes(to, upload, files.get(path) ?? Buffer.alloc(0));
    if (sent.status !== 204) throw new Error(await sent.text());
  }
  const submitted = await to.ask("sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
  if (submitted.status !== 202) throw new Error(await submitted.text());
}

export async function deliverFiles(to: TestReceiver, bag: FolderBag): Promise<string> {
  const { id } = await announceTo(to, announcementOf(bag.package));
  await sendFiles(to, id, bag);
  return id;
}
