import { premisOfDelivery } from "../premis/premis-of-delivery.ts";
import { type Command, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const deliveryPremisCommand: Command = {
  name: "delivery premis",
  takes: ["DELIVERY"],
  summary: "What happened to a delivery, as PREMIS 3: receipts, checks, what was said of findings. No person is named.",
  options: {},
  example: "rafskil-receiver delivery premis D-2026-K3F9QX2M > premis.xml",
  async run(invocation) {
    const [id = ""] = invocation.words;
    await using registry = await openRegistry(invocation);
    const premis = await premisOfDelivery(registry.database.read, id);
    if (premis === undefined) throw new UsageError(`There is no delivery ${id} that has a receipt.`);
    invocation.print(Buffer.from(premis).toString("utf8").trimEnd());
    return 0;
  },
};
