// Measures encryption for the way: one file to the archive's certificate and back, on a memory disk, best of three.
//
//   node bench/encrypt.mjs [--bytes 2147483648] [--folder /dev/shm]
//
// Needs openssl for the certificate. The exit code is 1 where the goal of 400 MB/s was missed.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decryptFile, encryptFile, parseCertificates } from "../packages/core/dist/index.js";

const { values: options } = parseArgs({
  options: { bytes: { type: "string", default: String(2 ** 31) }, folder: { type: "string", default: "/dev/shm" } },
});
const BYTES = Number(options.bytes);
const GOAL = 400e6;
const folder = mkdtempSync(join(options.folder, "rafskil-encrypt-"));
const at = (name) => join(folder, name);
let isMet = true;
try {
  execFileSync(
    "openssl",
    "req -x509 -newkey rsa:3072 -nodes -keyout archive.key -out archive.crt -days 2 -subj /CN=Archive".split(" "),
    { cwd: folder, stdio: "pipe" },
  );
  const file = openSync(at("package.zip"), "w");
  const block = randomBytes(2 ** 20);
  for (let index = 0; index < BYTES / block.length; index++) writeSync(file, block);
  closeSync(file);
  const recipients = parseCertificates(readFileSync(at("archive.crt")));
  const key = readFileSync(at("archive.key"));
  process.stdout.write("| work | figure | goal | |\n|---|---|---|---|\n");
  for (const [work, run, out] of [
    ["encrypt", () => encryptFile(at("package.zip"), at("sent"), { recipients, random: randomBytes }), "sent"],
    ["decrypt", () => decryptFile(at("sent"), at("arrived.zip"), { key, id: "1" }), "arrived.zip"],
  ]) {
    let [best, bestByProcessor] = [0, 0];
    for (let round = 0; round < 3; round++) {
      rmSync(at(out), { recursive: true, force: true });
      const [begun, used] = [performance.now(), process.cpuUsage()];
      await run();
      const { user, system } = process.cpuUsage(used);
      bestByProcessor = Math.max(bestByProcessor, BYTES / ((user + system) / 1e6));
      best = Math.max(best, BYTES / ((performance.now() - begun) / 1000));
    }
    isMet &&= best >= GOAL;
    const figure = `${Math.round(best / 1e6)} MB/s (${Math.round(bestByProcessor / 1e6)} MB for each second of processor)`;
    process.stdout.write(
      `| ${work} a file of ${(BYTES / 2 ** 30).toFixed(1)} GiB | ${figure} | ≥ 400 MB/s | ${best >= GOAL ? "met" : "**missed**"} |\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = isMet ? 0 : 1;
