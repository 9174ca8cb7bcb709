import type { ActionPlan } from "./action-plan.ts";
import { DENMARK } from "./data/denmark.ts";
import { ICELAND } from "./data/iceland.ts";
import { NORWAY } from "./data/norway.ts";

/** The plans that come with the program. */
export const ACTION_PLANS: readonly ActionPlan[] = [ICELAND, DENMARK, NORWAY];
