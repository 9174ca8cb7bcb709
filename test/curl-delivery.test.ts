import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { WHOLE_ARCHIVES } from "./cli/hostile-archives.ts";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";
import { freePort, runReceiver } from "./receiver/run-receiver.ts";

const PAGE = join(REPOSITORY, "docs/howto/deliver-with-curl.md");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-curl-"));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

const lacks = ["bash", "curl", "jq", "sha256sum", "awk"].filter(
  (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0,
);

test.skipIf(lacks.length > 0)(
  "the page's script delivers a package with curl, goes on where it was cut off, and brings a receipt that is proved",
  async () => {
    const [, script = ""] = /```bash\n([\s\S]+?)```/.exec(readFileSync(PAGE, "utf8")) ?? [];
    expect(script).toContain("curl");
    const port = await freePort();
    const receiver = await runReceiver({
      folder: join(workplace, "receiver"),
      address: `http://127.0.0.1:${port}`,
      environment: { RAFSKIL_RECEIVER_LISTEN_PORT: String(port) },
    });
    const cwd = join(workplace, "sender");
    mkdirSync(cwd);
    writeFileSync(join(workplace, "deliver.sh"), script);
    writeFileSync(join(cwd, "málasafn.zip"), WHOLE_ARCHIVES[0]?.bytes ?? Buffer.alloc(0));
    const env = {
      ...process.env,
      HOST: receiver.url,
      TOKEN: receiver.tokens.sender,
      AGREEMENT: "a1",
      FILE: "málasafn.zip",
    };
    const deliver = (): string => execFileSync("bash", [join(workplace, "deliver.sh")], { cwd, env, encoding: "utf8" });
    const first = deliver();
    expect(first).toMatch(/^D-\d{4}-\w+: received\.jws\n$/);
    const receipt = readFileSync(join(cwd, "received.jws"), "utf8");
    // Run again: the same delivery, and the same receipt.
    expect(deliver()).toBe(first);
    expect(readFileSync(join(cwd, "received.jws"), "utf8")).toBe(receipt);
    expect(await receiver.stop()).toBe(0);
    const proved = await rafskil(["receipt", "verify", "received.jws", "--jwks", "keys.json"], { cwd });
    expect(proved.status, proved.stdout + proved.stderr).toBe(0);
  },
  900_000,
);
