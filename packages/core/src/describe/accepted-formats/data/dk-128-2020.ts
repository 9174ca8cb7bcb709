import type { AcceptedFormatList } from "../../../model/accepted-formats.ts";
import { ARCHIVAL_VERSION_FORMATS } from "./is-100-2014.ts";

/** Denmark's order on archival versions, annex 5, E to G. */
export const DK_128_2020: AcceptedFormatList = {
  id: "dk-128-2020",
  title: "Bekendtgørelse om arkiveringsversioner nr. 128/2020",
  source: "BEK nr. 128 af 12/02/2020, bilag 5",
  validFrom: "2020-03-01",
  policy: "closed",
  formats: ARCHIVAL_VERSION_FORMATS,
};
