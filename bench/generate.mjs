// Makes the data that the benchmarks read: the same bytes for the same seed.
//
//   node bench/generate.mjs large|small|million DIR [SEED] [SHARE]
//
// SHARE, such as 0.01, makes so much less of it, for a quick look.
//
//   large    1 GiB in 20 files of random bytes
//   small    100,000 files of about 4 KiB, half random and half text, in 1,000 folders
//   million  1,000,000 files of 72 bytes in 1,000 folders
import { createCipheriv, createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [kind, directory, seed = "rafskil", shareText = "1"] = process.argv.slice(2);
const share = Number(shareText);
const makers = { large, small, million };
const make = makers[kind];
if (make === undefined || directory === undefined || !(share > 0 && share <= 1)) {
  console.error("node bench/generate.mjs large|small|million DIR [SEED] [SHARE]");
  process.exit(2);
}

// AES in counter mode over zeros: random bytes as fast as the disk takes them, and the same on every machine.
const key = createHash("sha256").update(seed).digest();
const cipher = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
const zeros = Buffer.alloc(1 << 20);
const randomBytes = (length) => cipher.update(zeros.subarray(0, length));

const WORDS =
  "bréf mál skjal nefnd sveitarfélag erindi fundargerð umsókn leyfi bygging lóð skóli svar afgreiðsla dagsetning " +
  "bókun samþykkt vísað til byggðarráðs og ný gögn frá íbúum um skipulag í þorpinu";
const words = WORDS.split(" ");

make();

function large() {
  mkdirSync(directory, { recursive: true });
  const chunks = Array.from({ length: Math.round(51 * share) }, () => 1 << 20).concat(Math.round(0.2 * (1 << 20)));
  for (let file = 0; file < 20; file++) {
    const bytes = Buffer.concat(chunks.map((length) => randomBytes(length)));
    writeFileSync(join(directory, `film-${number(file, 2)}.bin`), bytes);
  }
}

function small() {
  const sizes = randomBytes(1 << 18);
  for (let file = 0; file < 100_000 * share; file++) {
    const length = 3_584 + (sizes.readUInt16LE((file * 2) % sizes.length) % 1_024);
    const isText = file % 2 === 1;
    const name = `skjal-${number(file, 6)}.${isText ? "txt" : "bin"}`;
    write(file, name, isText ? text(length) : randomBytes(length));
  }
}

function million() {
  for (let file = 0; file < 1_000_000 * share; file++) write(file, `${number(file, 7)}.dat`, randomBytes(72));
}

function write(file, name, bytes) {
  const folder = join(directory, `folder-${number(file % 1_000, 4)}`);
  if (file < 1_000) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

function text(length) {
  const picks = randomBytes(Math.ceil(length / 3));
  let line = "";
  for (const pick of picks) {
    line += words[pick % words.length];
    line += pick % 13 === 0 ? ".\n" : " ";
    if (line.length >= length) break;
  }
  return line.slice(0, length);
}

function number(value, digits) {
  return String(value).padStart(digits, "0");
}
