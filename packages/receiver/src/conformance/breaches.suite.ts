import type { Breach, Passed, Seen } from "./breaking-proxy.suite.ts";
import type { CheckId } from "./texts.ts";

type When = (seen: Seen, passed: Passed) => boolean;

const ANNOUNCES: When = ({ method, path }) => method === "POST" && path === "/v1/deliveries";
const AMENDS: When = ({ method, path }) => method === "PUT" && path.endsWith("/packages");
const LOOKS: When = ({ method, path }) => method === "GET" && /^\/v1\/deliveries\/[^/?]+$/.test(path);
const CREATES: When = ({ method, path }) => method === "POST" && path === "/v1/uploads";
const SUBMITS: When = ({ path }) => path.endsWith("/submit");
const at =
  (end: string): When =>
  ({ path }) =>
    path.endsWith(end);
const is =
  (method: string, status?: number): When =>
  (seen, passed) =>
    seen.method === method && (status === undefined || passed.status === status);
const both =
  (one: When, other: When): When =>
  (seen, passed) =>
    one(seen, passed) && other(seen, passed);
const has =
  (name: string, value = ""): When =>
  ({ headers }) =>
    headers[name]?.includes(value) === true;
const lacks =
  (name: string): When =>
  ({ headers }) =>
    headers[name] === undefined;
const says =
  (text: string): When =>
  ({ body }) =>
    body.includes(text);

const answered = (when: When, status: number): Required<Pick<Breach, "after">> => ({
  after(seen, passed) {
    if (when(seen, passed)) passed.status = status;
  },
});
const withoutHeader = (when: When, name: string): Required<Pick<Breach, "after">> => ({
  after(seen, passed) {
    if (when(seen, passed)) passed.headers.delete(name);
  },
});
const withHeader = (when: When, name: string, value: string): Required<Pick<Breach, "after">> => ({
  after(seen, passed) {
    if (when(seen, passed)) passed.headers.set(name, value);
  },
});
const reworded = (when: When, change: (body: string) => string): Required<Pick<Breach, "after">> => ({
  after(seen, passed) {
    if (when(seen, passed)) passed.body = change(passed.body);
  },
});

const NOWHERE = at("/D-0000-AAAAAAAA");
const RECEIPT = at("/receipts/received");

/** For every check a way to break its rule, and nothing else. `otherReceipt` is one of another delivery. */
export function breaches(otherReceipt: string): Readonly<Record<CheckId, Breach>> {
  return {
    "service-document": reworded(at("/records-receiver"), (body) => body.replace('"protocol":"1"', '"protocol":"0"')),
    "signing-keys": withHeader(at("/jwks.json"), "content-type", "text/html"),
    openapi: reworded(at("/openapi.json"), (body) => body.replace('"3.1.0"', '"2.0"')),
    "log-head": reworded(at("/checkpoint"), () => "a head without a signature\n"),
    "problem-document": withHeader(NOWHERE, "content-type", "application/json"),
    "problem-language": withoutHeader(NOWHERE, "content-language"),
    "nothing-there": {
      after(seen, passed) {
        if (!NOWHERE(seen, passed)) return;
        passed.status = 403;
        passed.body = passed.body.replace('"status":404', '"status":403');
      },
    },
    "token-required": withoutHeader(lacks("authorization"), "www-authenticate"),
    "token-unknown": answered(both(has("authorization", "AAAAAAAA"), is("GET")), 200),
    "token-in-address": answered(({ path }) => path.includes("access_token"), 200),
    announce: reworded(LOOKS, (body) => body.replace('"state":"open"', '"state":"review"')),
    "announce-created": withoutHeader(ANNOUNCES, "location"),
    "announce-again": {
      before({ method, path, headers, body, memory }) {
        if (method !== "POST" || path !== "/v1/deliveries") return {};
        const key = headers["idempotency-key"] ?? "";
        const again = memory.has(`${key} ${body}`);
        memory.add(`${key} ${body}`);
        return again ? { headers: { "idempotency-key": `${key}-again` } } : {};
      },
    },
    "announce-key-reused": answered(both(ANNOUNCES, is("POST", 409)), 200),
    "announce-without-key": answered(both(ANNOUNCES, lacks("idempotency-key")), 200),
    "announce-malformed": answered(
      both(ANNOUNCES, ({ body }) => !body.endsWith("}")),
      500,
    ),
    "announce-unsafe-path": answered(both(ANNOUNCES, says("../../etc")), 400),
    "announce-unknown-agreement": answered(both(ANNOUNCES, says('"none-')), 500),
    list: reworded(
      both(is("GET"), ({ path }) => path.startsWith("/v1/deliveries?")),
      () => '{"items":[]}',
    ),
    "revision-required": answered(both(AMENDS, lacks("if-match")), 400),
    "revision-mismatch": answered(both(AMENDS, has("if-match", "999999")), 409),
    amend: withoutHeader(AMENDS, "etag"),
    "tus-options": withHeader(is("OPTIONS"), "tus-extension", "creation,termination,expiration"),
    "tus-version": answered(both(is("HEAD"), lacks("tus-resumable")), 200),
    "tus-creation": withoutHeader(CREATES, "location"),
    "tus-creation-unannounced": answered(both(CREATES, is("POST", 400)), 201),
    "tus-head": withoutHeader(is("HEAD"), "cache-control"),
    "tus-expiration": withoutHeader(is("HEAD"), "upload-expires"),
    "tus-patch": withHeader(both(is("PATCH"), has("content-length", "400")), "upload-offset", "0"),
    "tus-wrong-offset": answered(both(is("PATCH", 409), has("upload-offset", "7")), 204),
    "tus-media-type": answered(is("PATCH", 415), 204),
    "tus-checksum": answered(both(is("PATCH", 204), has("upload-checksum")), 200),
    "tus-checksum-mismatch": answered(is("PATCH", 460), 400),
    "tus-checksum-algorithm": answered(has("upload-checksum", "crc0"), 204),
    "tus-too-long": answered(is("PATCH", 413), 204),
    "tus-termination": answered(is("HEAD", 404), 200),
    "tus-resumption": {
      after({ method, path, memory }, passed) {
        if (method !== "HEAD" || !memory.has(path)) return;
        passed.headers.set("upload-offset", String(Number(passed.headers.get("upload-offset")) + 1));
      },
    },
    pieces: reworded(at("/checkpoints"), (body) => body.replace(/"leaves":\[[^\]]*\]/, '"leaves":[]')),
    "submit-incomplete": answered(
      both(SUBMITS, (_seen, { body }) => body.includes("blob-missing")),
      202,
    ),
    "digest-mismatch": reworded(LOOKS, (body) => body.replace('"corrupt":1', '"corrupt":0')),
    "digest-repair": answered(both(is("PATCH", 204), has("upload-checksum")), 409),
    submit: answered(both(SUBMITS, is("POST", 202)), 200),
    "submit-again": answered(
      both(SUBMITS, (_seen, { status, body }) => status === 409 && !body.includes("blob-missing")),
      202,
    ),
    receipt: withHeader(RECEIPT, "content-type", "text/plain"),
    "receipt-states": reworded(RECEIPT, () => otherReceipt),
    "receipt-proof": reworded(RECEIPT, (jws) =>
      jws.replace(/(?<=\.)[^.]{4}(?=[^.]*$)/, (four) => [...four].reverse().join("")),
    ),
    "receipt-same": {
      after(seen, passed) {
        if (!RECEIPT(seen, passed)) return;
        if (seen.memory.has("receipt")) passed.body += "\n";
        seen.memory.add("receipt");
      },
    },
    withdraw: reworded(LOOKS, (body) => body.replace('"state":"withdrawn"', '"state":"open"')),
    "withdrawn-closed": answered(is("PATCH", 409), 204),
    resubmission: {
      before({ method, path, body }) {
        return method === "POST" && path === "/v1/deliveries" ? { body: body.replace(/,"previous":"[^"]+"/, "") } : {};
      },
    },
  };
}
