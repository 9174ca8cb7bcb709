import { CASE_TABLE, CLASS_TABLE } from "./case-tables.ts";
import {
  ACTION_TABLE,
  CORRESPONDENT_TABLE,
  KEYWORD_TABLE,
  NOTE_TABLE,
  PARTY_TABLE,
  RESTRICTION_TABLE,
} from "./detail-tables.ts";
import { DOCUMENT_TABLE, FILE_TABLE } from "./document-tables.ts";
import type { RecordTable } from "./record-table.ts";

/** What a table does to one kind of row, for whatever row it is made of. */
type WithTable<R> = <T>(table: RecordTable<T>) => R;

/** Applies `use` to each table of case records, each after those that it refers to. */
export function eachRecordTable<R>(use: WithTable<R>): readonly R[] {
  return [
    use(CLASS_TABLE),
    use(CASE_TABLE),
    use(DOCUMENT_TABLE),
    use(FILE_TABLE),
    use(PARTY_TABLE),
    use(CORRESPONDENT_TABLE),
    use(RESTRICTION_TABLE),
    use(ACTION_TABLE),
    use(NOTE_TABLE),
    use(KEYWORD_TABLE),
  ];
}
