import { explainFinding } from "../checks/dispose-finding.ts";
import { type Command, required } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const explainCommand: Command = {
  name: "finding explain",
  takes: ["DELIVERY", "FINDING"],
  summary: "Say that a finding is authentic: the records were so, and are kept as they were.",
  options: {
    why: { type: "string", help: "Why it is so." },
    by: { type: "string", help: "Who says it: initials." },
  },
  example: 'rafskil-receiver finding explain D-2026-K3F9QX2M 3f2a….12 --by gj --why "The register burnt in 1998."',
  async run(invocation) {
    const [delivery = "", finding = ""] = invocation.words;
    const [why, by] = [required(invocation, "why"), required(invocation, "by")];
    await using registry = await openRegistry(invocation);
    await explainFinding(registry, { delivery, finding, by: `command:${by}`, why });
    invocation.print(`Written down: ${finding} is authentic.`);
    return 0;
  },
};
