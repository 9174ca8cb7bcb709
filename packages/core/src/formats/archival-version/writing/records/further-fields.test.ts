import { expect, it } from "vitest";
import {
  furtherFieldsOf,
  furtherFieldsOfDocument,
  furtherFieldsOfFile,
  furtherFieldsOfParty,
} from "./further-fields.ts";

const origin = { table: "a.csv", line: 2 };

it("gives each field that a record has beside the usual columns, and what no field took", () => {
  const row = {
    ...{ origin, id: "1", systemId: "s", secondaryClassCodes: ["62", "63"], modifiedAt: "2020-01-02", modifiedBy: "A" },
    ...({ medium: "mixed", storagePlace: "Kjallari", securityClass: "B", relatedIds: ["2"] } as const),
    signature: { level: "l", verification: "v", verifiedAt: "2020-01-03", verifiedBy: "C" },
    extension: { noark5: { saksaar: 2020, konvertertDato: ["2020-01-01", "2020-01-02"] }, other: { litur: "blár" } },
  };
  const common = {
    ...{ systemId: "s", secondaryClassCodes: "62; 63", modifiedAt: "2020-01-02", modifiedBy: "A", medium: "mixed" },
    ...{ storagePlace: "Kjallari", securityClass: "B", relatedIds: "2", signatureLevel: "l" },
    ...{
      signatureVerification: "v",
      signatureVerifiedAt: "2020-01-03",
      signatureVerifiedBy: "C",
      saksaar: "2020",
      konvertertDato: "2020-01-01\n2020-01-02",
      litur: "blár",
    },
  };
  expect(furtherFieldsOf(row)).toEqual(common);
  const archived = { archivedAt: "2020-02-03", archivedBy: "D" };
  expect(furtherFieldsOfDocument({ ...row, ...archived })).toEqual({ ...common, ...archived });
});

it("gives nothing for fields that are not there", () => {
  expect(furtherFieldsOf({ origin, id: "1" })).toEqual({});
  expect(furtherFieldsOfParty({ origin, telephone: "5" })).toEqual({ telephone: "5" });
  expect(furtherFieldsOfFile({ origin, path: "a", format: "fmt/95" })).toEqual({ format: "fmt/95" });
});
