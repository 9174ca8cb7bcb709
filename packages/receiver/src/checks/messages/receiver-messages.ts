import type { Language } from "@rafskil/core";
import type { ReceiverRule } from "../receiver-rules.ts";

/** What the receiver's own findings say. */
export const receiverMessages: Readonly<Record<Language, Readonly<Record<ReceiverRule, string>>>> = {
  en: {
    "receiver/unreadable":
      "The package cannot be read ({code}). Nothing in it was checked: make it again and send it anew.",
    "receiver/malware": "“{path}” holds malware: {signature}. Clean the system that it came from, and deliver again.",
    "receiver/not-scanned":
      "“{path}” was not scanned for malware: {reason, select, no_scanner {the archive has no scanner} limit_exceeded {it is beyond a limit of the scanner} encrypted {it is encrypted} signatures_too_old {the scanner’s signatures are too old} timeout {the scanner took too long} other {the scanner did not work}}.",
    "receiver/inventory-differs":
      "The files of the package are not those that were announced: its inventory is {found}, and {announced} was announced. Was it packed again after it was announced?",
    "receiver/file-count": "{announced, number} files were announced, and the package holds {found, number}.",
  },
  is: {
    "receiver/unreadable":
      "Ekki er hægt að lesa pakkann ({code}). Ekkert í honum var athugað: búðu hann til aftur og sendu á ný.",
    "receiver/malware": "Spilliforrit er í „{path}“: {signature}. Hreinsaðu kerfið sem skráin kom úr og afhentu aftur.",
    "receiver/not-scanned":
      "Ekki var leitað að spilliforritum í „{path}“: {reason, select, no_scanner {safnið er ekki með veiruvörn} limit_exceeded {skráin er umfram mörk veiruvarnarinnar} encrypted {skráin er dulrituð} signatures_too_old {gögn veiruvarnarinnar eru of gömul} timeout {leitin tók of langan tíma} other {veiruvörnin virkaði ekki}}.",
    "receiver/inventory-differs":
      "Skrárnar í pakkanum eru ekki þær sem tilkynnt var um: skráayfirlitið er {found} en tilkynnt var {announced}. Var pakkanum pakkað aftur eftir að hann var tilkynntur?",
    "receiver/file-count": "Tilkynnt var um {announced, number} skrár en í pakkanum eru {found, number}.",
  },
  nb: {
    "receiver/unreadable":
      "Pakken kan ikke leses ({code}). Ingenting i den ble kontrollert: lag den på nytt, og send den igjen.",
    "receiver/malware":
      "«{path}» inneholder skadelig programvare: {signature}. Rens systemet den kom fra, og lever på nytt.",
    "receiver/not-scanned":
      "«{path}» ble ikke kontrollert for skadelig programvare: {reason, select, no_scanner {arkivet har ingen virusskanner} limit_exceeded {filen er over en grense i virusskanneren} encrypted {filen er kryptert} signatures_too_old {virusskannerens signaturer er for gamle} timeout {kontrollen tok for lang tid} other {virusskanneren virket ikke}}.",
    "receiver/inventory-differs":
      "Filene i pakken er ikke de som ble varslet: filoversikten er {found}, og {announced} ble varslet. Ble den pakket på nytt etter varselet?",
    "receiver/file-count": "{announced, number} filer ble varslet, og pakken inneholder {found, number}.",
  },
  da: {
    "receiver/unreadable":
      "Pakken kan ikke læses ({code}). Intet i den blev kontrolleret: lav den igen, og send den på ny.",
    "receiver/malware":
      "»{path}« indeholder skadelig software: {signature}. Rens det system, den kom fra, og aflever igen.",
    "receiver/not-scanned":
      "»{path}« blev ikke kontrolleret for skadelig software: {reason, select, no_scanner {arkivet har ingen virusscanner} limit_exceeded {filen overskrider en grænse i virusscanneren} encrypted {filen er krypteret} signatures_too_old {virusscannerens signaturer er for gamle} timeout {kontrollen tog for lang tid} other {virusscanneren virkede ikke}}.",
    "receiver/inventory-differs":
      "Filerne i pakken er ikke dem, der blev anmeldt: filoversigten er {found}, og {announced} blev anmeldt. Blev den pakket igen efter anmeldelsen?",
    "receiver/file-count": "{announced, number} filer blev anmeldt, og pakken indeholder {found, number}.",
  },
};
