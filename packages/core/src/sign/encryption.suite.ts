/** Run by itself, to be killed: encrypts or decrypts, and prints a line and waits after each part. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { decryptFile } from "./decrypt-file.ts";
import { encryptFile } from "./encrypt-file.ts";
import { parseCertificates } from "./keys.ts";

const [work = "", from = "", to = "", keyFile = ""] = process.argv.slice(2);
const onProgress = (): void => {
  process.stdout.write("part\n");
  // Long enough to be killed in, and without giving way to anything that could tidy up.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
};
const key = readFileSync(keyFile);
if (work === "encrypt") {
  const recipients = parseCertificates(key);
  await encryptFile(from, to, { recipients, random: randomBytes, partBytes: 2 ** 20, onProgress });
} else {
  await decryptFile(from, to, { key, id: "killed", onProgress });
}
