import { describe, expect, it } from "vitest";
import type { RecordTable } from "../../model/transfer.ts";
import { memorySource } from "../../read/memory.ts";
import { draftDescription } from "../description/draft.ts";
import { readTable } from "../record-reader.ts";

const LIST = `skrá;heiti;málsnúmer;málsheiti;stofnað;annað
a.pdf;Bréf;1;Gatnagerð;2018-01-04;x
b.pdf;Svar;1;Gatnagerð;2018-01-04;
c.pdf;Minnisblað;;;;
`;
const source = memorySource({ name: "t", files: { "skrar.csv": LIST, "skjol/a.pdf": "a", "skjol/b.pdf": "b" } });

async function read(table: RecordTable): Promise<readonly unknown[]> {
  const batches = await Array.fromAsync(readTable(source, table, { path: "skrar.csv", format: "sidecar" }));
  return batches.flatMap(({ records }) => [...records]);
}

describe("a folder with a side-car", () => {
  it("has a file and a document a row, and each case once", async () => {
    expect(await read("files")).toMatchObject([
      { path: "a.pdf", documentId: "a.pdf" },
      { path: "b.pdf", documentId: "b.pdf" },
      { path: "c.pdf", documentId: "c.pdf" },
    ]);
    const documents = await read("documents");
    expect(documents).toHaveLength(3);
    expect(documents[0]).toMatchObject({
      id: "a.pdf",
      title: "Bréf",
      caseId: "1",
      extension: { other: { annað: "x" } },
    });
    expect(await read("cases")).toEqual([
      { origin: { table: "skrar.csv", line: 2 }, id: "1", title: "Gatnagerð", createdAt: "2018-01-04" },
    ]);
  });

  it("is guessed where there is one CSV", async () => {
    const { text } = await draftDescription(source, { language: "is" });
    expect(text).toContain('sidecar: "skrar.csv"');
    expect(text).toContain('filesFolder: "skjol"');
  });
});
