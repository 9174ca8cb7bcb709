import { TransferError } from "../../model/error.ts";
import type { Source } from "../../read/source.ts";
import { bindRules } from "../../rules/run-rules.ts";
import { METS_NAMESPACE } from "../../standards/mets/namespaces.ts";
import { attributeValue } from "../../xml/element.ts";
import { readXml } from "../../xml/reader.ts";
import type { Detection, PackageFormat } from "../package-format.ts";
import { METS_FILE } from "./layout.ts";
import { EARK_MESSAGES } from "./messages/catalogue.ts";
import { metsPass } from "./mets-pass.ts";
import { readPackage } from "./read.ts";
import { EARK_RULES } from "./rules.ts";
import { SPEC_VERSIONS } from "./versions.ts";

/**
 * E-ARK submission packages: CSIP and SIP 2.2.0, 2.1.0 and 2.0.4. A package is judged by the version that its METS names;
 * one that names none by 2.1.0, or by the profile that the caller asks for.
 */
export const earkSip: PackageFormat = {
  id: "eark-sip",
  title: "E-ARK SIP",
  profiles: SPEC_VERSIONS.map((version) => ({ id: version, title: `E-ARK CSIP and SIP ${version}` })),
  defaultAlgorithms: ["sha256"],
  messages: EARK_MESSAGES,
  parameters: { verify: [], pack: [] },
  detect,
  rules: () => EARK_RULES.map(({ facts }) => facts),
  async open(subject, options) {
    return bindRules([metsPass()], await readPackage(subject, options));
  },
  write() {
    throw new TransferError("usage", "Writing E-ARK packages is not possible yet. Pack as bagit.", {
      facts: { format: "eark-sip" },
    });
  },
};

/** A package says so by the profile of its METS; another METS in the root may be one that is mistaken. */
async function detect(source: Source): Promise<Detection> {
  const entry = await source.find(METS_FILE);
  if (entry?.kind !== "file") return "no";
  let detection: Detection = "no";
  await readXml(source.open(entry), {
    open(element, place) {
      if (element.local === "mets" && element.namespace === METS_NAMESPACE) {
        detection = /\/E-ARK-C?SIP/i.test(attributeValue(element, "PROFILE") ?? "") ? "certain" : "possible";
      }
      place.stop();
    },
  });
  return detection;
}
