import { hash } from "node:crypto";
import { ACTION_PLANS, type DeliveryResource, formatUploadMetadata, type Page } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag, packageOf } from "../bags.suite.ts";
import {
  announcementOf,
  announceTo,
  blobsOf,
  deliver,
  pathOf,
  startReceiver,
  type TestReceiver,
  TUS,
  waitFor,
} from "../receiver.suite.ts";
import { ROLES, type Role } from "./roles.ts";
import { callerOf, createToken, revokeToken } from "./tokens.ts";

let receiver: TestReceiver;
let delivery: string;
let upload: string;
/** One that was received and checked: it has a receipt and a report. */
let received: string;
beforeAll(async () => {
  receiver = await startReceiver();
  const bag = await makeBag(receiver.folder);
  received = await deliver(receiver, bag.bytes, announcementOf(bag.package));
  await waitFor(receiver, received, ["review"]);
  delivery = (await announceTo(receiver, announcementOf(packageOf("a.zip", Buffer.from("efni"))))).id;
  upload = pathOf((await blobsOf(receiver, delivery))[0]?.upload ?? "");
  const [plan] = ACTION_PLANS;
  const followed = await receiver.ask("archivist", "/v1/organisations/hraunabyggd/plan", {
    method: "PUT",
    headers: JSON_BODY,
    body: JSON.stringify({ id: plan?.id, version: plan?.version }),
  });
  if (followed.status !== 200) throw new Error(await followed.text());
}, 300_000);
afterAll(() => receiver.stop());

const SENDS: readonly Role[] = ["sender", "records-manager"];
const SEES: readonly Role[] = ["sender", "records-manager", "archivist", "approver", "auditor"];
const DECIDES: readonly Role[] = ["archivist", "approver"];
const JSON_BODY = { "content-type": "application/json" };

/** Every route that needs a token, and who may ask for it. A route that is missing here fails the test below. */
interface Asked {
  readonly route: string;
  readonly roles: readonly Role[];
  /** A body that is refused for what it lacks, where the request would change something. */
  readonly body?: object;
  /** A body with which the request would do what it is for. */
  readonly right?: object;
}

const ROUTES: readonly Asked[] = [
  { route: "POST /v1/deliveries", roles: SENDS, body: {} },
  { route: "GET /v1/deliveries", roles: SEES },
  { route: "GET /v1/deliveries/:id", roles: SEES },
  { route: "GET /v1/deliveries/:id/blobs", roles: SEES },
  {
    route: "PUT /v1/deliveries/:id/packages",
    roles: SENDS,
    body: {},
    right: { packages: [packageOf("b.zip", Buffer.from("annað"))] },
  },
  { route: "POST /v1/deliveries/:id/submit", roles: SENDS },
  { route: "POST /v1/deliveries/:id/withdraw", roles: SENDS, body: { reason: 1 }, right: {} },
  { route: "POST /v1/deliveries/:id/decision", roles: DECIDES, body: {} },
  { route: "POST /v1/deliveries/:id/open", roles: DECIDES },
  { route: "POST /v1/deliveries/:id/retry", roles: DECIDES },
  { route: "GET /v1/deliveries/:id/receipts/:kind", roles: SEES },
  { route: "GET /v1/deliveries/:id/receipts/:kind/:sequence", roles: SEES },
  { route: "GET /v1/deliveries/:id/packages/:position/report", roles: SEES },
  { route: "GET /v1/deliveries/:id/findings", roles: SEES },
  { route: "GET /v1/deliveries/:id/premis", roles: SEES },
  { route: "GET /v1/events", roles: SEES },
  { route: "PUT /v1/deliveries/:id/findings/:finding/explanation", roles: DECIDES, body: {} },
  { route: "POST /v1/uploads", roles: SENDS },
  { route: "HEAD /v1/uploads/:upload", roles: SEES },
  { route: "PATCH /v1/uploads/:upload", roles: SENDS },
  { route: "DELETE /v1/uploads/:upload", roles: SENDS },
  { route: "GET /v1/uploads/:upload/checkpoints", roles: SEES },
  { route: "GET /v1/agreements", roles: ROLES },
  { route: "GET /v1/agreements/:agreement", roles: ROLES },
  { route: "PUT /v1/organisations/:organisation/plan", roles: ["archivist"], body: {} },
  { route: "GET /v1/organisations/:organisation/register", roles: SEES },
  { route: "GET /v1/organisations/:organisation/standing", roles: SEES },
  { route: "PUT /v1/organisations/:organisation/systems/:system", roles: ["records-manager", "archivist"], body: {} },
  { route: "GET /v1/organisations/:organisation/systems/:system/versions", roles: SEES },
  {
    route: "POST /v1/organisations/:organisation/events",
    roles: ["records-manager", "archivist", "approver"],
    body: {},
  },
  { route: "GET /v1/organisations/:organisation/events/:event/receipt", roles: SEES },
  { route: "GET /v1/overview", roles: ["archivist", "approver", "auditor"] },
  { route: "GET /v1/audit/entries", roles: ["auditor", "administrator"] },
];

const PUBLIC: readonly string[] = [
  "GET /.well-known/jwks.json",
  "GET /.well-known/records-receiver",
  "GET /healthz",
  "GET /metrics",
  "GET /openapi.json",
  "GET /readyz",
  "GET /v1/audit/checkpoint",
  "GET /v1/audit/consistency",
  "OPTIONS /v1/uploads",
];

type Asker = Role | "stranger" | "nobody";

/** Tokens of another organisation, one for each role that it may have. */
const foreign: [Role, { readonly token: string }][] = [];
beforeAll(async () => {
  const { database, clock } = receiver.receiver;
  const expiresAt = new Date(clock.now().getTime() + 3_600_000);
  for (const role of ["sender", "records-manager"] as const) {
    const wish = { name: "t", roles: [role], organisation: "fjardabyggd", expiresAt };
    foreign.push([role, await database.write((transaction) => createToken(transaction, wish, { by: "test", clock }))]);
  }
});

async function statusFor(as: Asker | { readonly token: string }, { route, body }: Asked): Promise<number> {
  const [method = "", path = ""] = route.split(" ");
  const address = path
    .replace(":id", /receipts|report|findings|premis/.test(path) ? received : delivery)
    .replace(":upload", upload.split("/").at(-1) ?? "")
    .replace(":kind", "received")
    .replace(":sequence", "1")
    .replace(":position", "1")
    .replace(":finding", "a.1")
    .replace(":agreement", "a1")
    .replace(":organisation", "hraunabyggd")
    .replace(":system", "malakerfi")
    .replace(":event", "0123456789abcdef");
  const who = typeof as === "string" ? as : "nobody";
  const answer = await receiver.ask(who, address, {
    method,
    headers: {
      ...TUS,
      ...(body === undefined ? {} : { ...JSON_BODY, "if-match": '"1"' }),
      ...(method === "PATCH" ? { "upload-offset": "0", "content-type": "application/offset+octet-stream" } : {}),
      ...(typeof as === "string" ? {} : { authorization: `Bearer ${as.token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

describe.each(ROUTES)("$route", (each) => {
  test("is for those who may, and for nobody else", async () => {
    expect(await statusFor("nobody", each), "nobody").toBe(401);
    // What changes the delivery comes last, and is refused for what it lacks: who may is seen by the other refusal.
    for (const role of ROLES) {
      const isDestructive = /submit|DELETE/.test(each.route) && each.roles.includes(role);
      if (isDestructive) continue;
      const status = await statusFor(role, each);
      if (each.roles.includes(role)) expect([401, 403], `${role}: ${status}`).not.toContain(status);
      else expect(status, role).toBe(403);
    }
  });

  test.skipIf(!/:id|:upload|:agreement|:organisation/.test(each.route))(
    "shows nothing to another organisation, however right the request",
    async () => {
      for (const [role, token] of foreign) {
        const { right, ...asked } = each;
        const status = await statusFor(token, right === undefined ? asked : { ...asked, body: right });
        // Not even that it is there.
        expect(status, role).toBe(each.roles.includes(role) ? 404 : 403);
      }
      // And it is there: those whose it is find it.
      if (/^(GET|HEAD) .*(:id|:upload|:agreement|\/register|\/standing)/.test(each.route))
        expect(await statusFor("sender", each)).toBe(200);
    },
  );
});

test("no route is left out of the list above", async () => {
  const answer = await receiver.ask("nobody", "/openapi.json");
  const { paths } = (await answer.json()) as { readonly paths: Readonly<Record<string, object>> };
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{([a-z]+)\}/g, ":$1")}`),
  );
  const listed = ROUTES.map(({ route }) => route.replace(":upload", ":id").replace(":agreement", ":id"));
  expect(found.sort()).toEqual([...listed, ...PUBLIC].sort());
});

test("a list holds the rows of one's own organisation alone", async () => {
  const idsFor = async (as: Asker): Promise<readonly string[]> => {
    const page = (await (await receiver.ask(as, "/v1/deliveries")).json()) as Page<DeliveryResource>;
    return page.items.map(({ id }) => id);
  };
  expect(await idsFor("sender")).toContain(delivery);
  expect(await idsFor("archivist")).toContain(delivery);
  expect(await idsFor("stranger")).toEqual([]);
  const agreements = (await (await receiver.ask("stranger", "/v1/agreements")).json()) as Page<object>;
  expect(agreements.items).toEqual([]);
});

test("another organisation cannot begin to upload a file that it did not announce", async () => {
  const [, { token = "" } = {}] = foreign[0] ?? [];
  const answer = await receiver.ask("nobody", "/v1/uploads", {
    method: "POST",
    headers: {
      ...TUS,
      authorization: `Bearer ${token}`,
      "upload-length": "4",
      "upload-metadata": formatUploadMetadata({ delivery, sha256: hash("sha256", "efni", "hex") }),
    },
  });
  expect(answer.status).toBe(404);
});

test("a token that is bound to one agreement sees nothing of another", async () => {
  const { database, clock } = receiver.receiver;
  const expiresAt = new Date(clock.now().getTime() + 3_600_000);
  const wish = { name: "t", roles: ["sender" as const], organisation: "hraunabyggd", agreements: ["a2"], expiresAt };
  const bound = await database.write((transaction) => createToken(transaction, wish, { by: "test", clock }));
  for (const route of ["GET /v1/deliveries/:id", "GET /v1/agreements/:agreement", "GET /v1/deliveries/:id/findings"])
    expect(await statusFor(bound, { route, roles: SEES }), route).toBe(404);
});

test("another organisation cannot announce under an agreement that is not its own", async () => {
  const answer = await receiver.ask("stranger", "/v1/deliveries", {
    method: "POST",
    headers: { ...JSON_BODY, "idempotency-key": "x" },
    body: JSON.stringify(announcementOf(packageOf("a.zip", Buffer.from("x")))),
  });
  expect(answer.status).toBe(404);
});

describe("a token", () => {
  test.each([
    ["in the query", (token: string) => `/v1/deliveries?token=${token}`],
    ["under another name", (token: string) => `/v1/deliveries?x=${token}`],
    ["in the path", (token: string) => `/v1/deliveries/${token}`],
  ])("%s of an address is refused, though it is valid", async (_, addressOf) => {
    const answer = await receiver.ask("sender", addressOf(receiver.tokens.sender));
    expect(answer.status).toBe(400);
  });

  test("is kept as its digest alone, expires, and can be revoked", async () => {
    const { database, clock } = receiver.receiver;
    const expiresAt = new Date(clock.now().getTime() + 1000);
    const wish = { name: "t", roles: ["auditor" as const], expiresAt };
    const { id, token } = await database.write((transaction) => createToken(transaction, wish, { by: "test", clock }));
    const rows = await database.read.selectFrom("access_token").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(8));
    expect(rows.find((row) => row.id === id)?.sha256).toBe(hash("sha256", token, "hex"));
    expect(await callerOf(database.read, token, clock.now())).toMatchObject({ id, roles: ["auditor"] });
    expect(await callerOf(database.read, token, expiresAt)).toBeUndefined();
    expect(await revokeToken(database, id, { by: "test", clock })).toBe(true);
    expect(await callerOf(database.read, token, clock.now())).toBeUndefined();
  });

  test.each([
    ["the prefix alone", "rafskil_"],
    ["a quotation mark", "rafskil_' OR 1=1 --"],
    ["thousands of letters", "x".repeat(5000)],
    ["nothing", ""],
  ])("of %s is none", async (_, token) => {
    const answer = await fetch(`${receiver.url}/v1/deliveries`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
  });

  test("of an organisation never has a role of the archive", async () => {
    const { database, clock } = receiver.receiver;
    const expiresAt = new Date(clock.now().getTime() + 1000);
    const wish = { name: "t", roles: ["archivist" as const], organisation: "hraunabyggd", expiresAt };
    await expect(
      database.write((transaction) => createToken(transaction, wish, { by: "test", clock })),
    ).rejects.toThrow(/archive-role.*archivist/);
  });
});
