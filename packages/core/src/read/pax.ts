/** Records of an extended header by their keywords; the values are bytes, since some are not text. */
export type PaxRecords = ReadonlyMap<string, Buffer>;

/**
 * Parses the data of a PAX extended header (POSIX pax, "pax Extended Header"): `length keyword=value\n` again and
 * again, where the length counts itself. `undefined` where a record does not fit. A keyword's last record counts.
 */
export function parsePax(bytes: Buffer): PaxRecords | undefined {
  const records = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    if (blank < 0 || blank - at > 9) return undefined;
    const digits = bytes.toString("latin1", at, blank);
    if (!/^[1-9][0-9]*$/.test(digits)) return undefined;
    const end = at + Number.parseInt(digits, 10);
    const equals = bytes.indexOf(0x3d, blank);
    if (end > bytes.length || equals < 0 || equals >= end || bytes[end - 1] !== 0x0a) return undefined;
    records.set(bytes.toString("utf8", blank + 1, equals), bytes.subarray(equals + 1, end - 1));
    at = end;
  }
  return records;
}
