import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../receiver.suite.ts";
import { configText } from "./config-text.ts";
import { loadConfig } from "./load-config.ts";

const folder = temporaryFolder();
let made = 0;

function written(text: string): string {
  made += 1;
  const path = join(folder, `receiver-${made}.yaml`);
  writeFileSync(path, text);
  return path;
}

const TEXT = configText({
  archive: { name: 'Safn: "Hraun"', identifier: "4101012340" },
  address: "https://skil.example.is",
});

describe("a configuration", () => {
  test("as it is first written is one, and its paths are beside it", async () => {
    const config = await loadConfig(written(TEXT), {});
    expect(config).toMatchObject({
      archive: { name: 'Safn: "Hraun"', identifier: "4101012340" },
      address: "https://skil.example.is",
      listen: { host: "127.0.0.1", port: 8470 },
      log: { origin: "skil.example.is/log" },
      data: join(folder, "data"),
      keys: { log: join(folder, "keys/log.pem") },
      scanner: { kind: "none" },
    });
  });

  test("with every comment taken off its examples says what the defaults are", async () => {
    const plain = await loadConfig(written(TEXT), {});
    const shown = TEXT.replaceAll(/^# (?=[a-z]+:| {2})/gm, "")
      .replaceAll(/^ {2}# (?=socket|kind: clamd)/gm, "  ## ")
      .replaceAll("identifier:", "identifier:");
    const explicit = await loadConfig(written(shown), {});
    expect(explicit).toEqual(plain);
  });

  test("is overruled by the environment, in which other programs' names mean nothing", async () => {
    const config = await loadConfig(written(TEXT), {
      RAFSKIL_RECEIVER_LISTEN_PORT: "0",
      RAFSKIL_RECEIVER_LIMITS_BLOB_BYTES: "1000",
      RAFSKIL_RECEIVER_DATA: "/somewhere",
      RAFSKIL_KEY_PASSPHRASE: "secret",
      RAFSKIL_STATE: "/elsewhere",
      HOME: "/root",
    });
    expect(config).toMatchObject({ listen: { port: 0 }, limits: { blobBytes: 1000 }, data: "/somewhere" });
    expect(JSON.stringify(config)).not.toContain("secret");
  });

  test("of a scanner is one kind or another", async () => {
    const config = await loadConfig(written(`${TEXT}\nscanner:\n  kind: clamd\n  socket: /run/clamd.ctl\n`), {});
    expect(config.scanner).toEqual({ kind: "clamd", socket: "/run/clamd.ctl" });
  });

  test.each([
    ["that is no YAML", "archive: [", /line 1/],
    ["without the archive's name", "address: http://x\nlog:\n  origin: x\n", /archive/],
    ["with an unknown member", `${TEXT}\nlimits:\n  blobByte: 1\n`, /line \d+.*limits.*blobByte/],
    ["with a port that is none", `${TEXT}\nlisten:\n  port: 70000\n`, /line \d+, listen.port/],
    ["with an address that is none", TEXT.replace("https://skil", "skil"), /address/],
  ])("%s is refused, with the place and what was expected", async (_, text, says) => {
    await expect(loadConfig(written(text), {})).rejects.toMatchObject({
      code: "document-malformed",
      message: expect.stringMatching(says),
    });
  });

  test("that is not there is not found, and it is said how to write one", async () => {
    await expect(loadConfig(join(folder, "none.yaml"), {})).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining("init"),
    });
  });
});
