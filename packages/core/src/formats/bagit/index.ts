import type { Source } from "../../read/source.ts";
import { bindRules } from "../../rules/run-rules.ts";
import type { Detection, PackageFormat } from "../package-format.ts";
import { BAGIT_RULES } from "./all-rules.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { DECLARATION_FILE, manifestName } from "./layout.ts";
import { BAGIT_MESSAGES } from "./messages/catalogue.ts";
import { CURRENT_VERSION } from "./profiles/versions.ts";
import { readBag } from "./read.ts";
import { writeBag } from "./write.ts";

/**
 * BagIt (RFC 8493). Bags of 0.93 to 1.0 are read, each by the rules of the version that it declares; 1.0 is written.
 *
 * New bags have SHA-256 manifests: `docs/decisions/0040-sha256-by-default.md`.
 */
export const bagit: PackageFormat = {
  id: "bagit",
  title: "BagIt (RFC 8493)",
  profiles: [
    { id: CURRENT_VERSION.id, title: "BagIt 1.0; bags of 0.93 to 0.97 are read by their own version's rules" },
  ],
  defaultAlgorithms: ["sha256"],
  messages: BAGIT_MESSAGES,
  parameters: { verify: ["bagit-profile"], pack: [] },
  detect,
  rules: () => BAGIT_RULES,
  async open(subject, options) {
    return bindRules(BAGIT_RULES, await readBag(subject, options));
  },
  write: writeBag,
  fetchMissing,
};

/** A bag says so itself; a folder with a payload manifest is one that lost its declaration. */
async function detect(source: Source): Promise<Detection> {
  if ((await source.find(DECLARATION_FILE))?.kind === "file") return "certain";
  for (const algorithm of ["sha256", "sha512", "md5", "sha1"]) {
    if ((await source.find(manifestName("payload", algorithm))) !== undefined) return "possible";
  }
  return "no";
}
