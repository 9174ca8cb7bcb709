/** What a version of BagIt demands otherwise than its neighbours. */
export interface BagItVersion {
  readonly id: string;
  /** The file of bag metadata. */
  readonly infoFile: "bag-info.txt" | "package-info.txt";
  /** Labels that were renamed. */
  readonly labels: { readonly date: string; readonly size: string };
  /** `%25` stands for a percent sign in paths. CR and LF are encoded in every version. */
  readonly isPercentEncoded: boolean;
  /** Blanks around the colon of metadata do not count; from 1.0 on exactly one stands after it. */
  readonly areBlanksAroundColonFree: boolean;
  /** Every payload file is in every payload manifest; before, one of them was enough. */
  readonly listsAllInEveryManifest: boolean;
  /** Sentences that came with the RFC: repeated elements, tag manifests that agree, stronger algorithms. */
  readonly hasRecommendations: boolean;
  /** The draft demanded one folder at the top of an archive; the RFC is silent. */
  readonly prescribesSerialization: boolean;
}

const FIRST: BagItVersion = {
  id: "0.93",
  infoFile: "package-info.txt",
  labels: { date: "Packing-Date", size: "Package-Size" },
  isPercentEncoded: false,
  areBlanksAroundColonFree: true,
  listsAllInEveryManifest: false,
  hasRecommendations: false,
  prescribesSerialization: true,
};

const RENAMED: BagItVersion = {
  ...FIRST,
  id: "0.96",
  infoFile: "bag-info.txt",
  labels: { date: "Bagging-Date", size: "Bag-Size" },
};

/** The version that is written, and whose rules hold where a bag does not say its own. */
export const CURRENT_VERSION: BagItVersion = {
  ...RENAMED,
  id: "1.0",
  isPercentEncoded: true,
  areBlanksAroundColonFree: false,
  listsAllInEveryManifest: true,
  hasRecommendations: true,
  prescribesSerialization: false,
};

/** The versions that are read, the oldest first. */
export const BAGIT_VERSIONS: readonly BagItVersion[] = [
  FIRST,
  { ...FIRST, id: "0.94" },
  { ...FIRST, id: "0.95" },
  RENAMED,
  { ...RENAMED, id: "0.97" },
  CURRENT_VERSION,
];
