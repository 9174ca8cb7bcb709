import type { TransferDescription } from "../../../model/transfer.ts";
import { xmlToString } from "../../../xml/writer.ts";

/** Simple Dublin Core on a transfer; of a plain folder no more than its name is known. */
export function writeDublinCore(name: string, transfer: TransferDescription | undefined): Uint8Array {
  const text = xmlToString(
    (xml) => {
      xml.open("dc:record", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" });
      xml.element("dc:title", transfer?.title ?? name);
      if (transfer !== undefined) {
        xml.element("dc:creator", transfer.producer.name);
        if (transfer.classificationScheme !== undefined) xml.element("dc:subject", transfer.classificationScheme.name);
        if (transfer.description !== undefined) xml.element("dc:description", transfer.description);
        if (transfer.contact !== undefined) xml.element("dc:contributor", transfer.contact.name);
        xml.element("dc:publisher", transfer.archive.name);
        xml.element("dc:date", `${transfer.period.from}/${transfer.period.to}`);
        xml.element("dc:type", "Collection");
        xml.element("dc:identifier", transfer.id);
        xml.element("dc:source", transfer.system.name);
        for (const language of transfer.languages) xml.element("dc:language", language);
        if (transfer.accessRestrictions !== undefined) xml.element("dc:rights", transfer.accessRestrictions);
      }
      xml.close();
    },
    { indent: 2 },
  );
  return Buffer.from(text);
}
