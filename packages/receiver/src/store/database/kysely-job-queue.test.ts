import { join } from "node:path";
import { describe } from "vitest";
import { temporaryFolder } from "../../receiver.suite.ts";
import { describeJobQueue } from "../job-queue.suite.ts";
import { kyselyJobQueue } from "./kysely-job-queue.ts";
import { openSqliteDatabase } from "./sqlite/open-sqlite-database.ts";

const folder = temporaryFolder();
let made = 0;

describe("the queue as a table", () => {
  describeJobQueue(async (clock) => {
    made += 1;
    const database = await openSqliteDatabase(join(folder, `${made}.sqlite`));
    return {
      database,
      queue: kyselyJobQueue(database, clock),
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
  });
});
