import type { RelativePath } from "./path.ts";

/** Where a fault lies: the narrowest place that is known. Lines and columns count from 1. */
export type Location =
  | { readonly kind: "package" }
  | { readonly kind: "file"; readonly path: RelativePath | string }
  | { readonly kind: "line"; readonly path: RelativePath | string; readonly line: number; readonly column?: number }
  | {
      readonly kind: "xml";
      readonly path: RelativePath | string;
      readonly line: number;
      /** XPath of the element, such as `/mets/fileSec/fileGrp[2]`. */
      readonly element: string;
    }
  | { readonly kind: "row"; readonly table: string; readonly line: number; readonly column?: string };
