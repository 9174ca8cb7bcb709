import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { memorySource } from "../../read/memory.ts";
import { makePackage } from "./sample-package.suite.ts";
import { rulesFoundIn } from "./verify.suite.ts";

const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

async function foundWith(editRoot: (text: string) => string): Promise<ReadonlySet<string>> {
  const files = makePackage({ hasOwnMets: true, editRoot });
  return rulesFoundIn(memorySource({ name: "skil", files }), pool, "error");
}

describe("a METS from somebody who means harm", () => {
  test.each([
    ["an entity that grows", '<!DOCTYPE mets [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ["an entity from elsewhere", '<!DOCTYPE mets SYSTEM "file:///etc/passwd">'],
  ])("is not read with %s", async (_what, prolog) => {
    expect(await foundWith((text) => prolog + text)).toContain("CSIPSTR4");
  });

  test.each([
    "../../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://example.org/x",
    "%2e%2e/%2e%2e/etc/passwd",
    "documentation\\..\\..\\x",
    "C:/windows/x",
    "%00",
  ])("opens nothing by the reference %s", async (href) => {
    expect(await foundWith((text) => text.replace(/documentation\/lesi[^"]*/, href))).toContain("CSIP79");
  });

  test("may be as deep as it likes", async () => {
    const deep = `${"<div>".repeat(5000)}${"</div>".repeat(5000)}`;
    expect(await foundWith((text) => text.replace("</structMap>", `${deep}</structMap>`))).toContain("CSIPSTR4");
  });

  test("may repeat an ID, a group and an agent without end", async () => {
    const agents = '<agent ROLE="CREATOR" TYPE="ORGANIZATION"><name>x</name></agent>'.repeat(20_000);
    const groups = '<fileGrp ID="g" USE="Documentation"/>'.repeat(20_000);
    const found = await foundWith((text) =>
      text.replace("<altRecordID", `${agents}<altRecordID`).replace("</fileSec>", `${groups}</fileSec>`),
    );
    expect([...found]).toEqual(expect.arrayContaining(["CSIP65", "CSIP66"]));
  });

  test("may name ids that are no names", async () => {
    const ids = ["__proto__", "constructor", "x".repeat(100_000), "\u{1F600}"]
      .map((id) => `<div ID="${id}"/>`)
      .join("");
    expect(await foundWith((text) => text.replace("</structMap>", `${ids}</structMap>`))).toContain("CSIP84");
  });

  test("may be in another encoding, or none", async () => {
    const files = new Map<string, Uint8Array | string>(makePackage({ hasOwnMets: true }));
    files.set("METS.xml", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]));
    const source = memorySource({ name: "skil", files });
    expect(await rulesFoundIn(source, pool, "error")).toContain("CSIPSTR4");
  });
});
