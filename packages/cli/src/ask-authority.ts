import type { TimestampOptions } from "@rafskil/core";
import { fetchBytes } from "./read-address.ts";
import { randomOctets } from "./workplace.ts";

/** Asks a time-stamping authority over HTTP (RFC 3161, 3.4): a digest is all that it is told. */
export function askAuthority(address: string, signal: AbortSignal): TimestampOptions {
  return {
    ask: (request) =>
      fetchBytes(address, signal, {
        method: "POST",
        headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
        body: new Blob([Buffer.from(request)]),
      }),
    nonce: () => randomOctets(16),
  };
}
