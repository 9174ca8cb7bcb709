import { expect, it } from "vitest";
import { digestStream } from "./digest-stream.ts";

it("digests pieces as one", async () => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("Góðan ");
    yield Buffer.alloc(0);
    yield Buffer.from("dag");
  }
  const found = await digestStream(pieces(), { algorithms: ["md5", "sha1"] });
  expect(found).toEqual(await digestStream([Buffer.from("Góðan dag")], { algorithms: ["md5", "sha1"] }));
  expect(found.sizeBytes).toBe(11);
  expect(Object.keys(found.digests)).toEqual(["md5", "sha1"]);
});

it("knows the digest of nothing", async () => {
  const { digests } = await digestStream([], { algorithms: ["md5"] });
  expect(digests).toEqual({ md5: "d41d8cd98f00b204e9800998ecf8427e" });
});

it("stops when it is told to", async () => {
  const run = digestStream([Buffer.from("x")], { algorithms: ["md5"], signal: AbortSignal.abort() });
  await expect(run).rejects.toMatchObject({ code: "aborted" });
});
