import type { Acceptance, AcceptedFormat, AcceptedFormatList } from "../../model/accepted-formats.ts";
import type { Identification } from "../../model/identification.ts";
import { DK_128_2020 } from "./data/dk-128-2020.ts";
import { EARK } from "./data/eark.ts";
import { IS_100_2014 } from "./data/is-100-2014.ts";
import { NO_RAF_2022 } from "./data/no-raf-2022.ts";

/** The lists that come with the program. An archive that has its own gives a value of the same shape. */
export const ACCEPTED_FORMAT_LISTS: readonly AcceptedFormatList[] = [IS_100_2014, DK_128_2020, NO_RAF_2022, EARK];

/** The list with this id, or `undefined`. */
export function findAcceptedFormats(id: string): AcceptedFormatList | undefined {
  return ACCEPTED_FORMAT_LISTS.find((list) => list.id === id);
}

/**
 * Whether a list takes a format on a day (ISO 8601, such as `2026-11-22`): the day on which the file was made or is
 * delivered, as the archive counts. Conditions are named, not judged: `conditionOutcome` judges those that it can.
 */
export function acceptance(list: AcceptedFormatList, identification: Identification, day: string): Acceptance {
  const { puid } = identification;
  if (list.policy === "open") return puid === undefined ? { kind: "format-unknown" } : { kind: "accepted" };
  if (puid === undefined) {
    return identification.basis === "none" ? { kind: "format-unknown" } : { kind: "not-accepted" };
  }
  const named = list.formats.filter((format) => format.puids.includes(puid));
  const format = named.find((each) => isInForce(each, day)) ?? named[0];
  if (format === undefined) return { kind: "not-accepted" };
  if (!isInForce(format, day)) {
    return {
      kind: "out-of-date",
      ...(format.validFrom === undefined ? {} : { validFrom: format.validFrom }),
      ...(format.validTo === undefined ? {} : { validTo: format.validTo }),
    };
  }
  const conditions = format.conditions ?? [];
  return conditions.length === 0 ? { kind: "accepted", format } : { kind: "conditional", format, conditions };
}

/** Days of one form sort as texts do. */
function isInForce(format: AcceptedFormat, day: string): boolean {
  return (
    (format.validFrom === undefined || day >= format.validFrom) &&
    (format.validTo === undefined || day <= format.validTo)
  );
}
