import type { Source } from "../../read/source.ts";
import type { RemoteAccess, RemoteFile } from "../package-format.ts";
import { type FetchPlanRow, fetchItems, fetchPlan } from "./fetch.ts";

/** Fetches what `fetch.txt` names and the bag lacks, row by row, and says what became of each row. */
export async function* fetchMissing(source: Source, access: RemoteAccess): AsyncGenerator<RemoteFile> {
  for await (const row of fetchPlan(source, access)) {
    switch (row.kind) {
      case "present":
        yield { kind: "present", path: row.path };
        break;
      case "refused":
        yield { kind: "refused", url: row.url, reason: row.reason };
        break;
      case "fetch":
        for await (const outcome of fetchItems(only(row), access)) {
          if (outcome.kind === "fetched") yield outcome;
          else yield { kind: "failed", path: outcome.path, url: outcome.url, reason: outcome.failure };
        }
        break;
    }
  }
}

async function* only(row: FetchPlanRow): AsyncGenerator<FetchPlanRow> {
  yield row;
}
