import { resolve } from "node:path";
import type { KeptReceipt, SendState } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { EXIT } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { tokenOf, tokenOption } from "../token.ts";
import { workplaceOf } from "../workplace.ts";

export const status: Command = {
  words: ["status"],
  arguments: [{ name: "DELIVERY", completes: "file", isOptional: true }],
  options: [
    { name: "to", meaning: "to-receiver", value: "URL" },
    tokenOption,
    { name: "format", short: "f", value: "FORMAT", choices: ["text", "json"], completes: ["text", "json"] },
  ],
  examples: [
    { key: "status", line: "status --token-file token.txt" },
    { key: "status-one", line: "status 0197f3c2 --token-file token.txt --format json" },
  ],
  async run(invocation, session) {
    const { rememberedDeliveries } = await import("../deliveries/state-files.ts");
    const [[delivery], url] = [invocation.arguments, invocation.text("to")];
    const states = (await rememberedDeliveries()).filter(
      (state) =>
        (url === undefined || state.url === url) &&
        (delivery === undefined || state.delivery?.startsWith(delivery) || state.path === resolve(delivery)),
    );
    if (states.length === 0) {
      await session.output.write(`${session.translate("status/none")}\n`);
      return EXIT.accepted;
    }
    const token = await tokenOf(invocation, "status");
    const isJson = invocation.text("format") === "json";
    const all: unknown[] = [];
    let isWhole = true;
    for (const state of states) {
      const told = await look(state, token, session).catch((error: unknown) => {
        session.signal.throwIfAborted();
        isWhole = false;
        return { error: error instanceof Error ? error.message : String(error) };
      });
      if (isJson) all.push({ path: state.path, url: state.url, ...("error" in told ? told : told.json) });
      else await session.output.write("error" in told ? `${state.path}\n  ${told.error}\n` : told.text);
    }
    if (isJson) await session.output.write(`${JSON.stringify(all, null, 2)}\n`);
    return isWhole ? EXIT.accepted : EXIT.incomplete;
  },
};

/** Asks the archive how a delivery stands, and keeps the receipts that have come since. */
async function look(
  state: SendState,
  token: string,
  session: Session,
): Promise<{ readonly text: string; readonly json: object }> {
  const { translate, language } = session;
  if (state.delivery === undefined) {
    return { text: `${state.path}\n  ${translate("status/not-taken", { url: state.url })}\n`, json: {} };
  }
  const core = await import("@rafskil/core");
  const { deliveryText } = await import("../render/delivery-text.ts");
  const { receiptFiles } = await import("../deliveries/receipt-files.ts");
  using transport = core.httpTransport({ proxyEnvironment: process.env });
  const ask = { transport, wait: core.waitByTimer, tries: 3, signal: session.signal };
  const client = core.receiverClient({ url: state.url, token, language, ask });
  const delivery = await client.readDelivery(state.delivery);
  const receipts: readonly KeptReceipt[] = await core.collectReceipts(client, delivery, {
    store: receiptFiles(state.path),
    ...workplaceOf(session),
  });
  return { text: deliveryText(delivery, { receipts, path: state.path, translate }), json: { delivery, receipts } };
}
