import { execFile, execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, hash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signCheckpoint } from "../evidence/checkpoint.ts";
import { memoryHashStore } from "../evidence/memory-store.ts";
import { openMerkleLog } from "../evidence/merkle-log.ts";
import { issueReceipt } from "../evidence/receipt.ts";
import type { ReceiptEntry } from "../model/receipt.ts";
import type { Signer } from "../model/signer.ts";
import { keyIdOf, openSigner } from "../sign/keys.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority, timestampsOf } from "../sign/openssl-authority.suite.ts";
import { digestOfPackage } from "./package-digest.ts";

const REPOSITORY = fileURLToPath(new URL("../../../../", import.meta.url));
/** The program as it is built and as its users run it. */
const PROGRAM = join(REPOSITORY, "packages/cli/dist/main.js");
const HOWTO = join(REPOSITORY, "docs/howto/prove-a-delivery.md");
const ORIGIN = "archive.example/log";
const hasTools = ["jq --version", "unzip -v", "xxd -v", "bash --version"].every((line) => {
  const [program = "", ...words] = line.split(" ");
  return spawnSync(program, words, { stdio: "ignore" }).error === undefined;
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything that stands in the how-to's first table, made as municipality and archive make it. */
describe.skipIf(!hasOpenssl)("a delivery that is to be proved", () => {
  let authority: TestAuthority;
  const closing: (() => void)[] = [];
  const at = (...names: readonly string[]): string => join(authority.folder, ...names);
  const run = (...words: readonly string[]): Promise<Run> =>
    new Promise((resolve) => {
      const options = { cwd: authority.folder, env: { ...process.env, LC_ALL: "en_GB.UTF-8", NO_COLOR: "1" } };
      const child = execFile(process.execPath, [PROGRAM, ...words], options, (_, stdout, stderr) => {
        resolve({ status: child.exitCode, stdout, stderr });
      });
    });
  let keys = "";

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const address = server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  }

  beforeAll(async () => {
    authority = openTestAuthority();
    authority.issue("signer", "keyUsage=digitalSignature");
    authority.issue("archive", "keyUsage=keyEncipherment");
    authority.issue("tsa", "keyUsage=digitalSignature\nextendedKeyUsage=critical,timeStamping");
    authority.openssl("ca -gencrl -config ca.cnf -cert root.crt -keyfile root.key -out issuer.crl");
    authority.write("issuer-root.pem", authority.read("root.crt"));
    authority.write("passphrase.txt", "leyndarmál\n");
    authority.openssl(
      "pkcs12 -export -inkey signer.key -in signer.crt -certfile root.crt -out municipality.p12 -passout file:passphrase.txt",
    );
    mkdirSync(at("records"));
    authority.write("records/bréf 1.txt", "Bréf");
    authority.write("records/minutes.txt", "Fundargerð");
    const packed = await run("pack", "records", "--as", "bagit", "--to", "delivery.zip");
    expect(packed.status, packed.stderr).toBe(0);
    const replies = timestampsOf(authority, "tsa");
    const tsa = await serve(async (request, response) => {
      response.end(await replies(Buffer.concat(await request.toArray())));
    });
    const signed = await run(
      ..."sign delivery.zip --key municipality.p12 --passphrase-file passphrase.txt --cms --agreement 2026-11 --timestamp".split(
        " ",
      ),
      tsa,
    );
    expect(signed.status, signed.stderr).toBe(0);
    await issueAll();
    const offer = await serve((_, response) => response.end(readFileSync(at("archive-keys.json"))));
    keys = offer;
  }, 180_000);
  afterAll(() => {
    for (const close of closing) close();
    authority[Symbol.dispose]();
  });

  function newSigner(): Signer & { readonly jwk: object } {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const signer = openSigner(Buffer.from(privateKey.export({ format: "pem", type: "pkcs8" })));
    return { ...signer, jwk: { ...publicKey.export({ format: "jwk" }), kid: keyIdOf(signer.publicKey), use: "sig" } };
  }

  async function issueAll(): Promise<void> {
    const [signer, logSigner] = [newSigner(), newSigner()];
    authority.write("archive-keys.json", JSON.stringify({ keys: [signer.jwk, logSigner.jwk] }));
    const inventoryDigest = await digestOfPackage(at("delivery.zip"), { spoolDirectory: at(), workers: 1 });
    const base: ReceiptEntry = {
      type: "rafskil-receipt",
      version: 1,
      kind: "received",
      delivery: "D-2026-0017",
      sequence: 1,
      issuedAt: "2026-11-22T10:00:00Z",
      archive: { name: "Skjalasafnið" },
      sender: { name: "Hraunabyggð" },
      packages: [{ name: "delivery.zip", format: "bagit", files: 6, bytes: 100, inventoryDigest }],
    };
    const issue = async (log: ReturnType<typeof openMerkleLog>, entry: ReceiptEntry, previous?: string) => {
      const more = previous === undefined ? {} : { previous };
      return (await issueReceipt(entry, { log, origin: ORIGIN, signer, logSigner, ...more })).jws;
    };
    const log = openMerkleLog(memoryHashStore());
    await log.append(Array.from({ length: 11 }, (_, index) => Buffer.from(`another ${index}`)));
    const received = await issue(log, base);
    await log.append([Buffer.from("between")]);
    const accepted = await issue(log, { ...base, kind: "accepted", issuedAt: "2026-11-23T10:00:00Z" }, received);
    await log.append([Buffer.from("later"), Buffer.from("still later")]);
    const head = await log.head();
    authority.write("received.jws", received);
    authority.write("accepted.jws", accepted);
    authority.write("later.checkpoint", await signCheckpoint({ origin: ORIGIN, ...head }, logSigner));
    const proof = await log.proveConsistency(14, head.size);
    authority.write("proof.json", JSON.stringify({ proof: proof.map((hash) => Buffer.from(hash).toString("base64")) }));
    const forged = openMerkleLog(memoryHashStore());
    await forged.append(Array.from({ length: 11 }, (_, index) => Buffer.from(`forged ${index}`)));
    authority.write("forked.jws", await issue(forged, { ...base, delivery: "D-2026-0018" }));
    authority.write("forked.checkpoint", await signCheckpoint({ origin: ORIGIN, ...(await forged.head()) }, logSigner));
  }

  describe("keys", () => {
    test("are made with a passphrase, readable by their owner alone, never over others, and shown without their secret", async () => {
      const words = ["keys", "generate", "own.pem", "--passphrase-file", "passphrase.txt"];
      const made = await run(...words);
      expect(made.status, made.stderr).toBe(0);
      expect(statSync(at("own.pem")).mode & 0o777).toBe(0o600);
      expect(readFileSync(at("own.pem"), "utf8")).toMatch(/ENCRYPTED PRIVATE KEY/);
      const again = await run(...words);
      expect(again.status).toBe(3);
      const shown = await run("keys", "show", "own.pem", "--passphrase-file", "passphrase.txt");
      expect(shown.stdout).toBe(made.stdout);
      expect(shown.stdout).not.toMatch(/PRIVATE|"d":/);
      expect((await run("keys", "show", "own.pem.pub")).stdout).toBe(made.stdout);
    });

    test("of both kinds are made", async () => {
      const made = await run("keys", "generate", "p256.pem", "--kind", "p256");
      expect(made.stdout).toMatch(/"crv":"P-256"/);
      expect(made.stderr).toMatch(/no passphrase/);
    });

    test("say what is wrong with them, without a stack", async () => {
      authority.write("wrong.txt", "wrong\n");
      for (const [words, status, expected] of [
        [["keys", "show", "municipality.p12"], 3, /passphrase/],
        [["keys", "show", "municipality.p12", "--passphrase-file", "wrong.txt"], 3, /passphrase is wrong/],
        [["keys", "show", "records/minutes.txt"], 3, /cannot be used/],
        [["keys", "show", "municipality.p12", "--passphrase", "leyndarmál"], 2, /--passphrase/],
      ] as const) {
        const found = await run(...words);
        expect(found.status, found.stderr).toBe(status);
        expect(found.stderr).toMatch(expected);
        expect(found.stderr).not.toMatch(/^ +at /m);
      }
    });
  });

  describe("sign and verify-signature", () => {
    const trust = ["--trust", "issuer-root.pem", "--crl", "issuer.crl", "--timestamp-trust", "issuer-root.pem"];

    test("prove a package through its certificate and its time stamp, in both forms", async () => {
      for (const more of [[], ["--signature", "delivery.zip.p7s"]]) {
        const found = await run("verify-signature", "delivery.zip", ...trust, ...more);
        expect(found.status, found.stdout + found.stderr).toBe(0);
        expect(found.stderr).toMatch(/time stamp proves that the signature was there at \d{4}-/);
      }
    });

    test("prove nothing where nobody is trusted, and refuse a stranger's key", async () => {
      const nobody = await run("verify-signature", "delivery.zip");
      expect([nobody.status, nobody.stderr]).toEqual([3, expect.stringMatching(/nobody was named/)]);
      await run("keys", "generate", "stranger.pem");
      const stranger = await run("verify-signature", "delivery.zip", "--key", "stranger.pem.pub");
      expect(stranger.status).toBe(1);
      expect(stranger.stdout).toMatch(/signature\/signer-unknown/);
    });

    test("say which file was changed, and which came of another package that lies beside it", async () => {
      for (const name of ["one", "two"]) {
        mkdirSync(at(name));
        authority.write(`${name}/a.txt`, `first of ${name}`);
        await run("sign", name, "--key", "stranger.pem");
      }
      authority.write("one/a.txt", "changed");
      const changed = await run("verify-signature", "one", "--key", "stranger.pem.pub");
      expect([changed.status, changed.stdout]).toEqual([1, expect.stringMatching(/signature\/file-changed/)]);
      authority.write("one/a.txt", "first of two");
      const swapped = await run("verify-signature", "one", "--key", "stranger.pem.pub");
      expect([swapped.status, swapped.stdout]).toEqual([1, expect.stringMatching(/signature\/file-foreign/)]);
      expect(swapped.stdout).toMatch(/two\.inventory/);
    });

    test("sign nothing where a key or an authority does not answer", async () => {
      const refusal = await serve((_, response) => response.writeHead(503).end());
      for (const [words, status] of [
        [["sign", "records", "--key", "nowhere.pem"], 3],
        [["sign", "records"], 2],
        [["sign", "records", "--key", "stranger.pem", "--timestamp", refusal], 3],
        [["sign", "records", "--key", "stranger.pem", "--cms"], 3],
      ] as const) {
        const found = await run(...words);
        expect(found.status, found.stderr).toBe(status);
        expect(() => statSync(at("records.jws"))).toThrow();
      }
    });
  });

  describe("encrypt and decrypt", () => {
    test("give the same package back, to the archive alone", async () => {
      const sent = await run("encrypt", "delivery.zip", "--recipient", "archive.crt", "--part-size", "1M");
      expect(sent.status, sent.stderr).toBe(0);
      const words = ["decrypt", "delivery.zip.encrypted", "--key"];
      const arrived = await run(...words, "archive.key", "--to", "arrived.zip");
      expect(arrived.status, arrived.stderr).toBe(0);
      expect(readFileSync(at("arrived.zip")).equals(readFileSync(at("delivery.zip")))).toBe(true);
      const stranger = await run(...words, "signer.key", "--to", "stolen.zip");
      expect([stranger.status, stranger.stderr]).toEqual([3, expect.stringMatching(/not encrypted to this key/)]);
      expect((await run("encrypt", "delivery.zip", "--recipient", "archive.crt", "--part-size", "3")).status).toBe(2);
    });
  });

  describe("receipt verify", () => {
    test.each([
      ["with the archive's keys in a file", ["--jwks", "archive-keys.json"], 0, /The archive signed it/],
      ["with the package itself", ["--jwks", "archive-keys.json", "--package", "delivery.zip"], 0, /this very package/],
      ["without keys", [], 3, /public keys were not given/],
      [
        "with a second receipt",
        ["--jwks", "archive-keys.json", "--with", "received.jws"],
        0,
        /nothing before it was rewritten/,
      ],
      [
        "with a later head and its proof",
        ["--jwks", "archive-keys.json", "--checkpoint", "later.checkpoint", "--proof", "proof.json"],
        0,
        /nothing before it was rewritten/,
      ],
      [
        "with a later head alone",
        ["--jwks", "archive-keys.json", "--checkpoint", "later.checkpoint"],
        0,
        /no proof that one is the beginning/,
      ],
      ["with a receipt of a forged log", ["--jwks", "archive-keys.json", "--with", "forked.jws"], 1, /two histories/],
      [
        "with a shorter head of a forged log and a proof",
        ["--jwks", "archive-keys.json", "--checkpoint", "forked.checkpoint", "--proof", "proof.json"],
        1,
        /was rewritten/,
      ],
      ["with another package", ["--jwks", "archive-keys.json", "--package", "records"], 1, /receipt\/package-differs/],
      ["with what is no proof", ["--proof", "accepted.jws", "--checkpoint", "later.checkpoint"], 2, /no proof/],
    ] as const)("%s", async (_, words, status, expected) => {
      const found = await run("receipt", "verify", "accepted.jws", ...words);
      expect(found.status, found.stdout + found.stderr).toBe(status);
      expect(found.stdout + found.stderr).toMatch(expected);
    });

    test("takes the keys from an address, and refuses a receipt of which one letter was changed", async () => {
      expect((await run("receipt", "verify", "accepted.jws", "--jwks", keys)).status).toBe(0);
      const text = readFileSync(at("accepted.jws"), "utf8");
      const middle = Math.floor(text.length / 2);
      authority.write(
        "altered.jws",
        text.slice(0, middle) + (text[middle] === "A" ? "B" : "A") + text.slice(middle + 1),
      );
      expect((await run("receipt", "verify", "altered.jws", "--jwks", keys)).status).toBe(1);
      const gone = await run("receipt", "verify", "accepted.jws", "--jwks", `${keys}`.replace(/:\d+/, ":1"));
      expect([gone.status, gone.stderr]).toEqual([2, expect.stringMatching(/could not be fetched/)]);
    });

    test("makes a page in Icelandic, and JSON", async () => {
      const page = await run("receipt", "verify", "accepted.jws", "--jwks", keys, "--format", "html", "--lang", "is");
      expect(page.stdout).toMatch(/<html lang="is">/);
      const json = await run("receipt", "verify", "accepted.jws", "--jwks", keys, "--format", "json");
      expect(JSON.parse(json.stdout)).toMatchObject({ verdict: "accepted" });
    });
  });

  test.skipIf(!hasTools)(
    "is proved by the commands of the how-to, one by one, as they stand there",
    async () => {
      const blocks = [...readFileSync(HOWTO, "utf8").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
        ([, block = ""]) => block,
      );
      mkdirSync(at("bin"), { recursive: true });
      writeFileSync(at("bin/rafskil"), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, { mode: 0o755 });
      const inventory = readFileSync(at("delivery.zip.inventory"));
      const { PATH: path } = process.env;
      const script = `set -e -o pipefail\n${blocks.map((block, order) => `echo "== ${order}"\n${block}`).join("\n")}`;
      const said = execFileSync("bash", ["-c", script], {
        cwd: authority.folder,
        env: { ...process.env, PATH: `${at("bin")}:${path}`, LC_ALL: "C.UTF-8" },
        stdio: ["ignore", "pipe", "pipe"],
      }).toString();
      expect(blocks.length).toBeGreaterThan(8);
      expect(said.match(/Signature Verified Successfully/g)).toHaveLength(2);
      expect(said).toMatch(/^Verified OK$/m);
      expect(said).toMatch(/it stands in the log/);
      expect(said).toMatch(/Verification: OK/);
      const digest = hash("sha256", inventory, "hex");
      expect(said.split(digest).length).toBeGreaterThan(2);
    },
    120_000,
  );
});
