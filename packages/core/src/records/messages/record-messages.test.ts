import { catalogueSuite } from "../../report/catalogue.suite.ts";
import { NOT_RUN_KEYS } from "../check/record-rules.ts";
import { RULE_SLUGS } from "../check/rules.ts";
import { recordMessages } from "./record-messages.ts";

const told = RULE_SLUGS.filter((slug) => slug !== "file-format-condition").map((slug) => `transfer/${slug}`);

catalogueSuite("of the check", { catalogue: recordMessages, keys: [...told, ...NOT_RUN_KEYS] });
