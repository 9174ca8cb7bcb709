import { fileURLToPath } from "node:url";
import { catalogueSuite, keysInSources } from "../../../report/catalogue.suite.ts";
import { rulesOf } from "../all-rules.ts";
import { packingRules } from "../prepare.ts";
import { profileOf } from "../profiles.ts";
import { MEND_RULES } from "../repair/mend-rules.ts";
import { ARCHIVAL_VERSION_MESSAGES } from "./catalogue.ts";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));

catalogueSuite("of the archival version", {
  catalogue: ARCHIVAL_VERSION_MESSAGES,
  keys: [
    ...rulesOf(profileOf("is-1007")).map(({ id }) => id),
    ...packingRules(profileOf("is-1007")).map(({ id }) => id),
    ...MEND_RULES.map(({ id }) => id),
    ...keysInSources(SOURCES, ["archival-version/reason"], ARCHIVAL_VERSION_MESSAGES),
  ],
});
