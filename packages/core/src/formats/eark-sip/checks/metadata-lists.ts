import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import type { IdKind } from "../id-table.ts";
import type { Here, MetsCheck } from "../mets-check.ts";
import { tokensOf } from "./values.ts";

/** CSIP91 and CSIP92: the Metadata division lists each current section, and nothing else. */
export interface MetadataLists {
  read(element: XmlElement, here: Here): void;
  end(): void;
}

const ADMINISTRATIVE: readonly IdKind[] = ["amdSec", "digiprovMD", "rightsMD", "techMD", "sourceMD"];
/** STATUS stands on the sections within `amdSec`, which has none (CSIP31 and CSIP91 differ on what is listed). */
const CURRENT_ADMINISTRATIVE: readonly IdKind[] = ["digiprovMD", "rightsMD"];
const NAMED = 10;

export function checkMetadataLists({ mets, give }: MetsCheck): MetadataLists {
  const listed = new Uint8Array(mets.ids.size);
  let hasWholeSection = false;
  let where: Here | undefined;

  function readList(rule: string, ids: readonly string[], kinds: readonly IdKind[], here: Here): void {
    for (const id of ids) {
      const number = mets.ids.find(id);
      if (number < 0) {
        give(rule, here.at(), "unresolved", { found: id });
        continue;
      }
      const kind = mets.ids.kindOf(number);
      if (!kinds.includes(kind)) give(rule, here.at(), "wrong_kind", { found: id, expected: kinds.join(", ") });
      listed[number] = 1;
      if (kind === "amdSec") hasWholeSection = true;
    }
  }

  function tellOfUnlisted(rule: string, kinds: readonly IdKind[], place: ReturnType<Here["at"]>): void {
    const names: string[] = [];
    let count = 0;
    for (let number = 0; number < mets.ids.size; number++) {
      if (listed[number] === 1 || !mets.ids.isCurrent(number) || !kinds.includes(mets.ids.kindOf(number))) continue;
      count += 1;
      if (names.length < NAMED) names.push(mets.ids.at(number));
    }
    if (count === 0) return;
    give(rule, place, "not_listed", { found: count > NAMED ? `${names.join(", ")} … (${count})` : names.join(", ") });
  }

  let place: ReturnType<Here["at"]> | undefined;
  return {
    read(element, here) {
      where = here;
      place = here.at();
      readList("CSIP91", tokensOf(attributeValue(element, "ADMID")), ADMINISTRATIVE, here);
      readList("CSIP92", tokensOf(attributeValue(element, "DMDID")), ["dmdSec"], here);
    },
    end() {
      if (where === undefined || place === undefined) return;
      if (!hasWholeSection) tellOfUnlisted("CSIP91", CURRENT_ADMINISTRATIVE, place);
      tellOfUnlisted("CSIP92", ["dmdSec"], place);
    },
  };
}
