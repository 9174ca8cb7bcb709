/**
 * Runs `sf -json` over files and gives what it prints. Core starts no program of its own accord: who calls it has
 * found the program, or the address of a server. It throws where Siegfried cannot be run or ends with a fault.
 */
export type RunSiegfried = (
  files: readonly string[],
  options: { readonly signal?: AbortSignal },
) => AsyncIterable<Uint8Array>;

/** The arguments with which to start `sf` for a batch of files. */
export function siegfriedArguments(files: readonly string[]): readonly string[] {
  return ["-json", "-multi", "4", "--", ...files];
}

/** The URL that asks a Siegfried server (`sf -serve`) about one file on a disk that both see. */
export function siegfriedUrl(address: string, file: string): string {
  return `${address.replace(/\/+$/, "")}/identify/${encodeURIComponent(file)}?format=json`;
}
