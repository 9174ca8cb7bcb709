import { connect } from "node:net";
import { type Problem, problemIdOf } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageOf } from "../bags.suite.ts";
import { announcementOf, startReceiver, type TestReceiver } from "../receiver.suite.ts";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver({ limits: { announcementBytes: 4096, blobBytes: 1000, deliveryBlobs: 3 } });
});
afterAll(() => receiver.stop());

async function announceText(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return await receiver.ask("sender", "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "k", ...headers },
    body,
  });
}

async function problemIdFrom(answer: Response): Promise<string | undefined> {
  return problemIdOf((await answer.json()) as Problem);
}

/** Sends bytes as they are, and gives all that comes back. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  socket.end(text);
  await new Promise<void>((resolve) => socket.once("close", () => resolve()).once("error", () => resolve()));
  return Buffer.concat(parts).toString();
}

describe("a body", () => {
  test.each([
    ["that is no JSON", "{", 400],
    ["with a key that stands twice", '{"agreement":"a1","agreement":"a2","packages":[]}', 400],
    ["with a prototype", '{"agreement":"a1","packages":[],"__proto__":{"x":1}}', 400],
    ["of lists within lists", `{"agreement":"a1","packages":${"[".repeat(200)}${"]".repeat(200)}}`, 400],
    ["that is larger than it may be", JSON.stringify({ agreement: "a".repeat(5000) }), 413],
    ["that is empty", "", 400],
  ])("%s is refused", async (_, body, status) => {
    expect((await announceText(body)).status).toBe(status);
  });

  test("of another kind is refused", async () => {
    const answer = await announceText("<a/>", { "content-type": "application/xml" });
    expect([answer.status, await problemIdFrom(answer)]).toEqual([415, "media-type"]);
  });
});

describe("an announcement", () => {
  const blob = { path: "a", bytes: 1, sha256: "ab".repeat(32) };
  test.each([
    ["a path out of the package", { blobs: [{ ...blob, path: "../etc/passwd" }] }, "path-unsafe"],
    ["an absolute path", { blobs: [{ ...blob, path: "/etc/passwd" }] }, "path-unsafe"],
    ["a drive", { blobs: [{ ...blob, path: "C:\\a" }] }, "path-unsafe"],
    ["a line feed in a path", { blobs: [{ ...blob, path: "a\nb" }] }, "path-unsafe"],
    ["paths that are one on other disks", { form: "folder", blobs: [blob, { ...blob, path: "A" }] }, "path-twice"],
    ["a blob that is too large", { blobs: [{ ...blob, bytes: 1001 }] }, "blob-too-large"],
    [
      "more blobs than there may be",
      { form: "folder", blobs: ["a", "b", "c", "d"].map((path) => ({ ...blob, path })) },
      "too-many-blobs",
    ],
    ["a format that the agreement does not take", { format: "eark-sip" }, "format-not-accepted"],
    ["a format that nobody knows", { format: "constructor" }, "format-not-accepted"],
  ])("with %s is refused before a byte is sent", async (_, harm, fault) => {
    const wrong = { name: "a.zip", form: "archive", format: "bagit", blobs: [blob], ...harm };
    const answer = await announceText(JSON.stringify({ agreement: "a1", packages: [wrong] }));
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).faults?.map((each) => each.fault)).toEqual([fault]);
  });
});

test("a refused announcement says each fault in the language that is asked for", async () => {
  const blob = { path: "/etc/passwd", bytes: 1, sha256: "ab".repeat(32) };
  const wrong = { name: "a.zip", form: "archive", format: "eark-sip", blobs: [blob] };
  const said = async (language: string): Promise<readonly string[]> => {
    const body = JSON.stringify({ agreement: "a1", packages: [wrong] });
    const answer = await announceText(body, { "accept-language": language });
    return ((await answer.json()) as Problem).faults?.map(({ detail }) => detail) ?? [];
  };
  const [english, icelandic] = [await said("en"), await said("is")];
  expect(english).toHaveLength(2);
  expect(icelandic[0]).toContain("Sniðið eark-sip er ekki í samkomulaginu");
  expect(icelandic.filter((text) => english.includes(text))).toEqual([]);
});

describe("a request", () => {
  test.each([
    ["a zero byte", "GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n"],
    ["a bare line feed in a name", "GET /healthz HTTP/1.1\r\nHost: x\r\nX\ny: z\r\n\r\n"],
    ["a blank before the colon", "GET /healthz HTTP/1.1\r\nHost : x\r\n\r\n"],
  ])("with %s in its headers is refused", async (_, text) => {
    expect(await sendRaw(text)).toMatch(/^HTTP\/1\.1 400/);
  });

  test("with two lengths is refused", async () => {
    const head =
      "POST /v1/deliveries HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(await sendRaw(head)).toMatch(/^HTTP\/1\.1 400/);
  });

  test("with headers of a megabyte is refused", async () => {
    expect(await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(1_000_000)}\r\n\r\n`)).toMatch(
      /^(HTTP\/1\.1 431|$)/,
    );
  });

  test("for the metrics that a proxy passes on finds nothing", async () => {
    expect((await receiver.ask("nobody", "/metrics")).status).toBe(200);
    const passed = await receiver.ask("nobody", "/metrics", { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(passed.status).toBe(404);
  });

  test("is answered in the language that it asks for, and never with markup of its own", async () => {
    const path = "/v1/<script>alert(1)</script>";
    const answer = await receiver.ask("sender", path, { headers: { "accept-language": "fr, is;q=0.8" } });
    expect(answer.headers.get("content-language")).toBe("is");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await answer.text()).not.toContain("<script>");
  });

  test("gets nothing of the inside, whatever goes wrong there", async () => {
    const answer = await receiver.ask("archivist", "/v1/deliveries?after=%00%00%00");
    expect(await answer.text()).not.toMatch(/SQLITE|node:|\.ts:/);
  });
});

test("who asks too often is told when to come again", async () => {
  const busy = await startReceiver({ limits: { requestsPerMinute: 5 } });
  const statuses: number[] = [];
  let after: string | null = null;
  for (let ask = 0; ask < 8; ask++) {
    const answer = await busy.ask("sender", "/v1/agreements");
    statuses.push(answer.status);
    after = answer.headers.get("retry-after");
  }
  expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
  expect(statuses.at(-1)).toBe(429);
  expect(Number(after)).toBeGreaterThan(0);
  expect((await busy.ask("archivist", "/v1/agreements")).status).toBe(200);
  await busy.stop();
});

test("what does not fit on the disk, or in the quota, is refused with what is needed and what is free", async () => {
  const small = await startReceiver({ quota: 100 });
  const answer = await small.ask("sender", "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "k" },
    body: JSON.stringify(announcementOf(packageOf("a.zip", Buffer.alloc(101)))),
  });
  expect(answer.status).toBe(507);
  expect(await answer.json()).toMatchObject({ needed: 101, free: 100 });
  const huge = {
    ...packageOf("a.zip", Buffer.alloc(1)),
    blobs: [{ path: "a.zip", bytes: 2 ** 40, sha256: "ab".repeat(32) }],
  };
  const full = await startReceiver();
  const refused = await full.ask("sender", "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "k" },
    body: JSON.stringify(announcementOf(huge)),
  });
  expect(refused.status).toBe(507);
  expect(await refused.json()).toMatchObject({ needed: 2 ** 40 });
  await small.stop();
  await full.stop();
});
