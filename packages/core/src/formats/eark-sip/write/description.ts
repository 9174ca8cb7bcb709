import { writeEad } from "../../../standards/ead/write-ead.ts";
import type { Desk } from "./desk.ts";
import { writeDublinCore } from "./dublin-core.ts";
import type { MetsMetadata } from "./mets.ts";

/** The description of the package as a whole: EAD 3 where there are records, else Dublin Core. */
export async function addDescription({ contents, options, choices, facts, lists, add }: Desk): Promise<MetsMetadata> {
  const { transfer, records } = contents;
  if (choices.description === "ead" && transfer !== undefined && records !== undefined) {
    const { createdAt, tool } = facts;
    const ead = await add("metadata/descriptive/ead.xml", writeEad({ transfer, records, createdAt, tool }));
    return { ...lists.describe(ead, ""), kind: "descriptive", type: "EAD", typeVersion: "EAD3 1.1.1" };
  }
  const dc = await add("metadata/descriptive/dc.xml", writeDublinCore(options.name, transfer));
  return { ...lists.describe(dc, ""), kind: "descriptive", type: "DC" };
}
