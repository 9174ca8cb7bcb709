import { join } from "node:path";
import type { WorkOptions } from "../../model/progress.ts";
import { DUBLIN_CORE_NAMESPACE } from "../../standards/dublin-core/elements.ts";
import { readXml } from "../../xml/reader.ts";
import { readSchema } from "../../xml/schema-file.ts";
import type { SchemaSet } from "../../xml/validate-job.ts";
import { xmlToString } from "../../xml/writer.ts";
import type { EarkPackage } from "./package.ts";

/** The schema of the Dublin Core Metadata Initiative, `dc.xsd`, as it lies in the folder `dublin-core` of the schemas. */
export interface DublinCoreSchema {
  readonly dublinCore: Uint8Array;
  /** What it imports, where that lies beside it. */
  readonly xml: Uint8Array | undefined;
}

/** The element around those of Dublin Core: there is no standard name for it. */
export interface DublinCoreWrapper {
  readonly local: string;
  readonly namespace: string;
}

export async function readDublinCoreSchema(schemasDirectory: string): Promise<DublinCoreSchema | undefined> {
  const folder = join(schemasDirectory, "dublin-core");
  const dublinCore = await readSchema(join(folder, "dc.xsd"));
  return dublinCore === undefined ? undefined : { dublinCore, xml: await readSchema(join(folder, "xml.xsd")) };
}

/** The wrapper of a document that holds Dublin Core and nothing else; `undefined` for any other document. */
export async function dublinCoreWrapper(
  path: string,
  { source }: EarkPackage,
  options: WorkOptions,
): Promise<DublinCoreWrapper | undefined> {
  const entry = await source.find(path);
  if (entry === undefined) return undefined;
  let wrapper: DublinCoreWrapper | undefined;
  let isDublinCore = false;
  await readXml(
    source.open(entry, options),
    {
      open({ local, namespace }, place) {
        if (place.depth === 1) {
          wrapper = { local, namespace };
          return;
        }
        isDublinCore = namespace === DUBLIN_CORE_NAMESPACE;
        if (!isDublinCore) place.stop();
      },
    },
    options,
  );
  return isDublinCore ? wrapper : undefined;
}

/** DCMI leaves the wrapper to each application, and gives the type of its content: this is the application's own schema. */
export function dublinCoreSet(
  { dublinCore, xml: xmlNames }: DublinCoreSchema,
  { local, namespace }: DublinCoreWrapper,
): SchemaSet {
  const text = xmlToString((xml) => {
    const isOwn = namespace === DUBLIN_CORE_NAMESPACE;
    xml.open("xs:schema", {
      "xmlns:xs": "http://www.w3.org/2001/XMLSchema",
      "xmlns:dc": DUBLIN_CORE_NAMESPACE,
      targetNamespace: namespace === "" ? undefined : namespace,
    });
    xml.open(isOwn ? "xs:include" : "xs:import", {
      namespace: isOwn ? undefined : DUBLIN_CORE_NAMESPACE,
      schemaLocation: "dc.xsd",
    });
    xml.close();
    xml.open("xs:element", { name: local });
    xml.open("xs:complexType");
    xml.open("xs:complexContent");
    xml.open("xs:extension", { base: "dc:elementContainer" });
    xml.open("xs:anyAttribute", { processContents: "lax" });
    for (let depth = 0; depth < 6; depth++) xml.close();
  });
  return {
    files: [
      { location: "wrapper.xsd", bytes: Buffer.from(text) },
      { location: "dc.xsd", bytes: dublinCore },
      ...(xmlNames === undefined ? [] : [{ location: "xml.xsd", bytes: xmlNames }]),
    ],
    entries: ["wrapper.xsd"],
  };
}
