import type { Facts } from "../../model/finding.ts";
import type { Bag, Manifest } from "./bag.ts";
import { quoted } from "./fact-texts.ts";
import type { Remark } from "./manifest-scan.ts";

/** What a manifest says of a file, and what the file is. */
export function checksumFacts({ stated, against }: Remark, { contents }: Bag, { digest }: Manifest): Facts {
  const { path, digests } = contents.inventory.at(Number(against));
  const found = digest === undefined ? "" : (digests[digest] ?? "");
  return { path, expected: quoted(stated), found };
}
