import type { Command } from "../command-line/command.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { completion } from "./completion.ts";
import { describe } from "./describe.ts";
import { decrypt, encrypt } from "./encrypt.ts";
import { formatsList } from "./formats-list.ts";
import { init } from "./init.ts";
import { keysGenerate, keysShow } from "./keys.ts";
import { pack } from "./pack.ts";
import { planCheck } from "./plan-check.ts";
import { planExport } from "./plan-export.ts";
import { planInit } from "./plan-init.ts";
import { planRecord } from "./plan-record.ts";
import { planNext, planStatus } from "./plan-status.ts";
import { planSync } from "./plan-sync.ts";
import { receiptVerify } from "./receipt-verify.ts";
import { repair } from "./repair.ts";
import { schemasAdd } from "./schemas-add.ts";
import { schemasFetch } from "./schemas-fetch.ts";
import { schemasList } from "./schemas-list.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import { status } from "./status.ts";
import { verify } from "./verify.ts";
import { verifySignature } from "./verify-signature.ts";

/** Every command, in the order in which the help names them. */
export const COMMANDS: readonly Command[] = [
  init,
  describe,
  check,
  pack,
  verify,
  repair,
  compare,
  formatsList,
  schemasList,
  schemasAdd,
  schemasFetch,
  sign,
  verifySignature,
  keysGenerate,
  keysShow,
  send,
  status,
  receiptVerify,
  encrypt,
  decrypt,
  planInit,
  planStatus,
  planNext,
  planRecord,
  planCheck,
  planExport,
  planSync,
  completion,
];
