/** Characters U+007F to U+009F that stand in the bytes of a document, where they should be references (5.D.2.b). */
export interface RawControls {
  count: number;
  /** The line of the first. */
  line: number;
}

/** Gives the bytes on as they are, and counts while they go by. */
export async function* watchControls(
  bytes: AsyncIterable<Uint8Array>,
  found: RawControls,
): AsyncGenerator<Uint8Array, void, undefined> {
  let lines = 1;
  let isAfterLead = false;
  for await (const run of bytes) {
    const buffer = Buffer.from(run.buffer, run.byteOffset, run.byteLength);
    const places = [...placesOf(buffer, 0x7f, () => true), ...placesOf(buffer, 0xc2, isHigh)];
    if (isAfterLead && isControl(buffer[0] ?? 0)) places.push(0);
    isAfterLead = buffer.at(-1) === 0xc2;
    if (places.length > 0 && found.count === 0) found.line = lines + lineFeeds(buffer.subarray(0, Math.min(...places)));
    found.count += places.length;
    if (found.count === 0) lines += lineFeeds(buffer);
    yield run;
  }
}

function* placesOf(buffer: Buffer, byte: number, isMeant: (buffer: Buffer, at: number) => boolean): Iterable<number> {
  for (let at = buffer.indexOf(byte); at >= 0; at = buffer.indexOf(byte, at + 1)) if (isMeant(buffer, at)) yield at;
}

/** Two bytes make U+0080 to U+009F: C2, and one from 80 to 9F. */
function isHigh(buffer: Buffer, at: number): boolean {
  return at + 1 < buffer.length && isControl(buffer[at + 1] ?? 0);
}

function isControl(byte: number): boolean {
  return byte >= 0x80 && byte <= 0x9f;
}

function lineFeeds(buffer: Buffer): number {
  let count = 0;
  for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, at + 1)) count += 1;
  return count;
}
