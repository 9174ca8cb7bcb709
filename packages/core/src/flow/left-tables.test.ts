import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { catalogueSuite } from "../report/catalogue.suite.ts";
import { LEFT_TABLE_RULES } from "./left-tables.ts";
import { leftTableMessages } from "./messages/left-table-messages.ts";
import { packFolder } from "./pack.ts";

catalogueSuite("of the rules on tables that are left", {
  catalogue: leftTableMessages,
  keys: LEFT_TABLE_RULES.map(({ id }) => id),
});

const DESCRIPTION = `
id: svor
title: Svör
producer: { name: Hraunabyggð }
archive: { name: Héraðsskjalasafn Hrauna }
system: { name: Könnun }
period: { from: "2018-01-01", to: "2022-12-31" }
delimitation: closed-period
languages: [is]
hasPersonalData: false
country: IS
tables:
`;

describe("tables of databases in a format that packs files alone", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rafskil-left-"));
    writeFileSync(join(folder, "svor.csv"), "nr\n1\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function pack(
    as: string,
    table: string,
  ): Promise<{ readonly kind: string; readonly rules: readonly string[] }> {
    writeFileSync(join(folder, "transfer.yaml"), `${DESCRIPTION}  - source: ${table}\n`);
    const to = mkdtempSync(join(tmpdir(), "rafskil-left-out-"));
    const result = await packFolder(folder, join(to, "out/"), {
      as,
      packedAt: new Date(0),
      runId: "test",
      language: "is",
      tool: { name: "test", version: "0" },
      spoolDirectory: tmpdir(),
      workers: 1,
    });
    const rules: string[] = [];
    for await (const { rule } of result.report.findings) rules.push(rule);
    await result.report[Symbol.asyncDispose]();
    rmSync(to, { recursive: true });
    return { kind: result.kind, rules };
  }

  it.each(["bagit", "eark-sip"])(
    "are said to be packed as files in %s, and a server's are not left behind",
    async (as) => {
      const files = await pack(as, "{ kind: csv, path: svor.csv }");
      expect(files).toEqual({ kind: "packed", rules: ["transfer/table-packed-as-file"] });
      const server = await pack(as, "{ kind: postgresql, connection: RAFSKIL_X, schema: public }");
      expect(server).toEqual({ kind: "refused", rules: ["transfer/database-left-behind"] });
    },
  );
});
