import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import { openSource } from "../../read/open-source.ts";
import { type RecordOf, readTable } from "../record-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-fields-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first record of a table with one row. */
async function read<K extends RecordTable>(
  table: K,
  content: string,
  format: TableLocation["format"] = "csv",
): Promise<RecordOf[K] | undefined> {
  const path = `${table}.${format}`;
  writeFileSync(join(folder, path), content);
  await using source = await openSource(folder, { spoolDirectory: folder });
  const batches = await Array.fromAsync(readTable(source, table, { path, format }));
  return batches.flatMap((batch) => batch.records)[0];
}

const COMMON: readonly (readonly [header: string, value: string, expected: object])[] = [
  ["efnisorð", "gata|lagnir", { keywords: ["gata", "lagnir"] }],
  ["aukalykill", "62;63", { secondaryClassCodes: ["62", "63"] }],
  ["kerfisauðkenni", "a-1", { systemId: "a-1" }],
  ["endretDato", "2020-01-02", { modifiedAt: "2020-01-02" }],
  ["ændret af", "Jónína", { modifiedBy: "Jónína" }],
  ["dokumentmedium", "Fysisk medium", { medium: "physical" }],
  ["geymslustaður", "Kjallari, hilla 4", { storagePlace: "Kjallari, hilla 4" }],
  ["gradering", "Begrenset", { securityClass: "Begrenset" }],
  ["tengd mál", "2019-1|2019-2", { relatedIds: ["2019-1", "2019-2"] }],
  ["rafræn undirritun", "Fullgild", { signature: { level: "Fullgild" } }],
  ["verifisertDato", "2020-01-02", { signature: { verifiedAt: "2020-01-02" } }],
  ["bevaringstid", "10", { disposal: { action: "review", retentionYears: 10 } }],
  ["kassasjonsvedtak", "Kasseres", { disposal: { action: "destroy" } }],
  ["kassationsdato", "2030-01-01", { disposal: { action: "review", dueAt: "2030-01-01" } }],
  ["takmörkun til", "2080-01-01", { restrictions: [{ kind: "other", regulation: "", until: "2080-01-01" }] }],
];

describe.each(["cases", "documents"] as const)("what ERMS and Noark 5 share of %s", (table) => {
  it.each(COMMON)("is read from the column %s", async (header, value, expected) => {
    const record = await read(table, `id;${header}\r\n1;"${value}"\r\n`);
    expect(record).toMatchObject({ id: "1", ...expected });
    expect(record).not.toHaveProperty("extension");
  });

  it("is put together where several columns tell of one thing, in any order", async () => {
    const header = "kassasjonsdato;kassasjonsvedtak;kassasjonshjemmel;takmörkun til;takmörkun;verifisertAv;signature";
    const record = await read(table, `id;${header}\r\n1;2030-01-01;Bevares;§ 12;2080-01-01;9. gr.;Ari;Høyt\r\n`);
    expect(record).toMatchObject({
      disposal: { action: "keep", mandate: "§ 12", dueAt: "2030-01-01" },
      restrictions: [{ kind: "other", regulation: "9. gr.", until: "2080-01-01" }],
      signature: { level: "Høyt", verifiedBy: "Ari" },
    });
  });

  it("keeps a word that the field does not have, as it stands", async () => {
    const record = await read(table, "id;dokumentmedium;modifiedAt\r\n1;Mikrofilm;í gær\r\n");
    expect(record).toMatchObject({ extension: { other: { dokumentmedium: "Mikrofilm", modifiedAt: "í gær" } } });
  });
});

it("reads when a document was archived, the formats of a file, and how to reach a party", async () => {
  const archived = await read("documents", "id;arkivertDato;arkivertAv\r\n1;2020-02-03;Ari\r\n");
  expect(archived).toMatchObject({ archivedAt: "2020-02-03", archivedBy: "Ari" });
  const file = await read("files", "path;format;konvertertFraFormat\r\na.pdf;fmt/95;fmt/40\r\n");
  expect(file).toMatchObject({ format: "fmt/95", originalFormat: "fmt/40" });
  const party = await read(
    "parties",
    "navn;postnummer;poststed;land;telefonnummer;kontaktperson\r\nA;0150;Oslo;NO;5;B\r\n",
  );
  expect(party).toMatchObject({
    ...{ postalCode: "0150", postalCity: "Oslo", country: "NO", telephone: "5", contactPerson: "B" },
  });
});

it("loses nothing of what Noark 5 says of a document description", async () => {
  const file = await read(
    "files",
    `<arkiv><registrering><registreringsID>1</registreringsID><dokumentbeskrivelse><dokumenttype>Brev</dokumenttype>
<opprettetDato>2019-01-01</opprettetDato><tittel>Brev</tittel><dokumentobjekt><opprettetDato>2020-01-01</opprettetDato>
<format>fmt/95</format><referanseDokumentfil>1.pdf</referanseDokumentfil></dokumentobjekt></dokumentbeskrivelse>
</registrering></arkiv>`,
    "noark5",
  );
  expect(file).toMatchObject({
    ...{ path: "1.pdf", title: "Brev", createdAt: "2020-01-01", format: "fmt/95" },
    extension: { noark5: { dokumenttype: "Brev", "dokumentbeskrivelse.opprettetDato": ["2019-01-01"] } },
  });
});
