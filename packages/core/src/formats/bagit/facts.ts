import type { Source } from "../../read/source.ts";
import type { Detection, FormatFacts } from "../package-format.ts";
import { DECLARATION_FILE, manifestName } from "./layout.ts";
import { CURRENT_VERSION } from "./profiles/versions.ts";

/** BagIt (RFC 8493). New bags have SHA-256 manifests: `docs/decisions/0040-sha256-by-default.md`. */
export const bagitFacts: FormatFacts = {
  id: "bagit",
  title: "BagIt (RFC 8493)",
  profiles: [
    { id: CURRENT_VERSION.id, title: "BagIt 1.0; bags of 0.93 to 0.97 are read by their own version's rules" },
  ],
  defaultAlgorithms: ["sha256"],
  parameters: { verify: ["bagit-profile"], pack: [] },
  detect,
};

/** A bag says so itself; a folder with a payload manifest is one that lost its declaration. */
async function detect(source: Source): Promise<Detection> {
  if ((await source.find(DECLARATION_FILE))?.kind === "file") return "certain";
  for (const algorithm of ["sha256", "sha512", "md5", "sha1"]) {
    if ((await source.find(manifestName("payload", algorithm))) !== undefined) return "possible";
  }
  return "no";
}
