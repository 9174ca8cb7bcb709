import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memorySource } from "../../read/memory.ts";
import type { Source } from "../../read/source.ts";
import { type FetchOutcome, type FetchPlanRow, fetchItems, fetchPlan } from "./fetch.ts";

let server: Server;
let host = "";
let other = "";
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const { url = "" } = request;
    if (url === "/moved") response.writeHead(302, { location: "/letter" }).end();
    else if (url === "/away") response.writeHead(302, { location: `http://${other}/letter` }).end();
    else if (url === "/loop") response.writeHead(302, { location: "/loop" }).end();
    else if (url === "/nowhere") response.writeHead(404).end();
    else if (url === "/endless") {
      const push = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) {}
      };
      response.on("drain", push);
      push();
    } else if (url === "/broken") {
      response.writeHead(200, { "content-length": "100" });
      response.write("abc", () => response.destroy());
    } else response.end("bréfið");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  host = `127.0.0.1:${port}`;
  other = `localhost:${port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function bag(fetchText: string): Source {
  return memorySource({
    name: "bag",
    files: {
      "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      "fetch.txt": fetchText,
      "data/here.txt": "x",
    },
  });
}

async function plan(text: string, allowedHosts = [host]): Promise<readonly FetchPlanRow[]> {
  return Array.fromAsync(fetchPlan(bag(text), { allowedHosts, maxFileBytes: 1000 }));
}

async function fetchAll(
  text: string,
): Promise<{ outcomes: readonly FetchOutcome[]; written: ReadonlyMap<string, string> }> {
  const written = new Map<string, string>();
  const options = {
    allowedHosts: [host, "skjol.example"],
    maxFileBytes: 1000,
    fetch,
    lookUp: async () => ["10.0.0.7"],
    write: async (path: string, bytes: AsyncIterable<Uint8Array>) => {
      const chunks = await Array.fromAsync(bytes);
      written.set(path, Buffer.concat(chunks).toString());
    },
  };
  const outcomes = await Array.fromAsync(fetchItems(fetchPlan(bag(text), options), options));
  return { outcomes, written };
}

describe("a plan", () => {
  test("asks nobody, and says what would be done with each row", async () => {
    const before = asked.length;
    const rows = await plan(
      [
        `http://${host}/letter 8 data/letter.txt`,
        `http://${host}/letter - data/letter.txt`,
        `http://${host}/x - data/here.txt`,
        `http://${host}/x 1001 data/big.tif`,
        `http://${host}/x - ../../etc/passwd`,
        `http://${host}/x - bag-info.txt`,
        `http://u:p@${host}/x - data/a`,
        "ftp://skjol.example/x - data/a",
        "https://skjol.example/x - data/a",
        "http://169.254.169.254/latest/meta-data - data/a",
        "not a row at all",
        "",
      ].join("\n"),
    );
    expect(rows.map((row) => (row.kind === "refused" ? row.reason : row.kind))).toEqual([
      "fetch",
      "repeated",
      "present",
      "too-large",
      "unsafe-path",
      "unsafe-path",
      "credentials",
      "scheme",
      "host-not-allowed",
      "private-host",
      "malformed",
    ]);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(asked.length).toBe(before);
  });

  test("without a list of hosts allows none", async () => {
    expect(await plan("https://skjol.example/x - data/a\n", [])).toMatchObject([{ kind: "refused" }]);
  });

  test("of a bag without fetch.txt has no rows", async () => {
    const source = memorySource({ name: "bag", files: { "data/x": "x" } });
    expect(await Array.fromAsync(fetchPlan(source, { allowedHosts: [], maxFileBytes: 1 }))).toEqual([]);
  });
});

describe("fetching", () => {
  test("writes what comes, under the path of the row", async () => {
    const { outcomes, written } = await fetchAll(`http://${host}/letter 8 data/a/letter.txt\n`);
    expect(outcomes).toEqual([
      { kind: "fetched", path: "data/a/letter.txt", url: `http://${host}/letter`, sizeBytes: 8 },
    ]);
    expect([...written]).toEqual([["data/a/letter.txt", "bréfið"]]);
  });

  test("follows a redirect within the host", async () => {
    const { written } = await fetchAll(`http://${host}/moved - data/x\n`);
    expect([...written]).toEqual([["data/x", "bréfið"]]);
  });

  test.each([
    ["/away - ", "redirect"],
    ["/loop - ", "redirect"],
    ["/nowhere - ", "status"],
    ["/endless 70000 ", "too-large"],
    ["/endless - ", "too-long"],
    ["/letter 7 ", "too-long"],
    ["/letter 9 ", "too-short"],
    ["/broken - ", "unreachable"],
  ])("of %s ends with %s, and leaves nothing", async (row, failure) => {
    const { outcomes, written } = await fetchAll(`http://${host}${row}data/x\n`);
    expect(outcomes).toMatchObject(failure === "too-large" ? [] : [{ kind: "failed", failure }]);
    expect(written.size).toBe(0);
  });

  test("does not go on to a host that a redirect names", async () => {
    asked.length = 0;
    await fetchAll(`http://${host}/away - data/x\n`);
    expect(asked).toEqual([`${host}/away`]);
  });

  test("asks no public name that leads to a private address", async () => {
    const { outcomes } = await fetchAll("https://skjol.example/x - data/x\n");
    expect(outcomes).toMatchObject([{ kind: "failed", failure: "private-address" }]);
  });

  test("of one file that fails goes on with the next", async () => {
    const { outcomes } = await fetchAll(`http://${host}/nowhere - data/x\nhttp://${host}/letter - data/y\n`);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["failed", "fetched"]);
  });

  test("stops at a signal", async () => {
    const options = {
      allowedHosts: [host],
      maxFileBytes: 1000,
      fetch,
      lookUp: async () => [],
      write: async () => {},
      signal: AbortSignal.abort(),
    };
    const run = Array.fromAsync(fetchItems(fetchPlan(bag(`http://${host}/letter - data/x\n`), options), options));
    await expect(run).rejects.toMatchObject({ code: "aborted" });
  });
});
