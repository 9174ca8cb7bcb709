import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import type { RuleEvent } from "../../model/report.ts";
import { memorySource } from "../../read/memory.ts";
import { addSchemas } from "../../xml/add-schemas.ts";
import { type Draft, makePackage } from "./sample-package.suite.ts";
import { verify } from "./verify.suite.ts";

const OFFICIAL = fileURLToPath(new URL("../../../../../../shared/schemas/eark", import.meta.url));
const RULES = ["eark-sip/schema-mets", "eark-sip/schema-metadata", "eark-sip/schema-records"];
const pool = createDigestPool({ workers: 1 });
const installed = mkdtempSync(join(tmpdir(), "rafskil-schemas-"));
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  rmSync(installed, { recursive: true, force: true });
});

async function run(draft: Draft, schemasDirectory?: string): Promise<readonly RuleEvent[]> {
  const source = memorySource({ name: "skil", files: makePackage(draft) });
  return verify(source, pool, { only: RULES, ...(schemasDirectory === undefined ? {} : { schemasDirectory }) });
}

function outcomesOf(events: readonly RuleEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.kind === "outcome" && RULES.includes(event.outcome.rule) ? [event.outcome.outcome] : [],
  );
}

function foundIn(events: readonly RuleEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.kind === "finding" ? [`${event.finding.rule} ${event.finding.message}`] : [],
  );
}

test("without the official schemas the rules are not run, and say how to install them", async () => {
  const events = await run({ hasOwnMets: true }, installed);
  expect(outcomesOf(events)).toEqual(["not-run", "not-run", "not-run"]);
  expect(outcomesOf(await run({ hasOwnMets: true }))).toEqual(["not-run", "not-run", "not-run"]);
  const reasons = events.flatMap((event) => (event.kind === "outcome" ? [event.outcome.because ?? ""] : []));
  expect(reasons.some((reason) => reason.includes("rafskil schemas add"))).toBe(true);
});

describe.skipIf(!existsSync(OFFICIAL))("with the official schemas", () => {
  const directory = join(installed, "eark-set");
  beforeAll(() => addSchemas(OFFICIAL, directory));

  test("a package in order is valid", async () => {
    const events = await run(
      { hasOwnMets: true, edit: (files) => files.set("metadata/preservation/premis.xml", PREMIS) },
      directory,
    );
    expect(foundIn(events)).toEqual([]);
    expect(outcomesOf(events)).toEqual(["passed", "passed", "passed"]);
  });

  test.each([
    [
      "schema-mets",
      "METS",
      { hasOwnMets: true, editRoot: (text: string) => text.replace("<metsHdr", "<header/><metsHdr") },
    ],
    [
      "schema-mets",
      "a METS of a representation",
      { hasOwnMets: true, editRepresentation: (text: string) => text.replace("<fileSec", "<fileSec x='1'") },
    ],
    [
      "schema-mets",
      "an attribute of the CSIP extension",
      { hasOwnMets: true, editRoot: (text: string) => text.replace('TYPE="SIP"', 'TYPE="ZIP"') },
    ],
    [
      "schema-metadata",
      "PREMIS",
      {
        hasOwnMets: true,
        edit: (files: Map<string, string>) =>
          files.set("metadata/preservation/premis.xml", PREMIS.replace(/<agentName.*<\/agentName>/, "<name/>")),
      },
    ],
    ["schema-records", "records", { hasOwnMets: false, editRecords: (text: string) => text }],
  ])("%s finds %s that breaks its schema", async (rule, _what, draft) => {
    expect(foundIn(await run(draft, directory)).join("\n")).toContain(`eark-sip/${rule} `);
  });
});

const PREMIS = `<premis xmlns="http://www.loc.gov/premis/v3" version="3.0"><object xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="intellectualEntity"><objectIdentifier><objectIdentifierType>local</objectIdentifierType><objectIdentifierValue>1</objectIdentifierValue></objectIdentifier></object><agent><agentIdentifier><agentIdentifierType>local</agentIdentifierType><agentIdentifierValue>1</agentIdentifierValue></agentIdentifier><agentName>x</agentName></agent></premis>`;

describe("Dublin Core", () => {
  const RULE = "eark-sip/schema-dublin-core";
  const directory = join(installed, "dublin-core-set");
  const withText = (text: string): Draft => ({
    hasOwnMets: false,
    edit: (files) => files.set("metadata/descriptive/dc.xml", text),
  });
  async function check(draft: Draft, schemasDirectory: string): Promise<readonly RuleEvent[]> {
    const source = memorySource({ name: "skil", files: makePackage(draft) });
    return verify(source, pool, { only: [RULE], schemasDirectory });
  }
  const outcomeOf = (events: readonly RuleEvent[]) =>
    events.flatMap((event) => (event.kind === "outcome" && event.outcome.rule === RULE ? [event.outcome] : []))[0];
  beforeAll(() => {
    mkdirSync(join(directory, "dublin-core"), { recursive: true });
    writeFileSync(join(directory, "dublin-core", "dc.xsd"), SMALL_SCHEMA);
  });

  test("is not held against a schema that is not installed, and the report says how to install it", async () => {
    const outcome = outcomeOf(await check(withText(DOCUMENT), installed));
    expect(outcome?.outcome).toBe("not-run");
    expect(outcome?.because).toContain("dublin-core");
  });

  test("is not asked for where no METS refers to it", async () => {
    const draft = { hasOwnMets: false, editRoot: (text: string) => text.replaceAll('MDTYPE="DC"', 'MDTYPE="EAD"') };
    expect(outcomeOf(await check(draft, installed))?.outcome).toBe("not-applicable");
  });

  test.each([
    ["with a wrapper of its own namespace", DOCUMENT],
    [
      "with a wrapper of another",
      DOCUMENT.replaceAll("dc:record", "o:simple").replace("xmlns:dc", 'xmlns:o="o:o" xmlns:dc'),
    ],
    ["with a wrapper of none", DOCUMENT.replaceAll("dc:record", "metadata")],
  ])("is valid by the schema %s", async (_, text) => {
    const events = await check(withText(text), directory);
    expect(foundIn(events)).toEqual([]);
    expect(outcomeOf(events)?.outcome).toBe("passed");
  });

  test("that breaks the schema is found, with its line", async () => {
    const events = await check(withText(DOCUMENT.replaceAll("dc:title", "dc:titel")), directory);
    expect(foundIn(events).join("\n")).toContain("titel");
    expect(outcomeOf(events)?.outcome).toBe("failed");
  });
});

const DOCUMENT = `<dc:record xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mál</dc:title>
<dc:creator>Hraunabyggð</dc:creator></dc:record>`;
/** As much of DCMI's as a test needs: the elements, and the type for a wrapper. */
const SMALL_SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://purl.org/dc/elements/1.1/" targetNamespace="http://purl.org/dc/elements/1.1/" elementFormDefault="qualified">
<xs:element name="any" type="xs:string" abstract="true"/><xs:element name="title" substitutionGroup="any"/><xs:element name="creator" substitutionGroup="any"/>
<xs:complexType name="elementContainer"><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element ref="any"/></xs:choice></xs:complexType></xs:schema>`;
