import type { Inventory } from "../model/inventory.ts";
import { asRelativePath } from "../model/path.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import type { RuleFault } from "../rules/rule-pass.ts";
import { bindRules } from "../rules/run-rules.ts";
import type { CompareOptions, GenerationComparison } from "./compare.ts";
import { GENERATION_RULES, type GenerationSlug, generationRule } from "./generation-rules.ts";
import { generationMessages } from "./messages/generation-messages.ts";
import { readWholePackage } from "./package-digest.ts";
import { formatById, parseFormatName } from "./registry.ts";
import { workOptions } from "./work-options.ts";

/** The work of `comparePackages`. */
export async function runCompare(
  before: string,
  after: string,
  options: CompareOptions,
): Promise<GenerationComparison> {
  const old = await readWholePackage(before, options);
  const next = await readWholePackage(after, options);
  const faults = [...differences(old.inventory, next.inventory, nameOf(before))];
  const isSame = faults.length === 0;
  const choice = options.as === undefined ? next : parseFormatName(options.as);
  const format = typeof choice.format === "string" ? formatById(choice.format) : choice.format;
  const again = isSame || format === undefined ? [] : await rulesToRunAgain(format, choice.profile ?? "", faults);
  if (again.length > 0) {
    const facts = { count: again.length, rules: again.join(", ") };
    faults.push({ rule: generationRule("run-again"), fault: { at: { kind: "package" }, facts } });
  }
  const rules = bindRules(
    [
      {
        kind: "pass",
        rules: GENERATION_RULES,
        async *run() {
          yield faults;
        },
      },
    ],
    undefined,
  );
  const events = rules.run({
    ...workOptions(options),
    translate: createTranslator([generationMessages], options.language),
  });
  const { fileCount, totalBytes } = next.inventory;
  const report = await collectReport(events, {
    tool: options.tool,
    subject: {
      path: after,
      files: fileCount,
      bytes: totalBytes,
      ...(format === undefined ? {} : { format: format.id }),
    },
    spoolDirectory: options.spoolDirectory,
  });
  return { report, isSame, rulesToRunAgain: again };
}

async function rulesToRunAgain(
  registered: ReturnType<typeof formatById>,
  profile: string,
  faults: readonly RuleFault[],
): Promise<readonly string[]> {
  const format = await registered.load();
  const paths = faults.flatMap(({ fault: { at, facts } }) => {
    const { from } = facts ?? {};
    return [...(at.kind === "file" ? [at.path] : []), ...(typeof from === "string" ? [from] : [])];
  });
  return format.affectedRules?.(profile, paths) ?? format.rules(profile).map(({ id }) => id as string);
}

function* differences(before: Inventory, after: Inventory, oldName: string): Generator<RuleFault> {
  // A folder of volumes has one folder more above what a single volume shows.
  const isNested =
    before.indexOf(`${oldName}/${firstPath(before)}`) < 0 && after.indexOf(`${oldName}/${firstPath(before)}`) >= 0;
  const prefix = isNested ? `${oldName}/` : "";
  const seen = new Uint8Array(before.fileCount);
  const added: number[] = [];
  for (let index = 0; index < after.fileCount; index++) {
    const { path, digests } = after.at(index);
    const place = before.indexOf(path.startsWith(prefix) ? path.slice(prefix.length) : path);
    if (place < 0) {
      added.push(index);
      continue;
    }
    seen[place] = 1;
    if (!before.hasDigest(place, "sha256", digests.sha256 ?? "")) yield told("changed", path);
  }
  const gone = new Map<string, string>();
  for (let index = 0; index < before.fileCount; index++) {
    const { path, digests } = before.at(index);
    if (seen[index] === 0) gone.set(`${digests.sha256} ${path}`, path);
  }
  const byDigest = new Map([...gone].map(([key, path]) => [key.slice(0, 64), [key, path] as const]));
  for (const index of added) {
    const { path, digests } = after.at(index);
    const found = byDigest.get(digests.sha256 ?? "");
    if (found !== undefined && gone.delete(found[0])) yield told("moved", path, { from: found[1] });
    else yield told("added", path);
  }
  for (const path of gone.values()) yield told("removed", path);
}

function told(slug: GenerationSlug, path: string, facts: Readonly<Record<string, string>> = {}): RuleFault {
  return { rule: generationRule(slug), fault: { at: { kind: "file", path: asRelativePath(path) }, facts } };
}

function firstPath(inventory: Inventory): string {
  return inventory.fileCount === 0 ? "" : inventory.at(0).path;
}

function nameOf(path: string): string {
  const trimmed = path.replace(/[\\/]+$/, "").replace(/\.(zip|tar)$/i, "");
  return trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\")) + 1);
}
