import { connect } from "node:net";
import fastify from "fastify";
import { expect, test } from "vitest";
import { limitTime } from "./limit-time.ts";

/** Begins a request and sends no more; gives what came back before the line was cut. */
async function stall(port: number, head: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.write(head);
  try {
    for await (const part of socket) parts.push(part);
  } catch {
    // A line that was cut is what is awaited.
  }
  return Buffer.concat(parts).toString();
}

test.each([
  ["whose body does not come", "Content-Length: 100\r\n\r\n{"],
  ["whose body has no end", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"],
])("a request %s is cut off", async (_, rest) => {
  await using app = fastify({ requestTimeout: 0, bodyLimit: 1000 });
  limitTime(app, { minimumBytesPerSecond: 1_000_000 }, 20);
  app.post("/", async () => "ok");
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const port = Number(new URL(url).port);
  expect(await stall(port, `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}`)).toBe("");
});

test("what is left of a body that was answered already is not awaited", async () => {
  await using app = fastify({ requestTimeout: 0 });
  limitTime(app, { minimumBytesPerSecond: 1 }, 20);
  app.post(
    "/",
    { config: { isPaced: true }, onRequest: async (_request, reply) => reply.code(401).send("no") },
    async () => "ok",
  );
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const port = Number(new URL(url).port);
  const said = await stall(
    port,
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n",
  );
  expect(said).toMatch(/^HTTP\/1\.1 401/);
});

test("an answer may take longer than its request was given", async () => {
  await using app = fastify({ requestTimeout: 0 });
  limitTime(app, { minimumBytesPerSecond: 1_000_000 }, 20);
  app.get("/", async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return "late";
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  expect(await (await fetch(url)).text()).toBe("late");
});
