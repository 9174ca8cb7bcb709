import type { Messages } from "../../../model/language.ts";

export const packingIs: Messages = {
  "archival-version/index-value-missing":
    "{problem, select, missing {Í skjalasafnslykil vantar {element}. Setjið það í lýsingu afhendingarinnar undir archiveIndex, eða þar sem það leiðir af (tilgangur kerfis, lýsing skjala)} value {„{found}“ er ekki gildi sem {element} í skjalasafnslykli tekur við. Leiðréttið það í lýsingunni} other {Skjalasafnslykillinn hefur ekkert sem heitir {element}. Takið það úr lýsingunni}}.",
  "archival-version/context-index-missing":
    "Skjölin sem skýra kerfið vantar. Setjið þau í context/ og skráið í {path} með dálkunum file, title og category.",
  "archival-version/context-document":
    "{problem, select, file {Skráin „{found}“ er ekki í context/. Bætið henni við eða leiðréttið heitið} title {„{file}“ hefur ekkert heiti. Gefið skjalinu heiti} date {„{found}“ er ekki dagsetning fyrir „{file}“: skrifið ár, mánuð eða dag, til dæmis 2022-12-31} category {„{found}“ er ekki flokkur samhengisskjala, eða enginn er gefinn fyrir „{file}“. Skrifið flokk, til dæmis systemPurpose} other {„{file}“ er GML, sem ekki er tekið sem samhengisskjal. Umbreytið skránni}}.",
  "archival-version/own-schemas":
    "Eigin skemu skjalasafnsins ({set}) eru ekki uppsett, svo að vörsluútgáfan geymir okkar, sem segja hið sama. Skjalasafnið vill sína útgáfu: setjið hana upp með rafskil schemas add og pakkið aftur.",
  "archival-version/file-missing":
    "Skráin {path} er nefnd í skráatöflunni en er ekki á sínum stað eða verður ekki lesin. Bætið henni við eða leiðréttið línuna.",
  "archival-version/file-not-registered":
    "Engin lína skráatöflunnar nefnir {path}, svo að skráin yrði skilin eftir. Skráið hana eða takið hana úr möppunni.",
  "archival-version/file-to-convert":
    "{path} er {format}{puid, select, none {} other { ({puid})}}, sem ekki er tekið í vörsluútgáfu. {target, select, tif {Umbreytið skránni í TIFF (teikningar og kort mega vera JPEG 2000)} mp3 {Umbreytið henni í MP3, eða WAV ef skjalasafnið leyfir} mpg {Umbreytið henni í MPEG-2 eða MPEG-4 AVC} gml {Umbreytið henni í GML} table {Afhendið töflurnar undir tables: í lýsingunni} unpack {Pakkið henni út og umbreytið því sem í henni er} other {Finnið út hvað hún er og umbreytið henni}}.",
  "archival-version/file-content":
    "{path} er ekki á því formi sem reglurnar krefjast, síða {page}: {condition, select, tiff_compression {þjöppun {compression} er ekki tekin; notið CCITT group 4 fyrir svarthvítt, annars LZW eða PackBits, með efsta bita fyrst} tiff_bit_depth {{bitDepth} bita dýpt er ekki tekin; notið 1, 2, 4, 8, 24 eða 32} tiff_resolution {upplausn er ekki tilgreind} tiff_unreadable {síðunum verður ekki fylgt á enda} linear_pcm {hljóðið er ekki línulegt PCM} whole_byte_samples {hljóðsýni eru ekki heil bæti} gml_size {GML er minna en 1 GB} other {{condition}}}. Umbreytið skránni aftur.",
  "archival-version/file-not-judged":
    "Ekki var skoðað hvort {path} er á því formi sem reglurnar krefjast ({condition}). Látið skoða skrána með forriti sem les hana.",
  "archival-version/gml-schema-missing":
    "GML er afhent með skemum sínum og {path} er ekki til. Setjið skema skrárinnar við hlið hennar undir sama heiti og setjið upp gml-3.1.1 með rafskil schemas add.",
  "archival-version/research-index-missing":
    "Skjalasafnslykillinn segir að þetta séu rannsóknargögn (researchSIP) en engin tafla er sögð geyma þau. Merkið megintöflurnar undir tables: með research og uppruna gagnanna, eða takið researchSIP úr lýsingunni.",
  "archival-version/research-left-out":
    "Töflunni {table} er lýst sem rannsóknargögnum en {profile} hefur engan lykil um þau: taflan er skrifuð en ekki það sem research og missingValues segja um hana. Setjið það í samhengisskjal eða pakkið sem dk-128.",
  "archival-version/volume-too-small":
    "{what, select, first {Lyklar, skemu og samhengisskjöl} table {Taflan {name}} other {Skjal {name}}} getur tekið {sizeBytes} bæti og liggur á einum miðli; miðill á að vera {volumeSizeBytes}. Veljið stærri miðla.",
  "archival-version/made-key":
    "Taflan {table} hefur engan aðallykil: {column}, raðnúmer línunnar, var búið til. Nefnið lykilinn í lýsingunni ef hann er til.",
  "archival-version/name-changed":
    "„{found}“ getur ekki verið heiti í SQL:1999 eða er frátekið: það heitir {written} í vörsluútgáfunni og lýsingin segir hvað það hét.",
  "archival-version/foreign-key-left-out":
    "{table} ({columns}) vísar í {target}, {problem, select, absent {sem ekki er afhent: vísuninni var sleppt. Afhendið þá töflu líka ef hún skýrir gildin} other {þó ekki í allan aðallykilinn: vísuninni var sleppt}}.",
  "archival-version/description-missing":
    "{hasTable, select, true {Þessir dálkar í {table} hafa enga lýsingu} other {Taflan {table} hefur enga lýsingu, né heldur þessir dálkar}}: {columns}. Lýsið þeim í gagnagrunninum eða í lýsingu afhendingarinnar.",
  "archival-version/packed-column":
    "Dálkurinn {column} er af gerðinni {type}, sem geymir mörg gildi í einu: hann var skrifaður sem texti. Skjalasafnið kann að vilja skipta honum.",
  "archival-version/view-not-run":
    "Sýnin {view} keyrir ekki á töflum vörsluútgáfunnar ({reason}): hún var sett inn undir sínu heiti, ekki sem safnfyrirspurn.",
  "archival-version/text-changed":
    "Textum í dálkinum {column} var breytt eins og reglurnar krefjast: bil skorin af endum {trimmed}, ekkert eftir og því tómt {emptied}, bannaðir stafir skrifaðir með númerum {replaced}.",
  "archival-version/column-made-text":
    "Dálkurinn {column} var sagður {type} og þessi lína er hin fyrsta með öðru gildi: dálkurinn var skrifaður sem texti. Leiðréttið gildið eða gerðina.",
};
