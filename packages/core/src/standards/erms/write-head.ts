import type { RegisteredRecord } from "../../model/registered-record.ts";
import type { XmlWriter } from "../../xml/writer.ts";
import { type ErmsExtension, writeElements } from "./erms-extension.ts";
import type { RecordLinks } from "./record-links.ts";

/** What stands between the id of an aggregation or a record and its status. */
export function writeHead(
  xml: XmlWriter,
  row: RegisteredRecord,
  { own, links, parentId }: { own: ErmsExtension["own"]; links: RecordLinks; parentId: string | undefined },
): void {
  writeElements(xml, own, ["extraId"], { extraIdType: "extra" });
  writeElements(xml, own, ["informationClass"]);
  if (row.securityClass !== undefined) xml.element("securityClass", row.securityClass);
  const codes = [...(row.classCode === undefined ? [] : [row.classCode]), ...(row.secondaryClassCodes ?? [])];
  for (const code of codes) {
    xml.element("classification", links.classTitle(code) ?? code, {
      classificationCode: code,
      fullyQualifiedClassificationCode: code,
    });
  }
  if (parentId !== undefined) xml.element("parentAggregationId", parentId);
  writeElements(xml, own, ["hierarchicalParentClassId", "maxLevelsOfAggregation", "levelName"]);
  if (row.keywords !== undefined && row.keywords.length > 0) {
    xml.open("keywords");
    for (const keyword of row.keywords) xml.element("keyword", keyword);
    xml.close();
  }
  if (row.title !== undefined) xml.element("title", row.title);
  if (row.publicTitle !== undefined) xml.element("otherTitle", row.publicTitle, { titleType: "public" });
  writeElements(xml, own, ["otherTitle"], { titleType: "other" });
  writeElements(xml, own, ["subject"]);
}
