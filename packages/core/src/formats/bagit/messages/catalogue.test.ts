import { fileURLToPath } from "node:url";
import { catalogueSuite, keysInSources } from "../../../report/catalogue.suite.ts";
import { BAGIT_RULES } from "../all-rules.ts";
import { BAGIT_MESSAGES } from "./catalogue.ts";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));

catalogueSuite("of BagIt", {
  catalogue: BAGIT_MESSAGES,
  keys: [...BAGIT_RULES.map(({ id }) => id), ...keysInSources(SOURCES, ["bagit/reason"], BAGIT_MESSAGES)],
});
