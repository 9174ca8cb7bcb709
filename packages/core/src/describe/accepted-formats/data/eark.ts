import type { AcceptedFormatList } from "../../../model/accepted-formats.ts";

/** E-ARK names no formats: any that can be identified is taken, unless the receiving archive says otherwise. */
export const EARK: AcceptedFormatList = {
  id: "eark",
  title: "E-ARK SIP",
  source: "E-ARK CSIP and SIP 2.2.0",
  validFrom: "2024-01-01",
  policy: "open",
  formats: [],
};
