import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createStreamOutput, writeAll } from "./text-output.ts";

function failing(code: string, after: number): Writable {
  let bytes = 0;
  return new Writable({
    highWaterMark: 10,
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      setImmediate(() => done(bytes > after ? Object.assign(new Error(code), { code }) : null));
    },
  });
}

function* endless(pulled: { count: number }): Generator<string> {
  for (;;) {
    pulled.count += 1;
    yield "x".repeat(1000);
  }
}

describe("output to a stream", () => {
  it("ends quietly when the reader goes away, and asks for no more", async () => {
    const pulled = { count: 0 };
    const output = createStreamOutput(failing("EPIPE", 100_000));
    await writeAll(output, endless(pulled));
    await output.end();
    expect(pulled.count).toBeLessThan(1000);
  });

  it("throws on a full disk", async () => {
    const output = createStreamOutput(failing("ENOSPC", 100_000));
    await expect(writeAll(output, endless({ count: 0 }))).rejects.toMatchObject({ code: "ENOSPC" });
  });

  it("throws on a full disk that is noticed only at the end", async () => {
    const output = createStreamOutput(failing("ENOSPC", 0));
    await output.write("a");
    await expect(output.end()).rejects.toMatchObject({ code: "ENOSPC" });
  });

  it("writes all in order", async () => {
    const chunks: string[] = [];
    const stream = new Writable({
      highWaterMark: 10,
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        setImmediate(done);
      },
    });
    const output = createStreamOutput(stream);
    const pieces = Array.from({ length: 50_000 }, (_, index) => `${index}\n`);
    await writeAll(output, pieces);
    await output.end();
    expect(chunks.join("")).toBe(pieces.join(""));
    expect(chunks.length).toBeLessThan(20);
  });
});
