import { type RunSiegfried, siegfriedUrl } from "@rafskil/core";

/** Files that a server is asked about at one time. */
const AT_ONCE = 8;

/** Asks a Siegfried server (`sf -serve`) that its user named about files on a disk that both see. */
export function askSiegfried(address: string): RunSiegfried {
  return async function* (files, { signal }) {
    const options = signal === undefined ? {} : { signal };
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const asked = files.slice(at, at + AT_ONCE).map((file) => fetch(siegfriedUrl(address, file), options));
      for (const { ok, status, body } of await Promise.all(asked)) {
        if (!ok || body === null) throw new Error(`The Siegfried server answered ${status}`);
        yield* body;
      }
    }
  };
}
