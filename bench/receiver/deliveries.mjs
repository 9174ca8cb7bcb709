import { spawn } from "node:child_process";
import { createCipheriv } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AS_BAG, generate } from "../measure.mjs";
import { agreementOf } from "./site.mjs";

const CLI = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const LARGE_BYTES = 3 * 2 ** 30;

/** A package of one large file, from `rafskil send` to the receipt that says that all arrived as it was sent. */
export async function measureLarge(site, { folder, share }) {
  const data = join(folder, "data");
  mkdirSync(data);
  writeRandom(join(data, "film.bin"), Math.round(LARGE_BYTES * share));
  const zip = join(folder, "film.zip");
  await rafskil(folder, ["pack", data, ...AS_BAG, "--to", zip]);
  rmSync(data, { recursive: true });
  const { bytes, total, announced, uploaded, received } = await deliver(site, folder, zip);
  const rate = (seconds) => bytes / 1e6 / seconds;
  const judged = (work, from, to) => ({
    work: `${work} ${(bytes / 2 ** 30).toFixed(2)} GiB`,
    figure: `${Math.round(rate(to - from))} MB/s`,
    goal: "≥ 250 MB/s",
    isMet: rate(to - from) >= 250,
  });
  return [
    judged("upload", announced, uploaded),
    judged("upload, and read again for the receipt:", announced, received),
    { work: "the whole of rafskil send, which reads it before", figure: `${total.toFixed(1)} s` },
  ];
}

/** 100,000 files in one zip, from `rafskil send` until an archivist can decide. */
export async function measureFiles(site, { folder, share }) {
  const data = join(folder, "data");
  generate("small", data, String(share));
  const zip = join(folder, "files.zip");
  await rafskil(folder, ["pack", data, ...AS_BAG, "--to", zip]);
  rmSync(data, { recursive: true });
  const begun = performance.now() / 1000;
  const { announced, uploaded, received, delivery, bytes } = await deliver(site, folder, zip);
  for (;;) {
    const { state } = await (await site.ask(`v1/deliveries/${delivery}`)).json();
    if (state === "review") break;
    if (!["received", "checking"].includes(state)) throw new Error(`The delivery is ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const reviewed = performance.now() / 1000;
  const parts = [
    ["described", announced - begun],
    ["uploaded", uploaded - announced],
    ["received", received - uploaded],
    ["checked", reviewed - received],
  ].map(([name, seconds]) => `${name} in ${seconds.toFixed(1)} s`);
  const seconds = reviewed - begun;
  const files = Math.round(100_000 * share);
  return [
    {
      work: `${files} files in a zip of ${Math.round(bytes / 1e6)} MB`,
      figure: `${seconds.toFixed(1)} s (${parts.join(", ")})`,
      goal: "< 300 s",
      isMet: seconds < 300,
    },
  ];
}

/** Sends a package as a user would, and looks at the receiver meanwhile: when it was announced, sent and received. */
async function deliver(site, folder, zip) {
  const { token, agreement } = { token: site.tokens[0], agreement: agreementOf(1) };
  const tokenFile = join(folder, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const words = ["send", zip, "--to", site.url, "--agreement", agreement, "--token-file", tokenFile];
  const begun = performance.now() / 1000;
  let isEnded = false;
  const sending = rafskil(folder, words).finally(() => {
    isEnded = true;
  });
  sending.catch(() => undefined);
  const seen = {};
  for (; seen.received === undefined && !isEnded; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const [delivery] = (await (await site.ask("v1/deliveries")).json()).items;
    if (delivery === undefined) continue;
    const now = performance.now() / 1000;
    seen.delivery = delivery.id;
    seen.announced ??= now;
    if (delivery.bytes.received === delivery.bytes.total) seen.uploaded ??= now;
    if (delivery.receipts.length > 0) seen.received = now;
  }
  await sending;
  return { ...seen, bytes: statSync(zip).size, total: performance.now() / 1000 - begun };
}

function rafskil(folder, words) {
  const env = { ...process.env, RAFSKIL_STATE: join(folder, "state"), TMPDIR: folder };
  const profiled = words[0] === "send" ? (process.env.RAFSKIL_BENCH_SEND ?? "").split(" ").filter(Boolean) : [];
  const child = spawn(process.execPath, [...profiled, CLI, ...words], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (part) => {
    said = `${said}${part}`.slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`rafskil ${words[0]}: ${code}\n${said}`)),
    );
  });
}

function writeRandom(path, bytes) {
  const cipher = createCipheriv("aes-256-ctr", Buffer.alloc(32, 7), Buffer.alloc(16));
  const zeros = Buffer.alloc(2 ** 20);
  const file = openSync(path, "w");
  for (let at = 0; at < bytes; at += zeros.length) writeSync(file, cipher.update(zeros.subarray(0, bytes - at)));
  closeSync(file);
}
