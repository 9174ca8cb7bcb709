import { TransferError } from "../../model/error.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Fault, Rule } from "../../rules/define-rule.ts";
import { readXml } from "../../xml/reader.ts";
import { createXsdValidator, type XsdValidator } from "../../xml/validate.ts";
import { type DublinCoreWrapper, dublinCoreSet, dublinCoreWrapper } from "./dublin-core-schema.ts";
import { DATA_DOCUMENT, METADATA_DOCUMENT } from "./layout.ts";
import type { EarkPackage } from "./package.ts";
import { EARK_RULES, isSchemaRule } from "./rules.ts";

const METS = ["mets-1.12.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"];
/** The official schema of a document, by the namespace of its root; others have none here. */
const BY_NAMESPACE: Readonly<Record<string, readonly string[]>> = {
  "http://www.loc.gov/premis/v3": ["premis-v3-0.xsd"],
  "urn:isbn:1-931666-22-9": ["ead2002.xsd"],
  "http://ead3.archivists.org/schema/": ["ead3-1.1.1.xsd"],
  "https://DILCIS.eu/XML/ERMS": ["ERMS-3.0.2.xsd"],
};
/** Where a document that is too large to be held may be cut. */
const RECORD_ELEMENTS = ["file", "object", "aggregation", "record"];
const FOLDERS: Readonly<Record<string, RegExp>> = {
  "eark-sip/schema-metadata": METADATA_DOCUMENT,
  "eark-sip/schema-records": DATA_DOCUMENT,
};

/** One rule for METS, one for the metadata that it refers to, one for records by ERMS, one for Dublin Core. */
export const SCHEMA_RULES: readonly Rule<EarkPackage>[] = EARK_RULES.filter(({ facts }) => isSchemaRule(facts.id)).map(
  ({ facts, applies }) => ({
    ...facts,
    applies,
    check: (eark, options) => checkDocuments(facts.id, eark, options),
  }),
);

async function* checkDocuments(rule: string, eark: EarkPackage, options: WorkOptions): AsyncGenerator<Fault> {
  await using validators = createValidators(eark);
  if (rule === "eark-sip/schema-dublin-core") {
    for (const { path } of eark.contents.inventory.files()) {
      const isMetadata = METADATA_DOCUMENT.test(path);
      const wrapper = isMetadata ? await dublinCoreWrapper(path, eark, options) : undefined;
      if (wrapper !== undefined) yield* checkDocument(path, wrapper, { eark, validators, options });
    }
    return;
  }
  if (rule === "eark-sip/schema-mets") {
    for (const { path, isMets } of eark.root === undefined ? [] : [eark.root, ...eark.representations]) {
      if (isMets) yield* checkDocument(path, METS, { eark, validators, options });
    }
    return;
  }
  for (const { path } of eark.contents.inventory.files()) {
    if (FOLDERS[rule]?.test(path) !== true) continue;
    const entries = BY_NAMESPACE[await namespaceOf(path, eark, options)];
    if (entries !== undefined) yield* checkDocument(path, entries, { eark, validators, options });
  }
}

interface Tools {
  readonly eark: EarkPackage;
  readonly validators: Validators;
  readonly options: WorkOptions;
}

async function* checkDocument(
  path: string,
  entries: readonly string[] | DublinCoreWrapper,
  { eark, validators, options }: Tools,
): AsyncGenerator<Fault> {
  const entry = await eark.source.find(path);
  if (entry === undefined) return;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const validator = await validators.of(entries);
  const outcome = await validator.validate(eark.source.open(entry, signal), {
    recordElements: RECORD_ELEMENTS,
    ...signal,
  });
  if (outcome.kind === "not-validated") {
    const code = outcome.because === "document-too-large" ? "document-too-large" : "document-malformed";
    throw new TransferError(code, `${path} could not be held against its schema: ${outcome.detail}.`, {
      facts: { path, because: outcome.because },
    });
  }
  for (const { line, element, message } of outcome.faults) {
    yield {
      at: { kind: "xml", path, line, element },
      facts: { problem: "schema", found: message.trim().replace(/\.$/, ""), expected: "" },
    };
  }
}

async function namespaceOf(path: string, { source }: EarkPackage, options: WorkOptions): Promise<string> {
  const entry = await source.find(path);
  let namespace = "";
  if (entry === undefined) return namespace;
  await readXml(source.open(entry, options), {
    open(element, place) {
      namespace = element.namespace;
      place.stop();
    },
  });
  return namespace;
}

interface Validators extends AsyncDisposable {
  /** By the entries of the official set, or by the schema of Dublin Core and a wrapper around it. */
  of(entries: readonly string[] | DublinCoreWrapper): Promise<XsdValidator>;
}

/** Starts a validator for a schema when its first document comes, and ends all of them together. */
function createValidators({ schemas, dublinCoreSchema }: EarkPackage): Validators {
  const started = new Map<string, XsdValidator>();
  return {
    async of(entries) {
      const key = JSON.stringify(entries);
      const known = started.get(key);
      if (known !== undefined) return known;
      const set =
        "local" in entries
          ? dublinCoreSchema && dublinCoreSet(dublinCoreSchema, entries)
          : await schemas?.open("eark", entries);
      if (set === undefined) throw new TransferError("not-found", "The official schemas are not installed.");
      const validator = createXsdValidator(set, { workers: 1 });
      started.set(key, validator);
      return validator;
    },
    async [Symbol.asyncDispose]() {
      for (const validator of started.values()) await validator[Symbol.asyncDispose]();
    },
  };
}
