import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RemoteFile } from "../formats/package-format.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { createBench, findingsOf } from "./flow.suite.ts";
import { verifyPackage } from "./verify.ts";

const { place, tree, path, names } = createBench("fetch");
const CONTENT = "far away";
let server: Server;
let host = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/letter.txt") response.end(CONTENT);
    else if (request.url === "/endless") response.end("x".repeat(1000));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function bag(name: string, rows: readonly string[], listed: readonly string[] = ["data/far/letter.txt"]): string {
  const digest = createHash("sha256").update(CONTENT).digest("hex");
  return tree(name, {
    "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "manifest-sha256.txt": listed.map((file) => `${digest}  ${file}\n`).join(""),
    "fetch.txt": rows.map((row) => `${row}\n`).join(""),
    "data/": "",
  });
}

async function fetchInto(folder: string, allowedHosts: readonly string[]): Promise<readonly RemoteFile[]> {
  const found: RemoteFile[] = [];
  const options = {
    ...place,
    allowedHosts,
    maxFileBytes: 100,
    runId: "run1",
    fetch,
    lookUp: async () => ["127.0.0.1"],
  };
  for await (const file of fetchMissing(folder, options)) found.push(file);
  return found;
}

describe("what a bag lacks", () => {
  it("is fetched from a host that was named, and the bag is then accepted", async () => {
    const folder = bag("good", [`http://${host}/letter.txt ${CONTENT.length} data/far/letter.txt`]);
    await using before = await verifyPackage(folder, place);
    expect(before.verdict).toBe("refused");
    expect(await fetchInto(folder, [host])).toMatchObject([{ kind: "fetched", path: "data/far/letter.txt" }]);
    expect(readFileSync(`${folder}/data/far/letter.txt`, "utf8")).toBe(CONTENT);
    await using after = await verifyPackage(folder, place);
    expect(after.verdict, JSON.stringify(await findingsOf(after))).toBe("accepted");
    expect(await fetchInto(folder, [host])).toEqual([{ kind: "present", path: "data/far/letter.txt" }]);
  });

  it("is not asked for from any other host", async () => {
    const folder = bag("elsewhere", [`http://${host}/letter.txt - data/far/letter.txt`]);
    expect(await fetchInto(folder, ["archive.example"])).toMatchObject([{ kind: "refused" }]);
    expect(existsSync(`${folder}/data/far`)).toBe(false);
  });

  it("leaves nothing of a file that is longer than announced, or not there, and goes on to the next", async () => {
    const folder = bag("failing", [
      `http://${host}/endless 10 data/far/endless.txt`,
      `http://${host}/nowhere - data/far/nowhere.txt`,
      `http://${host}/letter.txt - data/far/letter.txt`,
    ]);
    const found = await fetchInto(folder, [host]);
    expect(found.map((file) => (file.kind === "failed" ? file.reason : file.kind))).toEqual([
      "too-long",
      "status",
      "fetched",
    ]);
    expect(names("failing/data/far")).toEqual(["letter.txt"]);
  });

  it("is not written through a link", async () => {
    const folder = bag("linked", [`http://${host}/letter.txt - data/far/letter.txt`]);
    mkdirSync(path("outside"));
    symlinkSync(path("outside"), `${folder}/data/far`);
    await expect(fetchInto(folder, [host])).rejects.toMatchObject({ code: "path-unsafe" });
    expect(names("outside")).toEqual([]);
  });

  it("is not written out of the bag", async () => {
    const folder = bag("hostile", [`http://${host}/letter.txt - data/../../escaped.txt`], []);
    expect(await fetchInto(folder, [host])).toMatchObject([{ kind: "refused", reason: "unsafe-path" }]);
    expect(existsSync(path("escaped.txt"))).toBe(false);
  });
});
