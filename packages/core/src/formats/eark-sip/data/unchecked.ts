interface Unchecked {
  readonly outcome: "not-applicable" | "not-run";
  readonly key: string;
}

/** The requirement permits and demands nothing. */
const PERMITS: Unchecked = { outcome: "not-applicable", key: "eark-sip/reason/permits" };
/** What it demands is the mark by which its agent is known: its absence is the fault of the requirement before it. */
const RECOGNISED: Unchecked = { outcome: "not-applicable", key: "eark-sip/reason/recognised-by-it" };

/** Requirements that no program can find broken, and why: they are listed so, and not silently passed. */
export const UNCHECKED: Readonly<Record<string, Unchecked>> = {
  CSIPSTR3: PERMITS,
  CSIPSTR8: PERMITS,
  CSIPSTR14: PERMITS,
  CSIP45: PERMITS,
  CSIP73: PERMITS,
  SIP25: PERMITS,
  SIP10: RECOGNISED,
  SIP16: RECOGNISED,
  SIP17: RECOGNISED,
  SIP22: RECOGNISED,
  SIP23: RECOGNISED,
  SIP27: RECOGNISED,
};
