import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "./commands/commands.ts";

// The program as it is built and as a user runs it: `npm test` builds first.
const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "rafskil-program-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly whileRunning?: (child: ChildProcess) => void;
}

function rafskil(words: readonly string[], { env = {}, whileRunning }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", TMPDIR: join(root, "tmp"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  whileRunning?.(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...said }));
  });
}

beforeAll(async () => {
  mkdirSync(join(root, "tmp"));
  mkdirSync(join(root, "records/mál 1"), { recursive: true });
  writeFileSync(join(root, "records/mál 1/bréf.txt"), "Góðan dag");
  writeFileSync(join(root, "records/a.txt"), "a");
  const packed = await rafskil(["pack", "records", "--as", "bagit", "--to", "good.zip", "--quiet"]);
  expect(packed, packed.stderr).toMatchObject({ status: 0, stderr: "" });
  await rafskil(["pack", "records", "--as", "bagit", "--to", "bad/"]);
  writeFileSync(join(root, "bad/data/a.txt"), "b");
});

describe("help", () => {
  it.each(COMMANDS.map((command) => [command.words.join(" "), command] as const))(
    "of %s has a usage line, its arguments and options, and its examples",
    async (name, command) => {
      const { status, stdout, stderr } = await rafskil([...command.words, "--help"]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(`Usage: rafskil ${name}`);
      for (const { line } of command.examples) expect(stdout).toContain(`rafskil ${line}`);
      for (const option of command.options) expect(stdout).toContain(`--${option.name}`);
      for (const argument of command.arguments) expect(stdout).toContain(argument.name);
    },
  );

  it("loads neither the library, nor that of messages, nor cryptography: it must be quick", async () => {
    const hook = `import { registerHooks } from "node:module";
      registerHooks({ load(url, context, next) { process.stderr.write(url + "\\n"); return next(url, context); } });`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
    const { status, stderr } = await rafskil(["--help"], { env });
    expect(status).toBe(0);
    const loaded = stderr.split("\n").filter(Boolean);
    const bundles = loaded.filter((url) => url.startsWith("file:"));
    const sources = bundles.flatMap((url): string[] => JSON.parse(readFileSync(new URL(`${url}.map`), "utf8")).sources);
    expect(sources).toContain("../src/program.ts");
    expect(sources.filter((path) => path.includes("core/"))).toEqual([]);
    expect(loaded.filter((url) => /node_modules|node:(crypto|dns)/.test(url))).toEqual([]);
  });

  it("names every command, in 80 columns or a little more", async () => {
    const { stdout } = await rafskil(["--help"]);
    for (const command of COMMANDS) expect(stdout).toContain(command.words.join(" "));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ["is", "Notkun:"],
    ["nb", "Bruk:"],
    ["da", "Brug:"],
  ])("speaks %s when it is asked to, and by the locale", async (language, word) => {
    expect((await rafskil(["--help", "--lang", language])).stdout).toContain(word);
    expect((await rafskil(["--help"], { env: { LC_ALL: `${language}_XX.UTF-8` } })).stdout).toContain(word);
  });
});

describe("wrong usage ends with 2, on stderr alone:", () => {
  it.each([
    [[], /rafskil --help/],
    [["verfy", "good.zip"], /Did you mean “verify”/],
    [["verify", "good.zip", "--formt", "json"], /Did you mean “--format”/],
    [["verify"], /PACKAGE/],
    [["verify", "good.zip", "--only", "bagit/paylod-oxum"], /There is no rule/],
    [["verify", "good.zip", "--skip", "source/lnk"], /Did you mean “source\/link”/],
    [["verify", "good.zip", "--as", "bagitt"], /Did you mean “bagit”/],
    [["verify", "good.zip", "--as", "bagit@9"], /profile/],
    [["verify", "bad/", "--output", "bad/report.txt"], /would become part of the records/],
    [["verify", "good.zip", "--output", "good.zip"], /would become part of the records/],
    [["verify", "bad/", "--fetch"], /--allow-host HOST/],
    [["verify", "bad/", "--allow-host", "example.org"], /without --fetch/],
    [["verify", "good.zip", "--fetch", "--allow-host", "example.org"], /not a folder/],
    [["pack", "records", "--to", "x.zip"], /--as FORMAT/],
    [["pack", "records", "--as", "bagit", "--to", "x.rar"], /\.zip or in \.tar/],
    [["pack", "records", "--as", "bagit", "--to", "good.zip"], /nothing is overwritten/],
    [["pack", "records", "--as", "bagit", "--to", "records/x.zip"], /another place/],
    [["pack", "records", "--as", "bagit", "--to", "x.zip", "--volume-size", "4GB"], /does not split/],
    [["pack", "records", "--as", "bagit", "--to", "x.zip", "--bag-info", "nonsense"], /Label: value/],
    [["describe", "records", "--digest", "sha265"], /Did you mean “sha256”/],
  ])("%j", async (words, expected) => {
    const { status, stdout, stderr } = await rafskil(words);
    expect({ status, stdout }, stderr).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(expected);
    expect(existsSync(join(root, "x.zip"))).toBe(false);
  });
});

describe("what cannot be completed ends with 3, and says what to do:", () => {
  it.each([
    [["verify", "nowhere.zip"], /spelling/],
    [["verify", "records"], /--as/],
    [["describe", "records/a.txt"], /zip or a tar/],
    [["verify", "bad", "--bagit-profile", "nowhere.json"], /nowhere\.json/],
    [["verify", "bad", "--output", "no/such/folder/report.txt"], /no such file/],
  ])("%j", async (words, expected) => {
    const { status, stdout, stderr } = await rafskil(words);
    expect({ status, stdout }, stderr).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe("verify", () => {
  it("accepts with 0, with its report on stdout and nothing else there", async () => {
    const { status, stdout, stderr } = await rafskil(["verify", "good.zip", "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      tool: { name: "rafskil" },
      subject: { path: "good.zip", format: "bagit", profile: "1.0", files: 6 },
      verdict: "accepted",
      counts: { error: 0, warning: 0, info: 0 },
      findings: [],
    });
  });

  it("refuses with 1, and says where", async () => {
    const { status, stdout, stderr } = await rafskil(["verify", "bad"]);
    expect(status).toBe(1);
    expect(stdout).toContain("data/a.txt");
    expect(stderr).toMatch(/--format html/);
    expect((await rafskil(["verify", "bad", "--quiet"])).stderr).toBe("");
  });

  it("refuses in Icelandic", async () => {
    const { status, stdout } = await rafskil(["verify", "bad", "--lang", "is"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Hafnað/);
  });

  it.each(["text", "json", "sarif", "junit", "html"])("writes a report as %s", async (format) => {
    const { status, stdout } = await rafskil(["verify", "bad", "--format", format]);
    expect(status).toBe(1);
    expect(stdout).toContain("bagit/");
    expect(stdout).not.toContain("\u001b");
  });

  it("says with --quick that nothing was hashed, and does not see a changed byte", async () => {
    const { status, stdout, stderr } = await rafskil(["verify", "bad", "--quick"]);
    expect(status, stdout).toBe(0);
    expect(stderr).toMatch(/Nothing was hashed/);
  });

  it("writes to a file whole, in place of the one before, and then prints nothing", async () => {
    writeFileSync(join(root, "report.json"), "old");
    const { status, stdout } = await rafskil(["verify", "bad", "-f", "json", "-o", "report.json"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(JSON.parse(readFileSync(join(root, "report.json"), "utf8")).verdict).toBe("refused");
    expect(readdirSync(root).filter((name) => name.includes(".part"))).toEqual([]);
  });

  it("leaves the file before as it was when it cannot be completed", async () => {
    writeFileSync(join(root, "kept.json"), "old");
    expect((await rafskil(["verify", "nowhere", "-f", "json", "-o", "kept.json"])).status).toBe(3);
    expect(readFileSync(join(root, "kept.json"), "utf8")).toBe("old");
  });

  it("leaves nothing in the folder of temporary files", () => {
    const folders = readdirSync(join(root, "tmp"));
    expect(folders.flatMap((folder) => readdirSync(join(root, "tmp", folder)))).toEqual([]);
  });
});

describe("describe", () => {
  it("prints a table with a digest for each file", async () => {
    const { status, stdout } = await rafskil(["describe", "records"]);
    expect(status).toBe(0);
    expect(stdout).toContain("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt");
    expect(stdout).toMatch(/2 files, 12 bytes/);
  });

  it("prints JSON that holds every file with the digests that were asked for", async () => {
    const { stdout } = await rafskil(["describe", "records", "-f", "json", "--digest", "SHA-512,md5"]);
    const inventory = JSON.parse(stdout);
    expect(inventory).toMatchObject({ subject: { files: 2, bytes: 12 }, algorithms: ["sha512", "md5"], findings: [] });
    expect(
      inventory.files.map(({ path, sizeBytes }: { path: string; sizeBytes: number }) => [path, sizeBytes]),
    ).toEqual([
      ["a.txt", 1],
      ["mál 1/bréf.txt", 11],
    ]);
    expect(inventory.files[0].digests.md5).toBe("0cc175b9c0f1b6a831c399e269772661");
  });

  it("ends quietly when its reader goes away", async () => {
    mkdirSync(join(root, "many"));
    for (let index = 0; index < 3000; index++) writeFileSync(join(root, "many", `${index}-${"x".repeat(200)}`), "");
    const { stderr, status } = await rafskil(["describe", "many"], {
      whileRunning: (child) => child.stdout?.once("data", () => child.stdout?.destroy()),
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});

describe("an interrupt while packing", () => {
  beforeAll(() => {
    mkdirSync(join(root, "large"));
    writeFileSync(join(root, "large/zeros.bin"), "");
    // A hole: large to read, nothing on the disk.
    truncateSync(join(root, "large/zeros.bin"), 8 * 2 ** 30);
    mkdirSync(join(root, "out"));
  });

  it.each(["SIGINT", "SIGTERM"] as const)("by %s ends with 130 and leaves nothing", async (signal) => {
    const { status, stdout, stderr } = await rafskil(["pack", "large", "--as", "bagit", "--to", "out/large.tar"], {
      whileRunning: (child) => {
        const timer = setInterval(() => {
          if (readdirSync(join(root, "out")).length === 0 && child.exitCode === null) return;
          clearInterval(timer);
          child.kill(signal);
        }, 5);
      },
    });
    expect({ status, stdout }, stderr).toEqual({ status: 130, stdout: "" });
    expect(stderr).toMatch(/Nothing half-made/);
    expect(readdirSync(join(root, "out"))).toEqual([]);
  });
});

describe("a fault of the program", () => {
  it("is told in a line without a stack, which RAFSKIL_DEBUG=1 shows", async () => {
    const { describeFailure } = await import("./failure.ts");
    const { loadTexts } = await import("./texts.ts");
    const options = { translate: await loadTexts("en"), isInterrupted: false };
    const failure = describeFailure(new TypeError("x is not\n a \u001b[31mfunction"), options);
    expect(failure.exitCode).toBe(3);
    expect(failure.lines).toHaveLength(1);
    expect(failure.lines[0]).toMatch(/TypeError: x is not� a �\[31mfunction/);
  });
});

describe("a completion script", () => {
  it.each(["bash", "zsh", "fish"])("for %s names every option", async (shell) => {
    const { status, stdout } = await rafskil(["completion", shell]);
    expect(status).toBe(0);
    for (const option of COMMANDS.flatMap((command) => command.options)) expect(stdout).toContain(option.name);
  });

  describe.each([
    ["bash", ["-n"]],
    ["zsh", ["-n"]],
    ["fish", ["--no-execute"]],
  ] as const)("for %s", (shell, check) => {
    it.skipIf(!isInstalled(shell))("can be read by it (skipped where it is absent)", async () => {
      writeFileSync(join(root, `completion.${shell}`), (await rafskil(["completion", shell])).stdout);
      const result = spawnSync(shell, [...check, join(root, `completion.${shell}`)], { encoding: "utf8" });
      expect(result.status, result.stderr).toBe(0);
    });
  });

  it("for bash completes commands, options and values", async () => {
    writeFileSync(join(root, "complete.bash"), (await rafskil(["completion", "bash"])).stdout);
    const complete = (words: readonly string[]): Promise<string> =>
      new Promise((resolve) => {
        const script = `source complete.bash; COMP_WORDS=(rafskil "$@"); COMP_CWORD=$#; compopt() { :; }; _rafskil; echo "\${COMPREPLY[*]}"`;
        const child = spawn("bash", ["-c", script, "bash", ...words], { cwd: root });
        let said = "";
        child.stdout.on("data", (text) => {
          said += text;
        });
        child.once("close", () => resolve(said.trim()));
      });
    expect(await complete(["ver"])).toBe("verify verify-signature");
    expect(await complete(["desc"])).toBe("describe");
    expect(await complete(["verify", "x", "--form"])).toBe("--format");
    expect(await complete(["verify", "x", "--format", "j"])).toBe("json junit");
    expect(await complete(["formats", ""])).toBe("list");
    expect(await complete(["completion", "z"])).toBe("zsh");
    expect(await complete(["describe", "rec"])).toBe("records");
  });
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}
