/** Whether a block is the header of a tar's member: its checksum is right, and it is not all zeros. */
export function isTarHeader(block: Buffer): boolean {
  return block.length === 512 && checksumOf(block) === Number.parseInt(block.toString("latin1", 148, 156), 8);
}

/** The sum of a header's bytes with its own field as blanks (POSIX ustar). */
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let index = 0; index < 512; index++) if (index < 148 || index >= 156) sum += block[index] ?? 0;
  return sum;
}
