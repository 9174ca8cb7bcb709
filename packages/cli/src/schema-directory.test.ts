import { homedir } from "node:os";
import { describe, expect, it } from "vitest";
import { schemaDirectory } from "./schema-directory.ts";

describe("the folder of schemas", () => {
  it.each([
    [{}, "linux", `${homedir()}/.local/share/rafskil/schemas`],
    [{ XDG_DATA_HOME: "/data" }, "linux", "/data/rafskil/schemas"],
    [{}, "darwin", `${homedir()}/Library/Application Support/rafskil/schemas`],
    [{ RAFSKIL_SCHEMAS: "/s", XDG_DATA_HOME: "/data" }, "linux", "/s"],
  ] as const)("for %j on %s is %s", (environment, platform, expected) => {
    expect(schemaDirectory(environment, platform)).toBe(expected);
  });
});
