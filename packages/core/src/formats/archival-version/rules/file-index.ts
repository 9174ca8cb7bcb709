import { asRuleId } from "../../../model/finding.ts";
import { createPathTable } from "../../../model/path-table.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import type { XmlShortcut } from "../../../xml/shortcut.ts";
import type { ArchivalPackage } from "../package.ts";
import { createPlainRows } from "../plain-rows.ts";
import { type ArchivalRule, archivalPassRule, archivalRule, QUICK } from "../rule.ts";
import { streamXml } from "../stream-xml.ts";

const [ABSENT, UNLISTED, MD5, OTHER_PACKAGE, TWICE] = [1, 2, 3, 4, 5].map((number) => asRuleId(`4.C.2_${number}`));

const NEEDS = { needs: ["4.C_1", "4.C.1_1"] };

/** The file index against the files: each once, and each as it was (4.C.2). */
export const FILE_INDEX_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: [1, 2, 3, 4, 5].map((number) =>
    archivalPassRule(
      `4.C.2_${number}`,
      "error",
      number === 3 ? { ...NEEDS, applies: ({ isQuick }) => (isQuick ? QUICK : "applies") } : NEEDS,
    ),
  ),
  async *run(subject, chosen, options) {
    const { source, structure, inventory } = subject;
    const entry = structure.indexes.fileIndex;
    if (entry === undefined) return;
    const listed = new Uint8Array(inventory.fileCount);
    const faults = streamXml<RuleFault>(source.open(entry, options), options, (take) =>
      createLineReader(subject, listed, (fault) => {
        if (chosen.has(fault.rule)) take(fault);
      }),
    );
    yield* faults;
    if (UNLISTED === undefined || !chosen.has(UNLISTED)) return;
    for (let index = 0; index < inventory.fileCount; index++) {
      if (listed[index] === 1) continue;
      const { path } = inventory.at(index);
      if (path !== entry.path) yield [{ rule: UNLISTED, fault: { at: { kind: "file", path } } }];
    }
  },
};

function createLineReader(
  { structure, inventory, unread, isQuick }: ArchivalPackage,
  listed: Uint8Array,
  take: (fault: RuleFault) => void,
): XmlHandler & { readonly shortcut: XmlShortcut } {
  const indexPath = structure.indexes.fileIndex?.path ?? "";
  const packageId = structure.media[0]?.packageId ?? "";
  const absent = createPathTable();
  const texts = { foN: "", fiN: "", md5: "" };
  let field: keyof typeof texts | undefined;
  let line = 0;
  let isPlainRoot = false;

  /** Whether a line is as it should be: then nothing is told of it. */
  function isSound(folder: string, name: string, md5: string): boolean {
    const path = folder.replaceAll("\\", "/");
    if (packageId !== "" && !path.startsWith(`${packageId}.`)) return false;
    const index = inventory.indexOf(structure.sourcePath(`${path}/${name}`));
    if (index < 0 || listed[index] === 1) return false;
    if (!isQuick && !unread.has(index) && !inventory.hasDigest(index, "md5", md5.trim())) return false;
    listed[index] = 1;
    return true;
  }

  function judge(): void {
    const at = { kind: "line", path: indexPath, line } as const;
    const { foN, fiN, md5 } = texts;
    const folder = foN.replaceAll("\\", "/");
    const file = `${foN}\\${fiN}`;
    const tell = (rule: RuleFault["rule"] | undefined, facts: Readonly<Record<string, string>>): void => {
      if (rule !== undefined) take({ rule, fault: { at, facts: { file, ...facts } } });
    };
    if (packageId !== "" && !folder.startsWith(`${packageId}.`)) {
      tell(OTHER_PACKAGE, { expected: packageId });
      return;
    }
    const path = structure.sourcePath(`${folder}/${fiN}`);
    const index = inventory.indexOf(path);
    if (index < 0) {
      const before = absent.size;
      if (absent.add(path.slice(0, 10_000).toWellFormed()) < before) tell(TWICE, {});
      else tell(ABSENT, {});
      return;
    }
    if (listed[index] === 1) tell(TWICE, {});
    listed[index] = 1;
    if (isQuick || unread.has(index) || inventory.hasDigest(index, "md5", md5.trim())) return;
    tell(MD5, { expected: md5.trim(), found: inventory.at(index).digests.md5?.toUpperCase() ?? "" });
  }

  return {
    shortcut: createPlainRows(
      ["foN", "fiN", "md5"],
      { isReady: () => isPlainRoot, row: ([folder = "", name = "", md5 = ""]) => isSound(folder, name, md5) },
      { element: "f" },
    ),
    open(element, place) {
      if (place.depth === 1) isPlainRoot = element.prefix === "";
      if (element.local === "f") {
        line = place.line;
        texts.foN = texts.fiN = texts.md5 = "";
      }
      field = element.local === "foN" || element.local === "fiN" || element.local === "md5" ? element.local : undefined;
    },
    text(text) {
      if (field !== undefined) texts[field] += text;
    },
    close(local) {
      field = undefined;
      if (local === "f") judge();
    },
  };
}

/** What could not be read was not compared: it is said, so that no package passes for it. */
export const UNREADABLE_RULE: ArchivalRule = archivalRule(
  "archival-version/file-unreadable",
  "error",
  function* ({ unread, inventory }) {
    for (const [index, { fault, detail }] of unread) {
      yield { at: { kind: "file", path: inventory.at(index).path }, facts: { fault, detail } };
    }
  },
  { section: "4.C.2", applies: ({ isQuick }) => (isQuick ? QUICK : "applies") },
);
