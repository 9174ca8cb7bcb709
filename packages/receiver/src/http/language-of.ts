import { LANGUAGES, type Language } from "@rafskil/core";

/** The first language that `Accept-Language` asks for and that we speak (RFC 9110, 12.5.4); else English. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((each) => each.trim().startsWith("q="));
      return { tag: tag.trim(), q: quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of asked) {
    const primary = tag.split("-")[0] ?? "";
    const known = primary === "no" || primary === "nn" ? "nb" : LANGUAGES.find((language) => language === primary);
    if (known !== undefined) return known;
  }
  return "en";
}
