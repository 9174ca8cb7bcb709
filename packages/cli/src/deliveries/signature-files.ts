import { readFile } from "node:fs/promises";
import type { AnnouncedSignature } from "@rafskil/core";

/** The signature that `rafskil sign` has put beside a package, if it has: the JWS, or else the CMS and its statement. */
export async function signatureBeside(path: string): Promise<AnnouncedSignature | undefined> {
  const base = path.replace(/[/\\]+$/, "");
  const jws = await readIfThere(`${base}.jws`);
  if (jws !== undefined) return jws.trim();
  const [cms, statement] = await Promise.all([readIfThere(`${base}.p7s`), readIfThere(`${base}.statement.json`)]);
  if (cms === undefined || statement === undefined) return undefined;
  return { cms: cms.replace(/-----[^-]+-----|\s/g, ""), statement };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
