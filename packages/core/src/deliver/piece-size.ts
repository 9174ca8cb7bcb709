/** A piece that took less time may be larger the next time, and one that took more, smaller. */
const QUICK_MS = 1000;
const SLOW_MS = 8000;
const LEAST_BYTES = 256 * 1024;
const FIRST_BYTES = 4 * 2 ** 20;

/** How large pieces are: on a quick line few answers are waited for, and on a slow one little is lost when it is cut. */
export interface PieceSize {
  bytes(): number;
  /** Is told that a piece begins, and when it has arrived. */
  begin(length: number): { end(): void };
}

/** Without a clock they are as large as they may be. */
export function createPieceSize({ most, now }: { readonly most: number; readonly now?: () => number }): PieceSize {
  let bytes = now === undefined ? most : Math.min(most, FIRST_BYTES);
  return {
    bytes: () => bytes,
    begin(length) {
      const begunMs = now?.() ?? 0;
      return {
        end() {
          if (now === undefined || length * 2 < bytes) return;
          const ms = now() - begunMs;
          if (ms < QUICK_MS) bytes = Math.min(most, bytes * 2);
          else if (ms > SLOW_MS) bytes = Math.max(Math.min(most, LEAST_BYTES), Math.floor(bytes / 2));
        },
      };
    },
  };
}
