import { nestedZip } from "./nested-zip.ts";
import { readVerdict } from "./read-verdict.ts";
import { type ClamdAddress, talk } from "./talk.ts";

/** The test file of EICAR, in two parts, so that no scanner takes this source for it. */
const EICAR_PARTS = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"];

/** clamd looks 17 archives deep by default; nobody raises that to this. */
const TOO_DEEP = 120;

/**
 * Whether clamd finds what it must, and says so when it did not look at all. Gives what is wrong, or `undefined`. Throws
 * what the socket throws.
 */
export async function selfTest(address: ClamdAddress, timeoutMs: number): Promise<string | undefined> {
  const eicar = await scanBytes(address, Buffer.from(EICAR_PARTS.join("")), timeoutMs);
  if (readVerdict(eicar).kind !== "infected")
    return `clamd does not know the test file of EICAR (it answers “${eicar}”): it has no signatures, or old ones. Run freshclam.`;
  const deep = readVerdict(await scanBytes(address, nestedZip(TOO_DEEP), timeoutMs));
  if (deep.kind === "not-scanned") return undefined;
  return "clamd calls a file clean that it did not look at to its end. Set AlertExceedsMax yes in clamd.conf and restart it.";
}

async function scanBytes(address: ClamdAddress, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  const body = (async function* () {
    yield bytes;
  })();
  return await talk(address, "INSTREAM", { body, timeoutMs });
}
