import { createHash } from "node:crypto";

/** A small bag for a test: made here by hand, so that our writer has no part in it. */
export interface BagFixture {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Folders that hold nothing; they take an archive to be kept. */
  readonly emptyFolders: readonly string[];
  readonly container: "folder" | "tar" | "zip";
  /** The folder in the archive; empty where the archive has none. */
  readonly topFolder: string;
  /** A file whose CRC in the zip is made wrong. */
  readonly wrongCrcOf?: string;
  /** The text of a BagIt Profile to check against. */
  readonly profile?: string;
  /** What is wrong with the bag, or special in it. */
  readonly note: string;
  /** Slugs of the rules that cannot but find it too. */
  readonly also: readonly string[];
}

export interface Draft {
  readonly note: string;
  readonly also?: readonly string[];
  readonly version?: string;
  readonly encoding?: string;
  readonly declaration?: string;
  readonly payload?: Readonly<Record<string, string>>;
  /** Tag files beside the standard's own. */
  readonly tags?: Readonly<Record<string, string | Uint8Array>>;
  /** Normalized names; the digests of those that Node does not know are those of SHA-256. */
  readonly algorithms?: readonly string[];
  readonly tagAlgorithms?: readonly string[];
  /** Lines after `Source-Organization`; `null` leaves the file out. `OXUM` stands for the right sum. */
  readonly info?: string | null;
  readonly fetch?: string;
  readonly editManifest?: (text: string, algorithm: string) => string;
  readonly editTagManifest?: (text: string, algorithm: string) => string;
  /** The last word, when all checksums stand. */
  readonly edit?: (files: Map<string, Buffer>) => void;
  readonly emptyFolders?: readonly string[];
  readonly container?: BagFixture["container"];
  readonly topFolder?: string;
  readonly wrongCrcOf?: string;
  readonly profile?: object | string;
}

export const LETTER = "data/mál/bréf.txt";
export const MINUTES = "data/fundargerð.txt";

const PAYLOAD = {
  [MINUTES]: "Fundargerð sveitarstjórnar Hraunabyggðar, 12. fundur.\n",
  [LETTER]: "Erindi um skipulag við höfnina.\n",
};

/** Makes a bag that is right but for what the draft says. */
export function makeBag(draft: Draft): BagFixture {
  const payload = new Map(
    Object.entries(draft.payload ?? PAYLOAD).map(([path, text]) => [path, Buffer.from(text)] as const),
  );
  const algorithms = draft.algorithms ?? ["sha256"];
  const isOld = ["0.93", "0.94", "0.95"].includes(draft.version ?? "1.0");
  const encode = encoderFor(draft.encoding ?? "UTF-8");
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const files = new Map<string, Buffer>(payload);
  const date = isOld ? "Packing-Date" : "Bagging-Date";
  const info = draft.info ?? `${date}: 2026-03-01\nPayload-Oxum: OXUM\n`;

  const declaration = `BagIt-Version: ${draft.version ?? "1.0"}\nTag-File-Character-Encoding: ${draft.encoding ?? "UTF-8"}\n`;
  files.set("bagit.txt", Buffer.from(draft.declaration ?? declaration));
  if (draft.info !== null) {
    const text = `Source-Organization: Hraunabyggð\n${info.replaceAll("OXUM", `${octets}.${payload.size}`)}`;
    files.set(isOld ? "package-info.txt" : "bag-info.txt", encode(text));
  }
  if (draft.fetch !== undefined) files.set("fetch.txt", encode(draft.fetch));
  for (const [path, text] of Object.entries(draft.tags ?? {}))
    files.set(path, typeof text === "string" ? encode(text) : Buffer.from(text));
  for (const algorithm of algorithms) {
    const text = linesOf(payload, algorithm);
    files.set(`manifest-${algorithm}.txt`, encode(draft.editManifest?.(text, algorithm) ?? text));
  }
  const tagFiles = new Map([...files].filter(([path]) => !payload.has(path)));
  for (const algorithm of draft.tagAlgorithms ?? algorithms) {
    const text = linesOf(tagFiles, algorithm);
    files.set(`tagmanifest-${algorithm}.txt`, encode(draft.editTagManifest?.(text, algorithm) ?? text));
  }
  draft.edit?.(files);
  return {
    files,
    emptyFolders: draft.emptyFolders ?? [],
    container: draft.container ?? "folder",
    topFolder: draft.topFolder ?? "",
    note: draft.note,
    also: draft.also ?? [],
    ...(draft.wrongCrcOf === undefined ? {} : { wrongCrcOf: draft.wrongCrcOf }),
    ...(draft.profile === undefined ? {} : { profile: textOf(draft.profile) }),
  };
}

/** A line of a manifest for made-up bytes. */
export function lineFor(path: string, content = ""): string {
  return `${checksum("sha256", Buffer.from(content))}  ${path}\n`;
}

function linesOf(files: ReadonlyMap<string, Buffer>, algorithm: string): string {
  const paths = [...files.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return paths.map((path) => `${checksum(algorithm, files.get(path) ?? Buffer.alloc(0))}  ${path}\n`).join("");
}

function checksum(algorithm: string, bytes: Buffer): string {
  const known = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"].includes(algorithm) ? algorithm : "sha256";
  return createHash(known).update(bytes).digest("hex");
}

function encoderFor(encoding: string): (text: string) => Buffer {
  if (encoding === "UTF-16") return (text) => Buffer.from(`\ufeff${text}`, "utf16le");
  return (text) => Buffer.from(text, encoding === "ISO-8859-1" ? "latin1" : "utf8");
}

function textOf(profile: object | string): string {
  return typeof profile === "string" ? profile : `${JSON.stringify(profile, undefined, 2)}\n`;
}
