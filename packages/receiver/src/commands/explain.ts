import { explainFinding } from "../checks/dispose-finding.ts";
import { type Command, required } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const explainCommand: Command = {
  name: "finding explain",
  takes: ["DELIVERY", "FINDING"],
  options: {
    why: { type: "string" },
    by: { type: "string" },
  },
  example: 'rafskil-receiver finding explain D-2026-K3F9QX2M 3f2a….12 --by gj --why "The register burnt in 1998."',
  async run(invocation) {
    const [delivery = "", finding = ""] = invocation.words;
    const [why, by] = [required(invocation, "why"), required(invocation, "by")];
    await using registry = await openRegistry(invocation);
    await explainFinding(registry, { delivery, finding, by: `command:${by}`, why });
    invocation.print(invocation.translate("say/explained", { finding }));
    return 0;
  },
};
