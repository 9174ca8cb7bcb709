// The narration, in the languages of those who are most likely to watch it.
const FORMS = {
  en: { folder: "a folder", zip: "a zip file", tar: "a tar file" },
  is: { folder: "möppu", zip: "zip-skrá", tar: "tar-skrá" },
};

const TEXTS = {
  en: {
    language: "en",
    title: "Rafskil: the records of Hraunabyggð, an invented municipality, become packages that an archive can trust.",
    steps: {
      check: () => "Check the export: rows, references, files",
      describe: () => "Describe the transfer",
      pack: ({ form }) => `Pack it with BagIt as ${FORMS.en[form]}`,
      verify: ({ form }) => `Verify ${FORMS.en[form].replace(/^a /, "the ")}`,
      compare: () => "Compare what the three packages hold",
      spoil: () => "Spoil a copy of the folder",
      refuse: () => "Verify the spoiled copy",
    },
    files: ({ files, size }) => `${files} files, ${size}`,
    accepted: ({ rules }) => `accepted, ${rules} rules passed`,
    same: ({ files }) => `the same ${files} files`,
    refused: ({ errors }) => `refused, ${errors} errors`,
    differ: "The three packages do not hold the same files.",
    changed: ({ path }) => `one bit changed in  ${path}`,
    removed: ({ path }) => `removed             ${path}`,
    added: ({ path }) => `added               ${path}`,
    silent: ({ path }) => `The report does not name ${path}.`,
    done: ({ seconds }) => `All came out as it must, in ${seconds} s. Nothing was left behind.`,
    failed: ({ reason }) => `Not as it must be. ${reason}`,
    size: (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`,
  },
  is: {
    language: "is",
    title: "Rafskil: gögn Hraunabyggðar, tilbúins sveitarfélags, verða að pökkum sem skjalasafn getur treyst.",
    steps: {
      check: () => "Prófa útflutninginn: línur, tengsl, skrár",
      describe: () => "Lýsa afhendingunni",
      pack: ({ form }) => `Pakka henni með BagIt í ${FORMS.is[form]}`,
      verify: ({ form }) => `Sannprófa ${FORMS.is[form].replace("skrá", "skrána").replace("möppu", "möppuna")}`,
      compare: () => "Bera saman innihald pakkanna þriggja",
      spoil: () => "Skemma afrit af möppunni",
      refuse: () => "Sannprófa skemmda afritið",
    },
    files: ({ files, size }) => `${files} skrár, ${size}`,
    accepted: ({ rules }) => `samþykkt, ${rules} reglur stóðust`,
    same: ({ files }) => `sömu ${files} skrárnar`,
    refused: ({ errors }) => `hafnað, ${errors} villur`,
    differ: "Pakkarnir þrír geyma ekki sömu skrár.",
    changed: ({ path }) => `einum bita breytt í  ${path}`,
    removed: ({ path }) => `fjarlægð             ${path}`,
    added: ({ path }) => `bætt við             ${path}`,
    silent: ({ path }) => `Skýrslan nefnir ekki ${path}.`,
    done: ({ seconds }) => `Allt fór eins og það á að fara, á ${seconds} sek. Ekkert var skilið eftir.`,
    failed: ({ reason }) => `Ekki eins og vera ber. ${reason}`,
    size: (bytes) => `${(bytes / 2 ** 20).toFixed(2).replace(".", ",")} MiB`,
  },
};

/** `--lang` decides, else the locale of the environment, else English. */
export function chooseTexts(words, environment) {
  const asked = words[words.indexOf("--lang") + 1];
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  const language = words.includes("--lang") ? asked : locale.slice(0, 2);
  return TEXTS[language] ?? TEXTS.en;
}
