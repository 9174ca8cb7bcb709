import { catalogueSuite } from "../packages/core/src/report/catalogue.suite.ts";
import { OCFL_CODES } from "../packages/receiver/src/store/archive/ocfl/validate/data/codes.ts";
import { OCFL_MESSAGES } from "../packages/receiver/src/store/archive/ocfl/validate/messages/catalogue.ts";

catalogueSuite("of the OCFL codes", { catalogue: OCFL_MESSAGES, keys: Object.keys(OCFL_CODES) });
