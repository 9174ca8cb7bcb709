import type { AnnouncedSignature } from "@rafskil/core";
import { readIfThere } from "./read-if-there.ts";

/** The signature that `rafskil sign` has put beside a package, if it has: the JWS, or else the CMS and its statement. */
export async function signatureBeside(path: string): Promise<AnnouncedSignature | undefined> {
  const base = path.replace(/[/\\]+$/, "");
  const jws = await readIfThere(`${base}.jws`);
  if (jws !== undefined) return jws.trim();
  const [cms, statement] = await Promise.all([readIfThere(`${base}.p7s`), readIfThere(`${base}.statement.json`)]);
  if (cms === undefined || statement === undefined) return undefined;
  return { cms: cms.replace(/-----[^-]+-----|\s/g, ""), statement };
}
