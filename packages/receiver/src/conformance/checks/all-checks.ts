import type { ConformanceCheck } from "../check.ts";
import { ANNOUNCING_CHECKS } from "./announcing-checks.ts";
import { DELIVERY_CHECKS } from "./delivery-checks.ts";
import { SERVICE_CHECKS } from "./service-checks.ts";
import { UPLOAD_CHECKS } from "./upload-checks.ts";

/** Every check, in the order in which they are run: later ones use what earlier ones have brought about. */
export const ALL_CHECKS: readonly ConformanceCheck[] = [
  ...SERVICE_CHECKS,
  ...ANNOUNCING_CHECKS,
  ...UPLOAD_CHECKS,
  ...DELIVERY_CHECKS,
];
