import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "./limits.ts";
import { parseBoundedPath, plainNames } from "./path-safety.ts";

const name = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom("a", "þ", ".", "/", "\\", ":", "\u0007", "\u0085", "\ud800"), maxLength: 5 }),
);

test("a name that needs no closer look makes a path that is taken", () => {
  const folder = fc.array(fc.constantFrom("mál", "2024", "x".repeat(200)), { maxLength: 8 });
  const limits = fc.record({
    maxDepth: fc.integer({ min: 1, max: 8 }),
    maxPathBytes: fc.integer({ min: 1, max: 4096 }),
  });
  fc.assert(
    fc.property(folder, name, limits, (segments, text, bounds) => {
      const prefix = segments.map((segment) => `${segment}/`).join("");
      const taken = { ...DEFAULT_LIMITS, ...bounds };
      if (!plainNames(prefix, taken)(text)) return;
      expect(parseBoundedPath(prefix + text, taken).kind).toBe("file");
    }),
    { numRuns: 2_000 },
  );
  expect(plainNames("mál/", DEFAULT_LIMITS)("Þingskjal 1.pdf")).toBe(true);
});
