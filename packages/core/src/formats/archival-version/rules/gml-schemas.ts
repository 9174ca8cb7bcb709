import { TransferError } from "../../../model/error.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { SourceEntry } from "../../../read/source.ts";
import type { Fault } from "../../../rules/define-rule.ts";
import { attributeValue } from "../../../xml/element.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import { readXml } from "../../../xml/reader.ts";
import { createXsdValidator, type XsdOutcome, type XsdValidator } from "../../../xml/validate.ts";
import { XSI_NAMESPACE } from "../check-grammar.ts";
import { SCHEMA_PARTS } from "../content/gml-schema.ts";
import type { ArchivalPackage } from "../package.ts";
import { type ArchivalRule, archivalPassRule } from "../rule.ts";
import { GML_CONDITIONS, schemaOf, sharedSchemas } from "./gml.ts";

/** A schema is small: a larger file is none. */
const MOST_SCHEMA_BYTES = 8 * 2 ** 20;
/** It is held against the schemas only to have them compiled. */
const NOTHING: readonly Uint8Array[] = [Buffer.from("<none/>")];

/** What the schemas and the files must be before they are held against each other. */
const SCHEMA_NEEDS = ["5.G_1", "5.G_2", "5.G_5", "5.G_6", ...Object.keys(SCHEMA_PARTS)];
const FILE_NEEDS = ["5.G_4", ...[17, 19, 22, 23, 25, 26, 27, 28].map((number) => `5.G_${number}`)];

/**
 * Local schemas are compiled with those of GML that lie in the package, and the files are held against them (5.G.5, 5.G.6),
 * by libxml2 in a thread that reaches no file and no network. It reads XSD 1.0; the order allows 1.1.
 */
export const GML_SCHEMA_RULES: readonly ArchivalRule[] = [
  {
    ...archivalPassRule("5.G_4", "error", { ...GML_CONDITIONS, section: "5.G.5.b", needs: SCHEMA_NEEDS }),
    async *check(subject, options) {
      for (const path of new Set((await gmlFiles(subject, options)).map(({ schema }) => schema))) {
        await using validator = await validatorOf(path, subject);
        const outcome = await validator.validate(NOTHING, signalOf(options));
        if (outcome.kind !== "not-validated") continue;
        if (outcome.because !== "schema-unusable") throw notLookedAt(path, outcome);
        yield { at: { kind: "file", path }, facts: { detail: asDetail(outcome.detail) } };
      }
    },
  },
  {
    ...archivalPassRule("5.G_18", "error", { ...GML_CONDITIONS, section: "5.G.6.a", needs: FILE_NEEDS }),
    async *check(subject, options) {
      const files = await gmlFiles(subject, options);
      for (const path of new Set(files.map(({ schema }) => schema))) {
        await using validator = await validatorOf(path, subject);
        for (const { entry, schema } of files) {
          if (schema === path) yield* invalidPlaces(entry, validator, subject, options);
        }
      }
    },
  },
];

async function* invalidPlaces(
  { path, ...entry }: SourceEntry,
  validator: XsdValidator,
  { source }: ArchivalPackage,
  options: WorkOptions,
): AsyncGenerator<Fault> {
  const bytes = source.open({ ...entry, path }, signalOf(options));
  const outcome = await validator.validate(bytes, { recordElements: ["featureMember"], ...signalOf(options) });
  if (outcome.kind === "not-validated") throw notLookedAt(path, outcome);
  for (const { line, element, message } of outcome.faults) {
    yield { at: { kind: "xml", path, line, element }, facts: { detail: asDetail(message) } };
  }
}

interface GmlFile {
  readonly entry: SourceEntry;
  /** The path of its local schema. */
  readonly schema: string;
}

/** The files of geodata whose schema is there, by the attribute of their root. */
async function gmlFiles({ structure, inventory, source }: ArchivalPackage, options: WorkOptions): Promise<GmlFile[]> {
  const files: GmlFile[] = [];
  for (const entry of structure.gmlFiles) {
    let location = "";
    const root: XmlHandler = {
      open(element, place) {
        location = attributeValue(element, "schemaLocation", XSI_NAMESPACE) ?? "";
        place.stop();
      },
    };
    await readXml(source.open(entry, signalOf(options)), root, signalOf(options));
    const schema = schemaOf(location, entry.path, sharedSchemas(structure));
    if (schema !== undefined && inventory.indexOf(schema) >= 0) files.push({ entry, schema });
  }
  return files;
}

/** The local schema, and all that lies in `localShared` for it to refer to. */
async function validatorOf(path: string, { structure, inventory, source }: ArchivalPackage): Promise<XsdValidator> {
  const shared = sharedSchemas(structure);
  const entry = nameOf(path);
  const files: { readonly location: string; readonly bytes: Uint8Array }[] = [];
  for (const { path: each, sizeBytes } of inventory.files()) {
    if (each !== path && !each.startsWith(shared)) continue;
    const found = sizeBytes > MOST_SCHEMA_BYTES ? undefined : await source.find(each);
    if (found === undefined) continue;
    const chunks: Uint8Array[] = [];
    for await (const run of source.open(found)) chunks.push(Buffer.from(run));
    files.push({ location: nameOf(each), bytes: Buffer.concat(chunks) });
  }
  return createXsdValidator({ files, entries: [entry] }, { workers: 1 });
}

/** A sentence of libxml2 as part of one of ours. */
function asDetail(message: string): string {
  return message.trim().replace(/\.$/, "");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function signalOf({ signal }: WorkOptions): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** "Could not look" is never "is wrong". */
function notLookedAt(
  path: string,
  { because, detail }: XsdOutcome & { readonly kind: "not-validated" },
): TransferError {
  const code = because === "document-too-large" ? "document-too-large" : "document-malformed";
  return new TransferError(code, `${path} could not be held against its schema: ${detail}.`, {
    facts: { path, because },
  });
}
