import type { ReceiverTextKey } from "../messages/catalogue.ts";

/** Which rule of the protocol a check tries; its text is `conformance/<id>`. */
export type CheckId = ReceiverTextKey extends infer Key ? (Key extends `conformance/${infer Id}` ? Id : never) : never;
