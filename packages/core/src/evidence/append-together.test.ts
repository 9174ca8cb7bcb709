import { describe, expect, it } from "vitest";
import { appendTogether } from "./append-together.ts";
import { memoryHashStore } from "./memory-store.ts";
import { openMerkleLog } from "./merkle-log.ts";

const entryOf = (number: number): Uint8Array => Buffer.from(String(number));

describe("an appender for many callers", () => {
  it("gives each its index, and is the log that one caller would have made", async () => {
    const log = openMerkleLog(memoryHashStore());
    let appends = 0;
    const appender = appendTogether({
      append(entries) {
        appends += 1;
        return log.append(entries);
      },
    });
    const numbers = Array.from({ length: 2500 }, (_, number) => number);
    expect(await Promise.all(numbers.map((number) => appender.append(entryOf(number))))).toEqual(numbers);
    expect(await appender.append(entryOf(2500))).toBe(2500);
    expect(appends).toBe(4);
    const alone = openMerkleLog(memoryHashStore());
    for (let number = 0; number <= 2500; number++) await alone.append([entryOf(number)]);
    expect(await log.head()).toEqual(await alone.head());
  });

  it("tells everybody who was in a failed append, and goes on with the next", async () => {
    const log = openMerkleLog(memoryHashStore());
    let isFull = true;
    const appender = appendTogether({
      append: (entries) => (isFull ? Promise.reject(new Error("full")) : log.append(entries)),
    });
    const failed = await Promise.allSettled([appender.append(entryOf(0)), appender.append(entryOf(1))]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isFull = false;
    expect(await Promise.all([appender.append(entryOf(2)), appender.append(entryOf(3))])).toEqual([0, 1]);
  });
});
