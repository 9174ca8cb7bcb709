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
    "receiver/check-limit":
      "The check took more {what, select, time {time than a check may ({most, number} minutes)} other {memory than a check may ({most, number} MiB)}} and was ended: the package was not checked. The archive raises its limit and checks again; or the package is divided.",
    "receiver/signature-proved": "Signed by {signer}, {at}: the signature is over this very package.",
    "receiver/signature-unproved":
      "The agreement demands a signature by somebody whom the archive trusts, and the archive trusts nobody to sign yet: nothing is proved by this one. The archive names keys or anchors under “signers”, and checks again.",
    "receiver/signature-not-judged":
      "The package is signed, and the archive trusts nobody to sign yet: whose signature it is was not judged.",
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
    "receiver/check-limit":
      "Athugunin tók meira {what, select, time {en leyfilegan tíma ({most, number} mínútur)} other {en leyfilegt minni ({most, number} MiB)}} og var stöðvuð: pakkinn var ekki athugaður. Safnið hækkar mörkin og athugar aftur; eða pakkanum er skipt.",
    "receiver/signature-proved": "Undirritað af {signer}, {at}: undirritunin er yfir einmitt þennan pakka.",
    "receiver/signature-unproved":
      "Samningurinn krefst undirritunar aðila sem safnið treystir en safnið treystir engum til að undirrita enn: þessi undirritun sannar ekkert. Safnið skráir lykla eða rótarskilríki undir „signers“ og athugar aftur.",
    "receiver/signature-not-judged":
      "Pakkinn er undirritaður en safnið treystir engum til að undirrita enn: ekki var metið hver undirritaði.",
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
    "receiver/check-limit":
      "Kontrollen tok mer {what, select, time {tid enn den har lov til ({most, number} minutter)} other {minne enn den har lov til ({most, number} MiB)}} og ble stanset: pakken ble ikke kontrollert. Arkivet hever grensen og kontrollerer på nytt; eller pakken deles.",
    "receiver/signature-proved": "Signert av {signer}, {at}: signaturen gjelder nettopp denne pakken.",
    "receiver/signature-unproved":
      "Avtalen krever en signatur fra noen arkivet stoler på, og arkivet stoler foreløpig ikke på noen: denne signaturen beviser ingenting. Arkivet oppgir nøkler eller rotsertifikater under «signers», og kontrollerer på nytt.",
    "receiver/signature-not-judged":
      "Pakken er signert, og arkivet stoler foreløpig ikke på noen til å signere: hvem signaturen er fra, ble ikke vurdert.",
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
    "receiver/check-limit":
      "Kontrollen tog mere {what, select, time {tid, end den må ({most, number} minutter),} other {hukommelse, end den må ({most, number} MiB),}} og blev stoppet: pakken blev ikke kontrolleret. Arkivet hæver grænsen og kontrollerer igen; eller pakken deles.",
    "receiver/signature-proved": "Underskrevet af {signer}, {at}: underskriften gælder netop denne pakke.",
    "receiver/signature-unproved":
      "Aftalen kræver en underskrift fra en, som arkivet har tillid til, og arkivet har endnu ikke tillid til nogen: denne underskrift beviser intet. Arkivet angiver nøgler eller rodcertifikater under »signers« og kontrollerer igen.",
    "receiver/signature-not-judged":
      "Pakken er underskrevet, og arkivet har endnu ikke tillid til nogen som underskriver: hvis underskrift det er, blev ikke vurderet.",
  },
};
