/** The headers of a tar, by POSIX.1-2001 (ustar, and pax records for what ustar cannot say). */
export const BLOCK_BYTES = 512;

/** The largest size that eleven octal digits hold. */
const MAX_OCTAL_SIZE = 0o77777777777;
const MAX_NAME_BYTES = 100;
const MAX_PREFIX_BYTES = 155;

export interface TarEntryFacts {
  readonly kind: "file" | "directory";
  readonly path: string;
  readonly sizeBytes: number;
  readonly mode: number;
  /** Seconds since 1970, UTC. */
  readonly modifiedAt: number;
}

/**
 * All headers of an entry: a pax header goes before its own where ustar cannot hold the path, or a size above 8 GiB. With
 * `isPatched` the size is written so that the length of the headers does not depend on it (GNU's base-256 number).
 */
export function tarHeaders(facts: TarEntryFacts, { isPatched = false }: { readonly isPatched?: boolean } = {}): Buffer {
  const path = facts.kind === "directory" ? `${facts.path}/` : facts.path;
  const split = splitPath(path);
  const records: string[] = [];
  if (split === undefined) records.push(paxRecord("path", path));
  if (facts.sizeBytes > MAX_OCTAL_SIZE && !isPatched) records.push(paxRecord("size", String(facts.sizeBytes)));
  const type = facts.kind === "directory" ? "5" : "0";
  const own = ustarHeader({ ...facts, ...(split ?? { name: plainName(path), prefix: "" }), type });
  if (records.length === 0) return own;
  const body = Buffer.from(records.join(""));
  const name = plainName(`PaxHeaders/${facts.path}`);
  const pax = ustarHeader({ ...facts, mode: 0o644, name, prefix: "", type: "x", sizeBytes: body.length });
  return Buffer.concat([pax, body, Buffer.alloc(tarPadding(body.length)), own]);
}

/** Zeros after data of this size, up to a whole block. */
export function tarPadding(sizeBytes: number): number {
  return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}

/** A path in ASCII as ustar holds it: its last part in `name`, the folders before it in `prefix`; else `undefined`. */
function splitPath(path: string): { name: string; prefix: string } | undefined {
  if (!/^[\x20-\x7e]*$/.test(path)) return undefined;
  if (path.length <= MAX_NAME_BYTES) return { name: path, prefix: "" };
  const slash = path.indexOf("/", Math.max(0, path.length - MAX_NAME_BYTES - 1));
  // A folder's own "/" at the end divides nothing.
  if (slash <= 0 || slash > MAX_PREFIX_BYTES || slash === path.length - 1) return undefined;
  return { name: path.slice(slash + 1), prefix: path.slice(0, slash) };
}

/** What a reader that knows no pax records sees: the beginning of the path, in ASCII. */
function plainName(path: string): string {
  return path.replace(/[^\x20-\x7e]/gu, "_").slice(0, MAX_NAME_BYTES);
}

/** `LENGTH KEY=VALUE\\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  let length = bytes + 1;
  while (String(length).length + bytes !== length) length = String(length).length + bytes;
  return `${length}${rest}`;
}

function ustarHeader(
  header: Omit<TarEntryFacts, "path" | "kind"> & {
    readonly name: string;
    readonly prefix: string;
    readonly type: string;
  },
): Buffer {
  const bytes = Buffer.alloc(BLOCK_BYTES);
  bytes.write(header.name, 0, "latin1");
  writeOctal(bytes, 100, 8, header.mode);
  writeOctal(bytes, 108, 8, 0);
  writeOctal(bytes, 116, 8, 0);
  if (header.sizeBytes > MAX_OCTAL_SIZE) {
    bytes[124] = 0x80;
    bytes.writeBigUInt64BE(BigInt(header.sizeBytes), 128);
  } else {
    writeOctal(bytes, 124, 12, header.sizeBytes);
  }
  writeOctal(bytes, 136, 12, header.modifiedAt);
  bytes.write(header.type, 156, "latin1");
  bytes.write("ustar\x0000", 257, "latin1");
  writeOctal(bytes, 329, 8, 0);
  writeOctal(bytes, 337, 8, 0);
  bytes.write(header.prefix, 345, "latin1");
  // The checksum counts its own field as blanks.
  bytes.fill(0x20, 148, 156);
  let sum = 0;
  for (const byte of bytes) sum += byte;
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return bytes;
}

function writeOctal(bytes: Buffer, at: number, width: number, value: number): void {
  bytes.write(`${value.toString(8).padStart(width - 1, "0")}\0`, at, "latin1");
}
