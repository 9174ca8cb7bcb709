import type { DigestAlgorithm } from "@rafskil/core";
import type { Option } from "./command.ts";
import type { Invocation } from "./invocation.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** The names of the algorithms, the usual ones first; the library need not be loaded to offer them. */
const ALGORITHMS = ["sha256", "sha512", "sha384", "blake2b", "sha1", "md5"] as const satisfies DigestAlgorithm[];

export const digestOption: Option = { name: "digest", value: "NAMES", isRepeatable: true, completes: ALGORITHMS };

/** The algorithms that were asked for, each once, in order; `undefined` if none was. Throws `UsageError`. */
export function digestsOf(invocation: Invocation): readonly DigestAlgorithm[] | undefined {
  if (!invocation.has("digest")) return undefined;
  const chosen = new Set<DigestAlgorithm>();
  for (const name of invocation.list("digest")) {
    // `SHA-256` is what most people write.
    const plain = name.toLowerCase().replaceAll("-", "");
    const algorithm = ALGORITHMS.find((known) => known === plain);
    if (algorithm === undefined) {
      const near = nearest(plain, ALGORITHMS);
      if (near !== undefined) throw new UsageError("usage/bad-choice-near", { given: name, near });
      throw new UsageError("usage/bad-choice", { given: name, known: ALGORITHMS.join(", ") });
    }
    chosen.add(algorithm);
  }
  return [...chosen];
}
