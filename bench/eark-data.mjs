// The data of the benchmark of E-ARK packages: the same each time.
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Small text files in up to a thousand folders. */
export function makeFiles(folder, count) {
  for (let number = 0; number < count; number++) {
    const inner = join(folder, `mál-${number % 1000}`);
    if (number < 1000) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `skjal-${number}.txt`), `Bréf nr. ${number}\n`.repeat(200));
  }
}

/** A transfer: a document, a file and a party for each number, a case for each five. */
export function makeTransfer(folder, count) {
  mkdirSync(join(folder, "records"), { recursive: true });
  makeFiles(join(folder, "files"), count);
  writeFileSync(
    join(folder, "transfer.yaml"),
    `id: bench
title: Bench
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: closed-period
classificationScheme: { name: Málalykill }
languages: [is]
hasPersonalData: true
country: IS
records: { classes: records/classes.csv, cases: records/cases.csv, documents: records/documents.csv, files: records/files.csv, parties: records/parties.csv }
filesFolder: files
`,
  );
  const cases = Math.ceil(count / 5);
  const table = (name, head, rowCount, row) =>
    writeFileSync(
      join(folder, "records", `${name}.csv`),
      `${[head, ...Array.from({ length: rowCount }, row)].join("\n")}\n`,
    );
  table("classes", "lykill;heiti", 100, (_, n) => `${n};Flokkur ${n}`);
  table("cases", "málsnúmer;málsheiti;málalykill;stofnað;lokað", cases, (_, n) =>
    [`2018-${n}`, `Gatnagerð við Þórsgötu ${n}`, n % 100, "2018-01-04", "2018-02-13"].join(";"),
  );
  table("documents", "málsgagnsnúmer;málsnúmer;heiti;dagsetning;sendandi", count, (_, n) =>
    [`S${n}`, `2018-${n % cases}`, `Bréf nr. ${n} um gatnagerð`, "2018-01-20", "Jónína Gervadóttir"].join(";"),
  );
  table("files", "slóð;málsgagnsnúmer;hlutverk;röð", count, (_, n) =>
    [`mál-${n % 1000}/skjal-${n}.txt`, `S${n}`, "aðalskjal", 1].join(";"),
  );
  table("parties", "nafn;hlutverk;málsnúmer", count, (_, n) => `Jónína Gervadóttir;málshefjandi;2018-${n % cases}`);
}

/** A METS of about so many bytes, whose files are not there. Gives its path and how many files it names. */
export function makeMets(folder, bytes) {
  mkdirSync(folder);
  const path = join(folder, "METS.xml");
  writeFileSync(path, metsHead());
  let number = 0;
  while (statSync(path).size < bytes) {
    let text = "";
    for (let count = 0; count < 10_000; count++) text += metsFile(number++);
    appendFileSync(path, text);
  }
  appendFileSync(path, "</fileGrp></fileSec></mets>\n");
  return { path, count: number };
}

function metsHead() {
  const csip = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
  return `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:csip="${csip}" OBJID="mets" TYPE="Mixed" PROFILE="https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml">
<fileSec ID="files"><fileGrp ID="group" USE="Documentation">
`;
}

function metsFile(number) {
  const digest = createHash("sha256").update(String(number)).digest("hex");
  return `<file ID="file-${number}" MIMETYPE="application/pdf" SIZE="${number}" CREATED="2026-01-01T00:00:00Z" CHECKSUM="${digest}" CHECKSUMTYPE="SHA-256"><FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="documentation/folder-${number % 1000}/file-${number}.pdf"/></file>
`;
}
