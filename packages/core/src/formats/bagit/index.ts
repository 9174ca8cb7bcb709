import { bindRules } from "../../rules/run-rules.ts";
import type { PackageFormat } from "../package-format.ts";
import { BAGIT_RULES } from "./all-rules.ts";
import { bagitFacts } from "./facts.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { BAGIT_MESSAGES } from "./messages/catalogue.ts";
import { readBag } from "./read.ts";
import { writeBag } from "./write.ts";

/** BagIt (RFC 8493). Bags of 0.93 to 1.0 are read, each by the rules of the version that it declares; 1.0 is written. */
export const bagit: PackageFormat = {
  ...bagitFacts,
  messages: BAGIT_MESSAGES,
  rules: () => BAGIT_RULES,
  async open(subject, options) {
    return bindRules(BAGIT_RULES, await readBag(subject, options));
  },
  write: writeBag,
  fetchMissing,
};
