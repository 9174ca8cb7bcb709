import { createServer } from "node:http";
import { expect, it } from "vitest";
import { askSiegfried } from "./ask-siegfried.ts";

/** A server that answers as `sf -serve` does, and the paths that it was asked about. */
async function serve(status: number): Promise<AsyncDisposable & { address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const filename = decodeURIComponent(url.pathname.replace("/identify/", ""));
    asked.push(`${filename}?${url.searchParams}`);
    response.writeHead(status).end(JSON.stringify({ files: [{ filename, matches: [] }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    asked,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(chunks)).toString("utf8");
}

it("asks a server about each file once, and gives what it answers in the order of the files", async () => {
  await using server = await serve(200);
  const files = Array.from({ length: 20 }, (_, at) => `/skjöl & fl/${at}.pdf`);
  const text = await textOf(askSiegfried(server.address)(files, {}));
  expect([...text.matchAll(/"filename":"([^"]*)"/g)].map(([, name]) => name)).toEqual(files);
  expect(server.asked.sort()).toEqual(files.map((file) => `${file}?format=json`).sort());
});

it("fails where the server refuses", async () => {
  await using server = await serve(404);
  await expect(textOf(askSiegfried(server.address)(["/a"], {}))).rejects.toThrow("404");
});
