import { fileURLToPath } from "node:url";
import { catalogueSuite, keysInSources } from "../../report/catalogue.suite.ts";
import { REGISTER_RULES } from "../check/register-rules.ts";
import { planMessages } from "./plan-messages.ts";

const FOLDER = fileURLToPath(new URL("..", import.meta.url));
const PREFIXES = ["state", "meaning", "mark", "span", "day", "table", "page", "calendar"];

catalogueSuite("of the action plan", {
  catalogue: planMessages,
  keys: [...REGISTER_RULES.map(({ id }) => id), ...keysInSources(FOLDER, PREFIXES, planMessages)],
});
