import type { Location } from "../../../model/location.ts";
import type { SurveyedMets } from "../package.ts";

/** A division below the main one, while it is read. */
export interface Division {
  readonly label: string;
  readonly at: () => Location;
  pointers: number;
}

/** The requirements on a division of the structural map that points to file groups. */
export interface DivisionRules {
  readonly label: string;
  /** That it is there once, where there are groups for it. */
  readonly needed: string;
  readonly id: string;
  /** That its label is written exactly so. */
  readonly exact: string;
  /** That it points to each group. */
  readonly points: string;
  /** That what it points to is such a group. */
  readonly target: string;
  readonly isGroup: (use: string) => boolean;
}

/** CSIP93–104, 116, 118 and 119 say the same of three divisions. */
export const DIVISIONS: readonly DivisionRules[] = [
  {
    label: "Documentation",
    needed: "CSIP93",
    id: "CSIP94",
    exact: "CSIP95",
    points: "CSIP96",
    target: "CSIP116",
    isGroup: (use) => use === "Documentation" || use.startsWith("Documentation/"),
  },
  {
    label: "Schemas",
    needed: "CSIP97",
    id: "CSIP98",
    exact: "CSIP99",
    points: "CSIP100",
    target: "CSIP118",
    isGroup: (use) => use === "Schemas" || use.startsWith("Schemas/"),
  },
  {
    label: "Representations",
    needed: "CSIP101",
    id: "CSIP102",
    exact: "CSIP103",
    points: "CSIP104",
    target: "CSIP119",
    isGroup: (use) => use === "Representations" || use.startsWith("Representations/") || use === "Data",
  },
];

/**
 * What a label means. By the vocabulary content is `Representations` in every METS; in that of a representation it is
 * widely labelled by its folder, `Data`, for CSIP107 wants a label to name one: both are taken.
 */
export function divisionLabel(label: string | undefined, { representation }: SurveyedMets): string | undefined {
  return representation !== undefined && label === "Data" ? "Representations" : label;
}
