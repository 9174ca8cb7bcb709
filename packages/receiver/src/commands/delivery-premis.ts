import { premisOfDelivery } from "../premis/premis-of-delivery.ts";
import { type Command, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const deliveryPremisCommand: Command = {
  name: "delivery premis",
  takes: ["DELIVERY"],
  options: {},
  example: "rafskil-receiver delivery premis D-2026-K3F9QX2M > premis.xml",
  async run(invocation) {
    const [id = ""] = invocation.words;
    await using registry = await openRegistry(invocation);
    const premis = await premisOfDelivery(registry.database.read, id);
    if (premis === undefined) throw new UsageError("usage/no-receipt", { delivery: id });
    invocation.print(Buffer.from(premis).toString("utf8").trimEnd());
    return 0;
  },
};
