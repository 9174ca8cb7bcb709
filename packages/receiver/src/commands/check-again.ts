import { checkAgain } from "../checks/check-again.ts";
import { type Command, required } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const checkAgainCommand: Command = {
  name: "delivery check-again",
  takes: ["DELIVERY"],
  options: { by: { type: "string" } },
  example: "rafskil-receiver delivery check-again D-2026-K3F9QX2M --by gj",
  async run(invocation) {
    const [delivery = ""] = invocation.words;
    const by = required(invocation, "by");
    await using registry = await openRegistry(invocation);
    const { state } = await checkAgain(registry, delivery, `command:${by}`);
    invocation.print(invocation.translate("say/moved", { delivery, state }));
    return 0;
  },
};
