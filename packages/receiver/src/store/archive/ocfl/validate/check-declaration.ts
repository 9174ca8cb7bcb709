import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { declarationText } from "../names.ts";
import type { OcflFault } from "./fault.ts";
import { joinPath } from "./list-entries.ts";

const KINDS = {
  object: { prefix: "ocfl_object_", missing: "E003", content: "E007" },
  root: { prefix: "ocfl_", missing: "E069", content: "E080" },
} as const;

/** The versions of OCFL that are known, the newest last. */
export const OCFL_VERSIONS: readonly string[] = ["1.0", "1.1"];

/** Reads the file by which a folder declares what it is (3.2, 4.2), and the version that it gives. */
export async function checkDeclaration(
  folder: string,
  {
    kind,
    files,
    path,
  }: { readonly kind: keyof typeof KINDS; readonly files: readonly string[]; readonly path: string },
): Promise<{ readonly version?: string; readonly faults: readonly OcflFault[] }> {
  const { prefix, missing, content } = KINDS[kind];
  const declarations = files.filter((name) => /^\d=/.test(name));
  const faults: OcflFault[] = [];
  const good = declarations.filter(
    (name) => name.startsWith(`0=${prefix}`) && OCFL_VERSIONS.includes(name.slice(prefix.length + 2)),
  );
  for (const name of declarations.filter((other) => !good.includes(other))) {
    const code = name.startsWith("0=") ? (name.startsWith(`0=${prefix}`) ? "E004" : "E006") : "E005";
    faults.push({ code, path: joinPath(path, name), facts: { expected: `0=${prefix}${OCFL_VERSIONS.at(-1)}` } });
  }
  if (declarations.length === 0) faults.push({ code: missing, path, facts: { found: 0 } });
  if (declarations.length > 1)
    faults.push({ code: kind === "root" ? "E076" : "E003", path, facts: { found: declarations.length } });
  const [name] = good.slice(-1);
  if (name === undefined) return { faults };
  const text = await readFile(join(folder, name), "utf8");
  if (text !== declarationText(name)) {
    const expected = JSON.stringify(declarationText(name));
    faults.push({ code: content, path: joinPath(path, name), facts: { expected } });
  }
  return { version: name.slice(prefix.length + 2), faults };
}
