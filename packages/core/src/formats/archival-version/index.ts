import { bindRules } from "../../rules/run-rules.ts";
import type { PackageFormat } from "../package-format.ts";
import { rulesOf, stepsOf } from "./all-rules.ts";
import { archivalVersionFacts } from "./facts.ts";
import { ARCHIVAL_VERSION_MESSAGES } from "./messages/catalogue.ts";
import { packingRules, prepareArchivalVersion } from "./prepare.ts";
import { profileOf } from "./profiles.ts";
import { readPackage } from "./read.ts";
import { affectedRules } from "./repair/affected-rules.ts";
import { MEND_RULES } from "./repair/mend-rules.ts";
import { repairArchivalVersion } from "./repair/repair.ts";
import { writeArchivalVersion } from "./write.ts";

/** The archival version (vörsluútgáfa, arkiveringsversion) of the Icelandic and Danish archives. */
export const archivalVersion: PackageFormat = {
  ...archivalVersionFacts,
  messages: ARCHIVAL_VERSION_MESSAGES,
  rules: (profile) => rulesOf(profileOf(profile)),
  async open(subject, options) {
    return bindRules(stepsOf(profileOf(subject.profile)), await readPackage(subject, options));
  },
  write: writeArchivalVersion,
  prepare: prepareArchivalVersion,
  packingRules: packingRules(profileOf("is-1007")),
  repair: repairArchivalVersion,
  repairRules: MEND_RULES,
  affectedRules: (profile, paths) => affectedRules(profileOf(profile), paths),
};
