import fc from "fast-check";
import { expect, it } from "vitest";
import type { DigestWork } from "../model/digest-work.ts";
import { createWorkEncoder, decodeWork } from "./work-codec.ts";

const size = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const uint32 = fc.nat({ max: 0xffffffff });
const bytes = fc.uint8Array({ maxLength: 300 });
const file = fc.constantFrom("/a", "/b", "/mál/Þórður Ægir.txt", "C:\\mál\\😀");

const extent = fc.oneof(
  fc.record({ kind: fc.constant("file" as const), file, sizeBytes: size }),
  fc.record({ kind: fc.constant("range" as const), file, offsetBytes: size, sizeBytes: size }),
  fc.record({ kind: fc.constant("bytes" as const), bytes }),
  fc.record({
    kind: fc.constant("zip-entry" as const),
    file,
    headerOffsetBytes: size,
    storedBytes: size,
    sizeBytes: size,
    method: fc.constantFrom("stored" as const, "deflate" as const),
    crc32: uint32,
    flags: fc.nat({ max: 0xffff }),
    rawName: bytes,
  }),
);

const copyTo = fc.oneof(
  fc.record(
    {
      kind: fc.constant("range" as const),
      file,
      offsetBytes: size,
      prefix: bytes,
      crc32At: fc.nat(100),
      paddingBytes: fc.nat(511),
      deflateLevel: fc.nat(9),
    },
    { requiredKeys: ["kind", "file", "offsetBytes"] },
  ),
  fc.record(
    {
      kind: fc.constant("new-file" as const),
      file,
      mode: fc.nat(0o7777),
      modifiedAtMs: fc.integer(),
      isSynced: fc.constant(true as const),
    },
    { requiredKeys: ["kind", "file", "mode"] },
  ),
  fc.record({ kind: fc.constant("bytes" as const), deflateLevel: fc.nat(9) }, { requiredKeys: ["kind"] }),
);

const work: fc.Arbitrary<DigestWork> = fc.record({ id: size, extent, copyTo }, { requiredKeys: ["id", "extent"] });

it("gives back every entry as it was, batch after batch", () => {
  const encoder = createWorkEncoder(20);
  fc.assert(
    fc.property(fc.array(work, { maxLength: 20 }), (list) => {
      for (const one of list) encoder.add(one);
      expect(encoder.count).toBe(list.length);
      expect(decodeWork(encoder.take())).toEqual(list);
    }),
  );
});
