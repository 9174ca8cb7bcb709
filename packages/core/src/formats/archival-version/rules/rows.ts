import { asRuleId } from "../../../model/finding.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import type { XmlOutcome } from "../../../xml/handler.ts";
import { createDocumentReferences, type DocumentReferences } from "../document-references.ts";
import { createKeyStore, type KeyStore } from "../key-store.ts";
import type { ArchivalPackage } from "../package.ts";
import { type RawControls, watchControls } from "../raw-controls.ts";
import { createRowCheck, KEY_SEPARATOR } from "../row-check.ts";
import { archivalPassRule, QUICK, type RuleConditions, withIndexes } from "../rule.ts";
import { streamXml } from "../stream-xml.ts";
import type { IndexedTable } from "../table-index.ts";
import { targetsFirst } from "../table-order.ts";

const INDEXED = withIndexes("tableIndex");

const CONDITIONS: RuleConditions = {
  needs: INDEXED.needs ?? [],
  applies: (subject) => (subject.isQuick ? QUICK : (INDEXED.applies?.(subject) ?? "applies")),
};

/** A package without documents has no index of them, and then every reference is one too many. */
const WITH_DOCUMENTS: RuleConditions = { ...CONDITIONS, needs: [...(CONDITIONS.needs ?? []), "4.C_5", "4.C.1_9"] };

/** The rows of all tables, read once (4.A, 4.D, 5, 6.C). */
export const ROW_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: [
    ...["4.A_1_1", "4.A_1_2", "4.A_1_3", "4.A_1_5", "4.A_1_10"].map((id) => archivalPassRule(id, "error", CONDITIONS)),
    archivalPassRule("4.A_1_11", "info", CONDITIONS),
    archivalPassRule("4.D_11", "info", CONDITIONS),
    ...["4.D_8", "4.D_9", "4.D_13", "4.D_14"].map((id) => archivalPassRule(id, "error", CONDITIONS)),
    archivalPassRule("4.D_12", "warning", { ...CONDITIONS, section: "5.A.2" }),
    archivalPassRule("6.C_16", "error", CONDITIONS),
    archivalPassRule("6.C_24", "info", CONDITIONS),
    archivalPassRule("6.C_25", "warning", CONDITIONS),
    archivalPassRule("6.C_29", "info", CONDITIONS),
    archivalPassRule("archival-version/undocumented-code", "info", { ...CONDITIONS, section: "4.A.2" }),
    archivalPassRule("6.C_26", "error", CONDITIONS),
    archivalPassRule("4.C.6_5", "error", WITH_DOCUMENTS),
    archivalPassRule("4.C.6_6", "error", WITH_DOCUMENTS),
    archivalPassRule("4.C.6_8", "info", WITH_DOCUMENTS),
    archivalPassRule("archival-version/text-character", "error", { ...CONDITIONS, section: "5.D" }),
  ],
  async *run(subject, chosen, options) {
    using keys = createKeyStore();
    for await (const batch of readTables(subject, keys, options)) {
      const wanted = batch.filter(({ rule }) => chosen.has(rule));
      if (wanted.length > 0) yield wanted;
    }
  },
};

async function* readTables(
  subject: ArchivalPackage,
  keys: KeyStore,
  options: WorkOptions,
): AsyncGenerator<readonly RuleFault[], void, undefined> {
  const { structure, tableIndex, documentIndex } = subject;
  if (tableIndex === undefined) return;
  const documents = createDocumentReferences(documentIndex);
  const { tables } = tableIndex;
  const numberOf = new Map(tables.map(({ name }, number) => [name, number]));
  const broken = new Set<number>();
  const references: { readonly table: IndexedTable; readonly order: number }[] = [];

  for (const number of targetsFirst(tables)) {
    const table = tables[number];
    const entry = structure.tables.get(table?.folder ?? "")?.xml;
    if (table === undefined || entry === undefined) {
      broken.add(number);
      continue;
    }
    const keyNumbers = table.foreignKeys.map(({ table: name }, order) => ({
      key: references.push({ table, order }) - 1,
      target: numberOf.get(name) ?? -1,
    }));
    let end: (() => void) | undefined;
    const controls = { count: 0, line: 0 };
    const outcome = yield* streamXml<RuleFault>(
      watchControls(subject.source.open(entry, options), controls),
      options,
      (take) => {
        const check = createRowCheck({ table, number, keyNumbers, keys, documents, take });
        end = check.end;
        return check.handler;
      },
      ({ fault }) => (fault === undefined ? end?.() : undefined),
    );
    if (outcome.fault !== undefined) broken.add(number);
    yield endFaults(table, entry.path, outcome);
    if (controls.count > 0) yield [controlFault(table, entry.path, controls)];
  }
  for (const [key, { table, order }] of references.entries()) {
    const foreign = table.foreignKeys[order];
    const target = numberOf.get(foreign?.table ?? "");
    // Where the other table could not be read, every value would seem to be without its match.
    if (target === undefined || broken.has(target) || foreign === undefined) continue;
    for (const { value, line } of keys.unmatched(key, target)) {
      const facts = {
        table: table.name,
        key: foreign.name,
        value: value.replaceAll(KEY_SEPARATOR, ", ").slice(0, 200),
        referenced: foreign.table,
      };
      yield [{ rule: asRuleId("4.A_1_5"), fault: { at: { kind: "row", table: table.name, line }, facts } }];
    }
  }
  if (broken.size === 0) yield documentFaults(subject, documents);
}

function controlFault({ name: table }: IndexedTable, path: string, { count, line }: RawControls): RuleFault {
  const facts = { table, column: "", count, problem: "control" };
  return { rule: asRuleId("archival-version/text-character"), fault: { at: { kind: "line", path, line }, facts } };
}

function endFaults(table: IndexedTable, path: string, { fault, declaration }: XmlOutcome): readonly RuleFault[] {
  const found: RuleFault[] = [];
  if (fault !== undefined) {
    const facts = { table: table.name, detail: fault.detail ?? fault.kind };
    found.push({
      rule: asRuleId("4.D_8"),
      fault: { at: { kind: "xml", path, line: fault.line, element: fault.element }, facts },
    });
  }
  if (declaration === undefined) {
    const facts = { table: table.name, problem: "declaration", found: "" };
    found.push({ rule: asRuleId("4.D_13"), fault: { at: { kind: "file", path }, facts } });
  } else if (declaration.encoding?.toLowerCase() !== "utf-8") {
    const facts = { table: table.name, found: declaration.encoding ?? "" };
    found.push({ rule: asRuleId("4.D_14"), fault: { at: { kind: "line", path, line: 1 }, facts } });
  }
  return found;
}

function documentFaults({ documentIndex }: ArchivalPackage, documents: DocumentReferences): readonly RuleFault[] {
  if (documentIndex === undefined) return [];
  const { path } = documentIndex;
  const faults: RuleFault[] = [];
  for (const row of documents.unreferenced()) {
    const at = { kind: "line", path, line: documentIndex.lineAt(row) } as const;
    faults.push({ rule: asRuleId("4.C.6_5"), fault: { at, facts: { id: documentIndex.idAt(row) } } });
  }
  const count = documents.countByParent();
  if (count > 0) faults.push({ rule: asRuleId("4.C.6_8"), fault: { at: { kind: "file", path }, facts: { count } } });
  return faults;
}
