import { organisationAdd, tokenCreate, tokenList, tokenRevoke } from "./access.ts";
import { agreementPut } from "./agreement.ts";
import { auditVerify } from "./audit-verify.ts";
import { checkAgainCommand } from "./check-again.ts";
import type { Command } from "./command.ts";
import { conformanceCommand } from "./conformance.ts";
import { decideAccept, decideReject, decideReturn } from "./decide.ts";
import { deliveryList, deliveryShow } from "./delivery.ts";
import { deliveryPremisCommand } from "./delivery-premis.ts";
import { eventsCommand } from "./events.ts";
import { explainCommand } from "./explain.ts";
import { initCommand } from "./init.ts";
import { keysList, keysRoll } from "./keys.ts";
import { ocflValidate } from "./ocfl-validate.ts";
import { overviewCommand } from "./overview.ts";
import { secureCommand } from "./secure.ts";
import { serveCommand } from "./serve.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  serveCommand,
  organisationAdd,
  agreementPut,
  tokenCreate,
  tokenList,
  tokenRevoke,
  deliveryList,
  deliveryShow,
  deliveryPremisCommand,
  checkAgainCommand,
  decideAccept,
  decideReturn,
  decideReject,
  explainCommand,
  secureCommand,
  overviewCommand,
  eventsCommand,
  keysList,
  keysRoll,
  auditVerify,
  ocflValidate,
  conformanceCommand,
];
