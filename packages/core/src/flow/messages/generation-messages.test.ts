import { catalogueSuite } from "../../report/catalogue.suite.ts";
import { GENERATION_RULES } from "../generation-rules.ts";
import { generationMessages } from "./generation-messages.ts";

catalogueSuite("of the rules on generations", {
  catalogue: generationMessages,
  keys: GENERATION_RULES.map(({ id }) => id),
});
