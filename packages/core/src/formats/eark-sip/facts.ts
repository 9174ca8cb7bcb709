import type { Source } from "../../read/source.ts";
import { METS_NAMESPACE } from "../../standards/mets/namespaces.ts";
import { attributeValue } from "../../xml/element.ts";
import type { Detection, FormatFacts } from "../package-format.ts";
import { METS_FILE } from "./layout.ts";
import { PACK_PARAMETERS } from "./pack-parameters.ts";
import { SPEC_VERSIONS } from "./versions.ts";

/** E-ARK submission packages: CSIP and SIP 2.2.0, 2.1.0 and 2.0.4. */
export const earkSipFacts: FormatFacts = {
  id: "eark-sip",
  title: "E-ARK SIP",
  profiles: SPEC_VERSIONS.map((version) => ({ id: version, title: `E-ARK CSIP and SIP ${version}` })),
  defaultAlgorithms: ["sha256"],
  parameters: {
    verify: [],
    pack: Object.keys(PACK_PARAMETERS),
  },
  detect,
};

/** A package says so by the profile of its METS; another METS in the root may be one that is mistaken. */
async function detect(source: Source): Promise<Detection> {
  const entry = await source.find(METS_FILE);
  if (entry?.kind !== "file") return "no";
  const { readXml } = await import("../../xml/reader.ts");
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
