import { type ReceiverProcess, startReceiverProcess } from "../receiver/receiver-process.ts";

/** A receiver that takes as many requests as the faults make. */
export function startProcess(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): ReceiverProcess & AsyncDisposable {
  const limits = { RAFSKIL_RECEIVER_LIMITS_REQUESTS_PER_MINUTE: "1000000" };
  return startReceiverProcess(folder, { environment: { ...limits, ...environment } });
}
