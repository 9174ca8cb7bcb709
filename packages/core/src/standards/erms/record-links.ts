import type { Party } from "../../model/party.ts";
import { createPathTable } from "../../model/path-table.ts";
import type { RecordFile } from "../../model/record-file.ts";
import type { RecordStream } from "../../model/record-stream.ts";

/** What belongs to a case or document by its id: tables come each in its own order. */
export interface RecordLinks {
  partiesOfCase(id: string): readonly Party[];
  partiesOfDocument(id: string): readonly Party[];
  filesOf(documentId: string): readonly RecordFile[];
  classTitle(code: string): string | undefined;
}

/** Reads parties, files and classes once, and joins them by id. */
export async function linkRecords(records: RecordStream): Promise<RecordLinks> {
  const cases = createLists<Party>();
  const documents = createLists<Party>();
  const files = createLists<RecordFile>();
  const classes = new Map<string, string>();
  for await (const batch of records.classes()) {
    for (const { code, title } of batch) if (title !== undefined) classes.set(code, title);
  }
  for await (const batch of records.parties()) {
    for (const party of batch) {
      if (party.caseId !== undefined) cases.add(party.caseId, party);
      if (party.documentId !== undefined) documents.add(party.documentId, party);
    }
  }
  for await (const batch of records.files()) {
    for (const file of batch) if (file.documentId !== undefined) files.add(file.documentId, file);
  }
  return {
    partiesOfCase: cases.of,
    partiesOfDocument: documents.of,
    filesOf: files.of,
    classTitle: (code) => classes.get(code),
  };
}

interface Lists<T> {
  add(id: string, item: T): void;
  of(id: string): readonly T[];
}

function createLists<T>(): Lists<T> {
  const ids = createPathTable();
  const lists: T[][] = [];
  return {
    add(id, item) {
      if (id === "" || !id.isWellFormed()) return;
      const number = ids.add(id);
      const list = lists[number];
      if (list === undefined) lists[number] = [item];
      else list.push(item);
    },
    of: (id) => lists[ids.find(id)] ?? [],
  };
}
