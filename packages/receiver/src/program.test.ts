import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandId } from "./commands/command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { receiverTexts } from "./messages/catalogue.ts";
import { temporaryFolder } from "./receiver.suite.ts";

const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const folder = temporaryFolder();

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
  });
  return { status, stdout, stderr };
}

describe("rafskil-receiver", { timeout: 600_000 }, () => {
  test("tells what it can do, and how each command is used, with an example", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    const texts = new Map<string, string>(Object.entries(receiverTexts.en));
    for (const command of COMMANDS) {
      expect(stdout).toContain(command.name);
      expect(stdout).toContain(texts.get(`command/${commandId(command)}`));
    }
    expect(run("token", "create", "--help").stdout).toContain("Example: rafskil-receiver token create");
    expect(run("--version").stdout).toMatch(/^rafskil-receiver \d/);
  });

  test.each([["--help"], ["nonsense"]])("ends %s as ever where nobody reads on", (word) => {
    const { status } = run(word);
    const line = '{ "$0" "$1" "$2"; echo "ended $?" >&2; } | true';
    const { stderr } = spawnSync("sh", ["-c", line, process.execPath, PROGRAM, word], { encoding: "utf8" });
    expect(stderr.endsWith(`ended ${status}\n`)).toBe(true);
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  });

  test("speaks the language that is asked for, or that of the locale", () => {
    expect(run("--help", "--lang", "is").stdout).toContain(receiverTexts.is["help/about"]);
    expect(run("token", "create", "--help", "--lang=da").stdout).toContain(receiverTexts.da["command/token-create"]);
    expect(run("nonsense", "--lang", "nb").stderr).toContain("Det finnes ingen kommando nonsense");
    expect(run("token", "list", "--lang", "fr")).toMatchObject({ status: 2 });
  });

  test.each([
    [["nonsense"], /There is no command nonsense/],
    [["token", "create"], /no configuration|--name is missing/],
    [["token", "create", "--role", "king"], /There is no role king/],
    [["delivery", "show"], /Usage/],
    [["serve", "--such"], /--such/],
  ])("%j is wrong usage, or says what is missing", (words, says) => {
    const { status, stderr } = run(...words);
    expect([2, 3]).toContain(status);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("begins with init, and writes over nothing", () => {
    const made = run("init", "r", "--archive", "Safn");
    expect(made.status).toBe(0);
    expect(made.stdout).toMatch(/rafskil_[A-Za-z0-9_-]{43}/);
    expect(statSync(join(folder, "r/keys/receipts.pem")).mode & 0o777).toBe(0o600);
    const before = readFileSync(join(folder, "r/keys/receipts.pem"), "utf8");
    const again = run("init", "r", "--archive", "Safn");
    expect([again.status, existsSync(join(folder, "r/receiver.yaml"))]).toEqual([3, true]);
    expect(readFileSync(join(folder, "r/keys/receipts.pem"), "utf8")).toBe(before);
  });

  test("adds who delivers, under which terms, and with which token; and its log is sound", () => {
    const config = ["--config", join(folder, "s/receiver.yaml")];
    expect(run("init", "s", "--archive", "Safn").status).toBe(0);
    expect(run("organisation", "add", "o", "--name", "Hraunabyggð", ...config).status).toBe(0);
    expect(run("organisation", "add", "o", "--name", "Hraunabyggð", ...config).status).toBe(2);
    writeFileSync(join(folder, "a.yaml"), "id: a1\ntitle: t\norganisation: o\nformats: [bagit]\n");
    expect(run("agreement", "put", "a.yaml", ...config).stdout).toContain("version 1");
    expect(run("agreement", "put", "a.yaml", ...config).stdout).toContain("version 1");
    writeFileSync(join(folder, "b.yaml"), "id: a1\ntitle: t\norganisation: o\nformat: [bagit]\n");
    expect(run("agreement", "put", "b.yaml", ...config).stderr).toMatch(/line \d+/);
    const token = run("token", "create", "--name", "m", "--role", "sender", "--organisation", "o", ...config);
    const id = /^id: (\S+)/.exec(token.stdout)?.[1] ?? "";
    expect(run("token", "list", ...config).stdout).toContain(`${id}  m  o  sender`);
    expect(run("token", "revoke", id, ...config).status).toBe(0);
    expect(run("token", "revoke", id, ...config).status).toBe(1);
    expect(run("decide", "accept", "D-2026-AAAAAAAA", "--by", "gj", ...config).stderr).toMatch(/no delivery/);
    expect(run("audit", "verify", ...config).stdout).toMatch(/entries, 0 receipts: sound/);
  });
});
