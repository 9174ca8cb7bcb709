import { bindRules } from "../../rules/run-rules.ts";
import type { PackageFormat } from "../package-format.ts";
import { earkSipFacts } from "./facts.ts";
import { EARK_MESSAGES } from "./messages/catalogue.ts";
import { metsPass } from "./mets-pass.ts";
import { readPackage } from "./read.ts";
import { EARK_RULES } from "./rules.ts";
import { SCHEMA_RULES } from "./schema-rules.ts";
import { writeSip } from "./write/write.ts";

/**
 * E-ARK submission packages: CSIP and SIP 2.2.0, 2.1.0 and 2.0.4. A package is judged by the version that its METS names;
 * one that names none by 2.1.0, or by the profile that the caller asks for.
 */
export const earkSip: PackageFormat = {
  ...earkSipFacts,
  messages: EARK_MESSAGES,
  rules: () => EARK_RULES.map(({ facts }) => facts),
  async open(subject, options) {
    return bindRules([metsPass(), ...SCHEMA_RULES], await readPackage(subject, options));
  },
  write: writeSip,
};
