import type { Draft } from "../sample-package.suite.ts";

/** A package in which a requirement has something to say, and is met: the rules, and what it has to hold. */
export type Sound = readonly [rules: readonly string[], how: string, draft: Draft];

const SECTION = (from: number): readonly string[] => Array.from({ length: 11 }, (_, offset) => `CSIP${from + offset}`);

/** Requirements that the samples of the DILCIS board do not test, each where it applies and is met. */
export const SOUND_PACKAGES: readonly Sound[] = [
  [
    ["CSIPSTR2", "CSIPSTR4", "CSIPSTR5", "CSIPSTR6", "CSIPSTR7", "CSIPSTR9", "CSIPSTR10", "CSIPSTR11", "CSIPSTR12"],
    "all folders",
    { hasOwnMets: true },
  ],
  [
    ["CSIPSTR13", "CSIPSTR15", "CSIPSTR16", "CSIP1", "CSIP6", "CSIP17"],
    "all folders of a representation",
    { hasOwnMets: true },
  ],
  [["CSIP2", "CSIP3"], "another category, explained", edited('TYPE="Datasets"', 'TYPE="Other" csip:OTHERTYPE="Kort"')],
  [
    ["CSIP4", "CSIP5"],
    "another content information type, explained",
    {
      ...edited('"MIXED" P', '"OTHER" csip:OTHERCONTENTINFORMATIONTYPE="Kort" P'),
      editRepresentation: (text) => text.replace('"MIXED" P', '"OTHER" csip:OTHERCONTENTINFORMATIONTYPE="Kort" P'),
    },
  ],
  [
    ["CSIP63"],
    "a group of another content information type, explained",
    edited(
      'USE="Documentation"',
      'USE="Documentation" csip:CONTENTINFORMATIONTYPE="OTHER" csip:OTHERCONTENTINFORMATIONTYPE="Kort"',
    ),
  ],
  [["CSIP18", "CSIP19", ...SECTION(20)], "a description", { hasOwnMets: true }],
  [["CSIP31", "CSIP32", "CSIP33", ...SECTION(34)], "preservation metadata", { hasOwnMets: true }],
  [["CSIP45", "CSIP46", ...SECTION(47)], "rights", { hasOwnMets: true }],
  [
    ["CSIP58", "CSIP59", "CSIP60", "CSIP113", "CSIP114", "CSIP61", "CSIP62", "CSIP64", "CSIP65"],
    "groups",
    { hasOwnMets: true },
  ],
  [["CSIP73"], "a file with its owner's ID", edited('<file ID="file-1"', '<file ID="file-1" OWNERID="HH/1"')],
  [["CSIP66", "CSIP67", "CSIP74", "CSIP75", "CSIP79"], "files with their metadata", { hasOwnMets: true }],
  [["CSIP80", "CSIP81", "CSIP82", "CSIP83", "CSIP84", "CSIP85"], "a structural map", { hasOwnMets: true }],
  [
    ["CSIP82", "CSIP83"],
    "a second map that is not of CSIP",
    edited("</structMap>", '</structMap><structMap TYPE="LOGICAL"><div/></structMap>'),
  ],
  [["CSIP88", "CSIP89", "CSIP90", "CSIP91", "CSIP92"], "a division for metadata", { hasOwnMets: true }],
  [["CSIP93", "CSIP94", "CSIP95", "CSIP96", "CSIP116"], "a division for documentation", { hasOwnMets: true }],
  [["CSIP97", "CSIP98", "CSIP99", "CSIP100", "CSIP118"], "a division for schemas", { hasOwnMets: true }],
  [
    ["CSIP101", "CSIP102", "CSIP103", "CSIP104", "CSIP119"],
    "content in the METS of the package",
    { hasOwnMets: false },
  ],
  [
    ["CSIP101", "CSIP103", "CSIP104", "CSIP107", "CSIP119"],
    "content labelled Data in the METS of its representation",
    { hasOwnMets: true, editRepresentation: (text) => text.replace('LABEL="Representations"', 'LABEL="Data"') },
  ],
  [
    ["CSIP105", "CSIP106", "CSIP107", "CSIP108", "CSIP109", "CSIP110", "CSIP111", "CSIP112"],
    "a representation with its own METS",
    { hasOwnMets: true },
  ],
];

function edited(from: string, to: string): Draft {
  return { hasOwnMets: true, editRoot: (text) => text.replace(from, to) };
}
