import type { Messages } from "../../../model/language.ts";

export const is: Messages = {
  "bagit/declaration-missing":
    "Skrána bagit.txt vantar, en hún segir hvaða útgáfu af BagIt pakkinn fylgir. Hún á að vera í efstu möppu hvers pakka. Bætið henni við eða tilgreinið af hvaða sniði pakkinn er í raun.",
  "bagit/declaration-form":
    "{problem, select, version_line {Fyrsta lína bagit.txt á að vera „BagIt-Version: M.N“ en er „{text}“. Skrifið útgáfuna þar.} encoding_line {Önnur lína bagit.txt á að vera „Tag-File-Character-Encoding: UTF-8“ eða önnur stafatafla en er „{text}“. Skrifið stafatöfluna þar.} extra_line {bagit.txt á að vera tvær línur; lína {line} er „{text}“. Fjarlægið hana.} blanks {Í línu {line} í bagit.txt eru bil þar sem þau eiga ekki að vera eða bil vantar: „{text}“. Eitt bil á að vera á eftir tvípunktinum og ekkert á undan honum.} other {Lína {line} í bagit.txt skilst en strangur lesari hafnar henni: „{text}“. Skrifið heitið nákvæmlega eins og staðallinn, án bila í lokin.}}",
  "bagit/version-unknown":
    "Pakkinn segist fylgja BagIt {version}. Hér eru þekktar útgáfurnar {known} og var pakkinn lesinn eins og sú nýjasta þeirra. Biðjið sendanda um pakka í einni þeirra.",
  "bagit/encoding-unknown":
    "Stafataflan „{encoding}“ er óþekkt og voru lýsigagnaskrárnar því lesnar sem UTF-8. Notið UTF-8.",
  "bagit/encoding-not-utf8":
    "Lýsigagnaskrárnar eru í stafatöflunni {encoding}. Hægt er að lesa þær en staðallinn mælir með UTF-8 og kann síðar að leyfa hana eina.",
  "bagit/byte-order-mark": "{path} hefst á bætaröðunarmerki (BOM). Það á ekki að vera í UTF-8. Vistið skrána án þess.",
  "bagit/tag-file-unreadable":
    "{problem, select, too_large {{path} er of stór til að geta verið lýsigagnaskrá og var ekki lesin. Athugið hvað er í henni.} too_long {Þessi lína í {path} er lengri en 65.536 bæti og var ekki lesin. Engin skráarslóð eða vefslóð er svo löng: skráin er skemmd eða gerð til að valda skaða.} other {Í þessari línu í {path} eru bæti sem ekki eru {encoding}, stafataflan sem bagit.txt tilgreinir. Tilgreinið rétta stafatöflu eða vistið skrána aftur.}}",
  "bagit/last-line-unterminated":
    "Síðasta línan í {path} endar ekki á línuskilum. Hún var lesin en ekki verður séð hvort klippt hefur verið aftan af skránni. Ljúkið síðustu línunni eins og öðrum.",
  "bagit/payload-folder-missing":
    "Möppuna data/ vantar en í henni er innihald pakkans. Bætið henni við þótt hún sé tóm.",
  "bagit/payload-manifest-missing":
    "Engin gátsummuskrá er fyrir innihaldið (t.d. manifest-sha256.txt) og því segir ekkert til um hvað á að vera í pakkanum. Búið pakkann til aftur með gátsummuskrá.",
  "bagit/manifest-name":
    "Gátsummuskráin {path} heitir ekki eins og staðallinn kveður á um og var ekki notuð. Nefnið hana {expected}.",
  "bagit/algorithm-unknown":
    "Í {path} eru gátsummur reiknaðar með {algorithm} sem ekki er hægt að reikna hér og voru þær því ekki sannreyndar. Þekktar aðferðir eru {known}. Biðjið sendanda um einhverja þeirra.",
  "bagit/algorithm-weak":
    "Innihaldið hefur aðeins gátsummur af gerðinni {algorithms}. Þær sýna skemmdir fyrir slysni en ekki breytingar sem einhver gerir af ásetningi. Bætið við gátsummuskrá með SHA-256 eða SHA-512.",
  "bagit/serialization-top-folder":
    "Í safnskránni {archive} er pakkinn ekki í einni möppu efst: þegar hún er afpökkuð dreifast skrár hennar innan um aðrar. Pakkið möppu pakkans sjálfri en ekki því sem í henni er.",
  "bagit/serialization-name":
    "Safnskráin heitir {archive} en pakkinn í henni {folder}. Þau eiga að heita það sama. Breytið öðru nafninu.",
  "bagit/manifest-line":
    "Þessi lína í {manifest} er ekki gátsumma, bil og slóð: „{text}“. Skráin sem hún ætti að telja upp var ekki sannreynd með henni. Skrifið línuna upp á nýtt.",
  "bagit/checksum-length":
    "Gátsumma {path} er {found} stafir en aðferðin gefur {expected}. Hún var ekki borin saman. Reiknið hana aftur eða athugið hvort gátsummuskráin er kennd við rétta aðferð.",
  "bagit/manifest-quirk":
    "{quirk, select, blank_line {Þessi lína í {manifest} er tóm. Henni var sleppt. Fjarlægið hana.} binary_marker {Stjarna er á undan slóðinni {path} eins og md5sum skrifar hana. Henni var sleppt en strangur lesari hafnar línunni. Fjarlægið stjörnuna.} other {Slóðin {path} hefst á „./“. Því var sleppt en strangur lesari hafnar línunni. Fjarlægið það.}}",
  "bagit/percent-encoding":
    "Í slóðinni {path} er prósentumerki sem er ekki skrifað %25 eins og útgáfa 1.0 krefst. Skráin fannst engu að síður. Skrifið %25 í þess stað.",
  "bagit/unsafe-path":
    "Slóðin {path} liggur út úr pakkanum ({escape, select, absolute {hún er algild} drive {hún nefnir drif} unc {hún nefnir netdeilingu} parent {í henni er „..“} home {hún nefnir heimamöppu} other {hún nefnir umhverfisbreytu}}). Henni var ekki fylgt. Pakki með slíkri slóð er gallaður eða gerður til að valda skaða: hafnið honum.",
  "bagit/path-malformed":
    "Slóðin {path} getur ekki verið slóð skráar í pakka: {fault, select, backslash {í henni er öfugt skástrik þar sem „/“ á að vera á milli mappa} empty_segment {í henni er tómur hluti eða hlutinn „.“} control_character {í henni er stýristafur} not_unicode {hún er ekki Unicode} too_long {hún er lengri en 4.096 bæti} folder {hún nefnir möppu en gátsummuskrá telur aðeins upp skrár} other {form hennar er rangt ({fault})}}. Leiðréttið hana.",
  "bagit/listed-outside-payload":
    "{manifest} telur upp {path} sem er ekki undir data/. Gátsummuskrár innihalds telja aðeins upp skrár þar. Flytjið línuna í gátsummuskrá lýsigagna.",
  "bagit/tag-manifest-entry":
    "{manifest} telur upp {path}. Gátsummuskrá lýsigagna telur hvorki upp skrár innihaldsins né gátsummuskrár lýsigagna. Fjarlægið línuna.",
  "bagit/listed-twice": "{manifest} telur {path} upp oftar en einu sinni með sömu gátsummu. Fjarlægið endurtekninguna.",
  "bagit/listed-with-two-checksums":
    "{manifest} telur {path} upp oftar en einu sinni með ólíkum gátsummum; þessi er {checksum}. Finnið út hvor er rétt og fjarlægið hina.",
  "bagit/name-variant":
    "Gátsummuskráin nefnir skrána {path} en hún heitir {found}. Aðeins munar hástöfum og lágstöfum eða Unicode-formi stafanna og var skráin því sannreynd undir eigin nafni. Nefnið hana eins á báðum stöðum.",
  "bagit/file-missing":
    "Skráin {path} er talin upp í {manifest} en er ekki í pakkanum. Fáið skrána eða heilan pakka hjá sendanda.",
  "bagit/tag-file-missing":
    "Skráin {path} er talin upp í {manifest} en er ekki í pakkanum. Fáið skrána eða heilan pakka hjá sendanda.",
  "bagit/file-not-in-manifest":
    "Skráin {path} er í pakkanum en ekki í {manifests}. Enginn getur sagt til um hvort hún á heima þar og hvort hún er heil. Bætið henni í gátsummuskrána eða fjarlægið skrána.",
  "bagit/file-unreadable":
    "Ekki tókst að lesa skrána {path} eins og hún var sögð vera ({fault, select, missing {hún hvarf} changed_while_read {henni var breytt á meðan hún var lesin} crc_mismatch {CRC-gildi hennar í safnskránni er annað} size_mismatch {stærð hennar er önnur} header_mismatch {safnskráin segir tvennt um hana} corrupt_compression {þjöppuð gögn hennar eru skemmd} other {kerfið neitaði}}{detail, select, other {: {detail}}}). Hún var ekki sannreynd. Athugið miðilinn og sannreynið aftur.",
  "bagit/checksum-mismatch":
    "Skráin {path} er ekki eins og {manifest} segir: gátsumman á að vera {expected} en er {found}. Henni var breytt eða hún skemmdist eftir að pakkinn var gerður. Fáið skrána aftur hjá sendanda.",
  "bagit/tag-checksum-mismatch":
    "Skráin {path} er ekki eins og {manifest} segir: gátsumman á að vera {expected} en er {found}. Henni var breytt eða hún skemmdist eftir að pakkinn var gerður. Fáið pakkann aftur hjá sendanda.",
  "bagit/tag-manifest-missing":
    "Í pakkanum er engin gátsummuskrá lýsigagna (t.d. tagmanifest-sha256.txt): breyting á lýsigögnum hans eða gátsummuskrám sæist ekki.",
  "bagit/tag-manifest-incomplete":
    "{path} telur ekki upp {missing}. Hver gátsummuskrá lýsigagna á að telja upp allar gátsummuskrár innihaldsins. Búið hana til aftur.",
  "bagit/tag-file-not-listed":
    "Skráin {path} er ekki í neinni gátsummuskrá lýsigagna: breyting á henni sæist ekki. Bætið henni í gátsummuskrár lýsigagna eða fjarlægið hana.",
  "bagit/tag-manifests-differ":
    "Skráin {path} er ekki í {manifests} en er í annarri gátsummuskrá lýsigagna. Þær eiga að telja upp sömu skrár. Búið þær til aftur.",
  "bagit/tag-manifest-algorithms":
    "Gátsummuskrár innihalds eru af gerðinni {payload} en gátsummuskrár lýsigagna af gerðinni {tags}. Þær eiga að vera af sömu gerð.",
  "bagit/bag-info-line":
    "{problem, select, no_colon {Í þessari línu lýsigagna er enginn tvípunktur og hún er ekki framhald línunnar á undan: „{text}“. Skrifið „Heiti: gildi“ eða byrjið línuna á bili ef hún er framhald.} no_label {Í þessari línu lýsigagna er ekkert heiti á undan tvípunktinum: „{text}“. Skrifið heiti.} other {Lýsigögnin hefjast á línu sem er framhald annarrar: „{text}“. Fjarlægið bilið fremst í henni eða bætið við línunni sem á að vera á undan.}}",
  "bagit/bag-info-blanks":
    "Í þessari línu lýsigagna á að vera eitt bil á eftir tvípunktinum og ekkert á undan honum: „{text}“. Hún skildist engu að síður.",
  "bagit/bag-info-long-line":
    "Þessi lína lýsigagna er lengri en {limit} stafir. Skiptið henni svo að fólk geti lesið hana hvar sem er.",
  "bagit/element-repeated": "{label} er gefið oftar en einu sinni. Það á að vera einu sinni. Haldið því rétta.",
  "bagit/bagging-date-form": "{label} er „{value}“. Þar á að vera dagur á forminu ÁÁÁÁ-MM-DD, til dæmis 2026-03-01.",
  "bagit/bag-count-form": "Bag-Count er „{value}“. Þar á að vera „N of T“, til dæmis „1 of 15“ eða „3 of ?“.",
  "bagit/oxum-repeated": "Payload-Oxum er gefið oftar en einu sinni. Það verður að vera einu sinni. Haldið því rétta.",
  "bagit/oxum-form":
    "Payload-Oxum er „{value}“. Þar eiga að vera bæti, punktur og fjöldi skráa, til dæmis 279164409832.1198.",
  "bagit/oxum-mismatch":
    "Payload-Oxum segir {value} (bæti.skrár) en innihaldið er {found}. Skrár vantar, þeim hefur verið bætt við eða þeim breytt. Fáið heilan pakka hjá sendanda.",
  "bagit/fetch-line":
    "Þessi lína í fetch.txt er ekki vefslóð, lengd og skráarslóð ({problem, select, fields {hluta vantar} length {lengdin er hvorki tala né „-“} other {vefslóðin er ekki algild eða í henni eru stafir sem þarf að umrita}}): „{text}“. Leiðréttið hana.",
  "bagit/fetch-unsafe-path":
    "Slóðin {path} í fetch.txt liggur út úr pakkanum eða getur ekki verið slóð skráar. Ekkert var sótt. Pakki með slíkri slóð er gallaður eða gerður til að valda skaða: hafnið honum.",
  "bagit/fetch-tag-file":
    "fetch.txt telur upp {path} sem er ekki undir data/. Þar eiga aðeins að vera skrár innihaldsins. Fjarlægið línuna.",
  "bagit/fetch-not-in-manifest":
    "fetch.txt telur upp {path} sem er ekki í {manifests}. Ekki yrði hægt að sannreyna það sem sótt er. Bætið því í gátsummuskrána.",
  "bagit/not-fetched":
    "Eftir er að sækja skrána {path} á {url}. Án hennar er pakkinn ekki heill og ekkert er sótt óumbeðið. Biðjið sendanda um heilan pakka eða látið sækja skrána.",
  "bagit/fetch-length":
    "fetch.txt segir að {path} sé {stated, number} bæti en skráin er {found, number}. Athugið hvort þetta er rétta skráin.",
  "bagit/fetch-url":
    "Sækja á {path} á {url} sem {doubt, select, scheme {er hvorki HTTP né HTTPS} credentials {geymir notandanafn eða lykilorð} other {er á staðarneti}}. Það yrði ekki sótt. Biðjið sendanda um skrána.",
  "bagit/nested-bag":
    "Í innihaldinu er annar BagIt-pakki: {folder}. Skrár hans voru sannreyndar eins og aðrar en ekki var litið á hvort hann er gildur pakki. Sannreynið hann sérstaklega ef það skiptir máli.",
  "bagit/empty-folder":
    "Mappan {path} er tóm. Gátsummuskrár telja aðeins upp skrár og því tæki enginn eftir því ef mappan týndist. Setjið skrá í hana (t.d. .keep) ef hún skiptir máli.",
  "bagit/profile-malformed":
    "BagIt-lýsingin (BagIt Profile) er ekki í lagi: {problem, select, json {hún er ekki JSON ({detail})} absent {{field} vantar} type {{field} er af rangri gerð eða hefur rangt gildi; það á að vera: {detail}} unknown {{field} er ekki reitur í BagIt Profiles og var sleppt} not_allowed {{field} krefst „{detail}“ sem samsvarandi listi leyfir ekki} other {{field} stangast á við {detail}}}. Leiðréttið lýsinguna.",
  "bagit/profile-version":
    "Pakkinn er af BagIt {version} en BagIt-lýsingin samþykkir {accepted}. Búið pakkann til í einni þeirra útgáfna.",
  "bagit/profile-serialization":
    "{problem, select, not_serialized {BagIt-lýsingin krefst safnskrár en pakkinn er mappa. Pakkið honum sem einu af þessu: {accepted}.} serialized {BagIt-lýsingin krefst möppu en pakkinn er safnskrá. Afpakkið henni.} other {BagIt-lýsingin samþykkir safnskrár af gerðinni {accepted} en þessi er {found}. Pakkið sem einni þeirra.}}",
  "bagit/profile-identifier":
    "Lýsigögnin segja ekki að pakkinn fylgi BagIt-lýsingunni: BagIt-Profile-Identifier á að vera {expected}. Bætið línunni í lýsigögnin.",
  "bagit/profile-tag-required":
    "BagIt-lýsingin krefst þess að {label} sé í lýsigögnunum en það vantar eða er tómt. Bætið því við.",
  "bagit/profile-tag-value": "{label} er „{value}“ en BagIt-lýsingin samþykkir {accepted}. Skrifið eitthvað af því.",
  "bagit/profile-tag-repeated":
    "{label} er gefið oftar en einu sinni en BagIt-lýsingin tekur það einu sinni. Haldið því rétta.",
  "bagit/profile-manifests":
    "{problem, select, missing {BagIt-lýsingin krefst {path} en hún er ekki í pakkanum. Bætið gátsummuskránni við.} other {BagIt-lýsingin leyfir ekki {path}. Fjarlægið hana.}}",
  "bagit/profile-tag-manifests":
    "{problem, select, missing {BagIt-lýsingin krefst {path} en hún er ekki í pakkanum. Bætið gátsummuskránni við.} other {BagIt-lýsingin leyfir ekki {path}. Fjarlægið hana.}}",
  "bagit/profile-fetch":
    "{problem, select, missing {BagIt-lýsingin krefst fetch.txt en hún er ekki í pakkanum.} other {BagIt-lýsingin leyfir ekki fetch.txt. Setjið skrárnar sjálfar í pakkann.}}",
  "bagit/profile-data-empty":
    "BagIt-lýsingin vill ekkert innihald: data/ á að vera tóm eða með einni tómri skrá. Þar {files, plural, one {er # skrá} other {eru # skrár}}, alls {bytes, number} bæti.",
  "bagit/profile-tag-files":
    "{problem, select, missing {BagIt-lýsingin krefst skrárinnar {path} en hún er ekki í pakkanum. Bætið henni við.} other {BagIt-lýsingin leyfir ekki skrána {path}. Fjarlægið hana.}}",
  "bagit/profile-payload-files":
    "{problem, select, missing {BagIt-lýsingin krefst {path} í innihaldinu en það er þar ekki. Bætið því við.} other {BagIt-lýsingin leyfir ekki {path} í innihaldinu. Fjarlægið það.}}",
  "bagit/reason/quick":
    "Þetta var fljótleg athugun: engin gátsumma var reiknuð og því er ekkert vitað um hvort skrárnar eru heilar. Sannreynið til fulls áður en tekið er við pakkanum.",
  "bagit/reason/no-fetch": "Engin fetch.txt er í pakkanum.",
  "bagit/reason/no-tag-manifest": "Engin gátsummuskrá lýsigagna er í pakkanum.",
  "bagit/reason/no-bag-info": "Engin {file} er í pakkanum.",
  "bagit/reason/older-version": "BagIt {version} segir þetta ekki; það kom með útgáfu 1.0.",
  "bagit/reason/no-profile": "Engin BagIt-lýsing var gefin.",
  "bagit/reason/not-archived": "Pakkinn er mappa en ekki safnskrá.",
};
