/** That an organisation follows an action plan. */
export interface RegisterTable {
  readonly organisation: string;
  readonly plan: string;
  readonly plan_version: string;
  /** JSON: the plan, where it is the archive's own. */
  readonly document: string | null;
  readonly created_at: string;
}

/** A system as it was described; every version stays, and the newest holds. */
export interface RegisteredSystemTable {
  readonly organisation: string;
  readonly id: string;
  readonly version: number;
  /** JSON by core's `system-register.schema.json`. */
  readonly document: string;
  readonly by: string;
  readonly at: string;
}

/** What happened to a system. Rows are only added. */
export interface RegisterEventTable {
  readonly organisation: string;
  readonly position: number;
  readonly id: string;
  readonly system: string;
  /** The event as one line of JSON. */
  readonly document: string;
  readonly by: string;
  readonly at: string;
  /** Its leaf in the log. */
  readonly log_index: number;
}

/** The receipt of an event, as it was given out. */
export interface EventReceiptTable {
  readonly organisation: string;
  readonly event: string;
  readonly jws: string;
  readonly digest: string;
  readonly log_index: number;
  readonly issued_at: string;
}
