import type { SendResult } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { announcementOf, announceOptions } from "../deliveries/announce-options.ts";
import { rateOf } from "../deliveries/rate.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { tokenOf, tokenOption } from "../token.ts";
import { runId, workplaceOf } from "../workplace.ts";

const UNTIL = { none: "submitted", received: "received", decision: "decided" } as const;
const WAITS = Object.keys(UNTIL);

export const send: Command = {
  words: ["send"],
  arguments: [{ name: "PACKAGE", completes: "file" }],
  options: [
    { name: "to", meaning: "to-receiver", value: "URL" },
    ...announceOptions,
    tokenOption,
    { name: "as", value: "FORMAT[@PROFILE]" },
    { name: "wait", value: "FOR", choices: WAITS, completes: WAITS },
    { name: "parallel", value: "N" },
    { name: "limit-rate", value: "RATE" },
    { name: "format", short: "f", value: "FORMAT", choices: ["text", "json"], completes: ["text", "json"] },
  ],
  examples: [
    { key: "send", line: "send delivery.zip --to https://skil.example.is/ --agreement 2026-11 --token-file token.txt" },
    {
      key: "send-wait",
      line: "send delivery.zip --to https://skil.example.is/ --agreement 2026-11 --wait decision --limit-rate 2M",
    },
  ],
  async run(invocation, session) {
    const path = argumentOf(invocation, 0);
    const url = invocation.text("to");
    if (url === undefined) throw new UsageError("usage/missing-option", { option: "--to URL" }, "send");
    const about = announcementOf(invocation);
    const token = await tokenOf(invocation, "send");
    const [as, parallel] = [invocation.text("as"), parallelOf(invocation.text("parallel"))];
    const bytesPerSecond = rateOf(invocation.text("limit-rate"));
    const core = await import("@rafskil/core");
    const { deliveryStateFile } = await import("../deliveries/state-files.ts");
    const { receiptFiles } = await import("../deliveries/receipt-files.ts");
    const { signatureBeside } = await import("../deliveries/signature-files.ts");
    const signature = await signatureBeside(path);
    using transport = core.httpTransport({ proxyEnvironment: process.env });
    const { translate } = session;
    const result = await core.sendPackage(path, {
      ...workplaceOf(session),
      url,
      token,
      about,
      ...(signature === undefined ? {} : { signature }),
      transport,
      state: deliveryStateFile(path, url),
      receipts: receiptFiles(path),
      idempotencyKey: runId(),
      now: () => performance.now(),
      until: UNTIL[untilOf(invocation.text("wait"))],
      ...(as === undefined ? {} : { as }),
      ...(parallel === undefined ? {} : { parallel }),
      ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
      onState: ({ id, state }) =>
        session.hint(translate("send/state", { id, state: translate(`delivery/${state}`, { deadline: "" }) })),
      onRetry: ({ reason, waitMs }) =>
        session.hint(translate("send/retry", { reason, seconds: Math.ceil(waitMs / 1000) })),
    });
    session.clearProgress();
    await writeResult(result, { path, isJson: invocation.text("format") === "json" }, session);
    return exitOf(result);
  },
};

async function writeResult(
  { delivery, receipts }: SendResult,
  { path, isJson }: { readonly path: string; readonly isJson: boolean },
  { output, translate, hint }: Parameters<Command["run"]>[1],
): Promise<void> {
  const { deliveryText } = await import("../render/delivery-text.ts");
  await output.write(
    isJson
      ? `${JSON.stringify({ delivery, receipts }, null, 2)}\n`
      : deliveryText(delivery, { receipts, path, translate }),
  );
  hint(
    translate(["accepted", "secured"].includes(delivery.state) ? "hint/kept-receipts" : "hint/keep-source", {
      id: delivery.id,
    }),
  );
}

/** Refused where the archive has refused, or waits for something better, or where a receipt is not what it says. */
function exitOf({ delivery, receipts, isReturned }: SendResult): ExitCode {
  if (isReturned || ["rejected", "withdrawn", "expired", "purged"].includes(delivery.state)) return EXIT.refused;
  if (receipts.some(({ faults }) => faults.length > 0)) return EXIT.refused;
  return receipts.every(({ isProved }) => isProved) ? EXIT.accepted : EXIT.incomplete;
}

function untilOf(text: string | undefined): keyof typeof UNTIL {
  return text === "none" || text === "decision" ? text : "received";
}

function parallelOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number > 0) return number;
  throw new UsageError("usage/bad-number", { option: "--parallel", value: text }, "send");
}
