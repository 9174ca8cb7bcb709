// The rows of the table: what is run, against whom, and what must be reached. `DATA`, `OUT` and `BAG` stand for paths.
// A command is a list of words for rafskil, or a line of shell for a peer; `before` is run first and not measured.

import { AS_BAG } from "./measure.mjs";

const atLeast = (limit, text) => ({ text, isMet: (value) => value >= limit });
const atMost = (limit, text) => ({ text, isMet: (value) => value <= limit });

/** How many times as long the peer takes. */
const speed = (ours, peer) => peer / ours;
/** How much of the peer's time we take. */
const share = (ours, peer) => ours / peer;

const describe = { rafskil: ["describe", "DATA", "--format", "json", "--output", "OUT.json"] };
const packZip = { rafskil: ["pack", "DATA", ...AS_BAG, "--to", "OUT.zip"] };
const verifyZip = { needsZip: true, rafskil: ["verify", "OUT.zip"] };
/** The file is sparse; the package is not: it needs the room. */
const packGiant = { before: "truncate -s 8G DATA/film.bin", rafskil: packZip.rafskil };
const openssl = (each) => ({
  name: "openssl",
  shell: `find DATA -type f -print0 | xargs -0 -P2 -n${each} openssl dgst -sha256 > OUT.txt`,
});

export const ROWS = [
  {
    id: "start",
    work: "start-up of `rafskil --help`",
    data: "none",
    ours: { rafskil: ["--help"] },
    unit: "seconds",
    goal: atMost(0.15, "≤ 0.15 s"),
  },
  {
    id: "hash-large",
    work: "hash 1 GiB in 20 files",
    data: "large",
    ours: describe,
    peer: openssl(1),
    ratio: speed,
    unit: "seconds",
    goal: atLeast(0.8, "≥ 0.8 × its speed"),
  },
  {
    id: "pack-large",
    work: "pack 1 GiB in 20 files as bag zip",
    data: "large",
    ours: packZip,
    peer: { name: "7z", shell: "cd DATA && 7z a -mx0 -tzip -bd OUT-7z.zip . > OUT.txt" },
    ratio: share,
    unit: "seconds",
    goal: atMost(1.2, "≤ 1.2 × its time"),
  },
  {
    id: "hash-small",
    work: "hash 100,000 files",
    data: "small",
    ours: describe,
    peer: openssl(512),
    ratio: speed,
    unit: "seconds",
    goal: atLeast(0.8, "≥ 0.8 × its speed"),
  },
  {
    id: "pack-small",
    work: "pack 100,000 files as bag zip",
    data: "small",
    ours: packZip,
    peer: { name: "zip", shell: "cd DATA && zip -0 -r -q OUT-zip.zip ." },
    ratio: share,
    unit: "seconds",
    goal: atMost(0.999, "faster"),
  },
  {
    id: "pack-small-bagit",
    work: "pack 100,000 files as bag zip",
    data: "small",
    ours: packZip,
    peer: { name: "bagit.py", before: "rm -rf BAG && cp -r DATA BAG", shell: "python3 -m bagit --quiet --sha256 BAG" },
    ratio: speed,
    unit: "seconds",
    goal: atLeast(4, "≥ 4 × its speed"),
  },
  {
    id: "verify-small",
    work: "verify a bag folder of 100,000 files",
    data: "small",
    ours: { needsBag: true, rafskil: ["verify", "BAG"] },
    peer: {
      name: "bagit.py",
      needsBag: true,
      shell: "python3 -m bagit --quiet --validate --processes 2 BAG",
    },
    ratio: speed,
    unit: "seconds",
    goal: atLeast(8, "≥ 8 × its speed"),
  },
  ...[
    ["memory-pack-small", "memory: pack 100,000 files as bag zip", "small", packZip, 250],
    ["memory-verify-small", "memory: verify 100,000 files in a zip", "small", verifyZip, 250],
    ["memory-pack-million", "memory: pack 1,000,000 files as bag zip", "million", packZip, 512],
    ["memory-verify-million", "memory: verify 1,000,000 files in a zip", "million", verifyZip, 512],
    ["memory-giant", "memory: pack one file of 8 GiB", "none", packGiant, 250],
  ].map(([id, work, data, ours, limit]) => ({
    id,
    work,
    data,
    ours,
    unit: "megabytes",
    goal: atMost(limit, `≤ ${limit} MB`),
  })),
];
