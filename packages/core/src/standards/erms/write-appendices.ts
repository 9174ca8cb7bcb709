import { extensionTexts } from "../../model/record-extension.ts";
import type { RecordFile } from "../../model/record-file.ts";
import type { XmlWriter } from "../../xml/writer.ts";

interface Located {
  readonly file: RecordFile;
  readonly path: string;
}

/**
 * The files of a record in their order, each an appendix. What else the rows say of a file, for which an appendix has no
 * attribute, is an own element with the appendix's path: nothing is lost.
 */
export function writeAppendices(
  xml: XmlWriter,
  files: readonly RecordFile[],
  locate: (file: RecordFile) => string | undefined,
): void {
  const located: readonly Located[] = files
    .flatMap((file) => {
      const path = locate(file);
      return path === undefined ? [] : [{ file, path }];
    })
    .sort((one, other) => (one.file.order ?? Number.MAX_SAFE_INTEGER) - (other.file.order ?? Number.MAX_SAFE_INTEGER));
  if (located.length === 0) return;
  xml.open("additionalInformation");
  for (const { file, path } of located) {
    xml.open("appendix", {
      name: file.title ?? file.path.slice(file.path.lastIndexOf("/") + 1),
      path,
      description: file.roleText ?? file.role,
      fileFormat: file.format,
      originalFileFormat: file.originalFormat,
    });
    xml.close();
  }
  for (const each of located) writeFurtherFacts(xml, each);
  xml.close();
}

function writeFurtherFacts(xml: XmlWriter, { file, path }: Located): void {
  const { version, variant, digest, sizeBytes, createdAt, extension } = file;
  const facts: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ["version", version],
    ["variant", variant],
    ["digest", digest === undefined ? undefined : `${digest.algorithm}:${digest.hex}`],
    ["sizeBytes", sizeBytes],
    ["created", createdAt],
    ...extensionTexts(extension),
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length === 0) return;
  xml.open("ownElement");
  xml.open("ownElement", { name: "appendix" });
  xml.element("value", path);
  for (const [name, value = ""] of known) {
    xml.open("ownElement", { name });
    xml.element("value", value);
    xml.close();
  }
  xml.close();
  xml.close();
}
