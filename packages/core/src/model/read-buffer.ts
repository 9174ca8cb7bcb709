/** What lies before a large piece of memory in the system's own books takes 16 bytes: 64 lie beyond any such beginning. */
const SHIFT_BYTES = 48;

/**
 * Memory to read files into, `length` bytes. It begins a little within what the system gives: where a page of memory stands
 * 16 bytes further on than the page of the file, as it does at the beginning, processors of the Zen family copy at a third
 * of their speed.
 */
export function readBuffer(length: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(length + SHIFT_BYTES).subarray(SHIFT_BYTES);
}
