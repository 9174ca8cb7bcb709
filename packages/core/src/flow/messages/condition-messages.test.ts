import { catalogueSuite } from "../../report/catalogue.suite.ts";
import { conditionMessages } from "./condition-messages.ts";

catalogueSuite("of the conditions", { catalogue: conditionMessages, keys: ["transfer/file-format-condition"] });
