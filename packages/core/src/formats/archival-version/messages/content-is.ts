import type { Messages } from "../../../model/language.ts";

/** Texts on what files, values and geodata hold. */
export const content: Messages = {
  "archival-version/reason/no-geodata": "Engin landupplýsingagögn fylgja.",
  "archival-version/reason/no-research": "Skrá um rannsóknargögn kom með dönsku reglugerðinni nr. 128.",
  "archival-version/content-unseen":
    "Ekki var hægt að skoða innihald skjalsins: {problem, select, pages {síður þess eru fleiri en lesnar eru} compressed {kennimerki þess liggja djúpt í þjappaðri skrá; takið pakkann út í möppu og prófið hana} many {of margar ólíkar villur fundust} other {ekki tókst að lesa það}}. Innihaldið var ekki prófað.",
  "5.E_2":
    "TIFF-skráin er ekki samkvæmt TIFF 6.0: {problem, select, fill_order {bitar á síðu {page} snúa öfugt (FillOrder 2), sem LZW og PackBits leyfa ekki} other {ekki er hægt að lesa efnisskrá síðu {page}}}. Umbreytið skjalinu aftur.",
  "5.E_3":
    "Síða {page} í TIFF-skránni er þjöppuð með {found}, {problem, select, colour {sem er aðeins fyrir svarthvítt, en síðan er í lit eða grátónum. Notið LZW eða PackBits} other {sem er ekki leyft. Notið CCITT G3 (1-D) eða G4, PackBits eða LZW}}. Umbreytið skjalinu aftur.",
  "archival-version/tiff-colour":
    "Síða {page} í TIFF-skránni {problem, select, depth {hefur {found} bita á hvern punkt; leyfilegt er {expected}} channels {hefur {found} litrásir; mest má hafa {expected}} other {hefur litagerð {found} (PhotometricInterpretation); leyfilegt er {expected}}}. Umbreytið skjalinu aftur.",
  "5.E_5":
    "Upplausn síðu {page} í TIFF-skránni er {x} á breidd og {y} á hæð. Ef frumritið var ekki þannig skal umbreyta því aftur með sömu upplausn á báða vegu.",
  "5.E_7": "Síða {page} í TIFF-skránni hefur einkamerki ({count}): {tags}.",
  "5.E_12":
    "Innihaldið er ekki það sem skrá með endinguna {extension} á að hafa. Umbreytið skjalinu eða fáið það aftur frá þeim sem bjó það til.",
  "archival-version/jp2-part":
    "Myndin er ekki JPEG 2000, 1. hluti: gerðin er „{found}“ en á að vera „jp2“. Umbreytið henni aftur.",
  "5.F_1": "Hljóðið er ekki MPEG layer 3 (fannst: „{found}“). Umbreytið því í MP3.",
  "5.F_2":
    "WAVE-skráin {problem, select, depth {hefur {found} bita í hverju sýni, sem er ekki heill fjöldi bæta} other {er ekki línulegt PCM (kóðunin er „{found}“)}}. Umbreytið henni.",
  "5.F_3": "Myndskeiðið er kóðað sem „{found}“. Leyfilegt er MPEG-2 og MPEG-4 AVC með AAC í MP4. Umbreytið því.",
  "5.F_4":
    "Innihaldið er ekki það sem skrá með endinguna {extension} á að hafa. Umbreytið henni eða fáið hana aftur frá þeim sem bjó hana til.",
  "5.G_1": "Í Schemas/localShared vantar {count} af skemum GML 3.1.1, svo sem {name}. Setjið allt safnið inn óbreytt.",
  "5.G_2": "Skemað {schema}, sem GML-skráin nefnir, vantar. Bætið því við.",
  "5.G_4":
    "Staðbundna skemað verður ekki notað með GML-skemunum: {detail}. Leiðréttið það (XSD 1.0) og sannreynið landupplýsingarnar aftur gegn því.",
  "5.G_5": "Staðbundna skemað er ekki rétt myndað XML, í línu {line}: {detail}. Skrifið það aftur.",
  "5.G_6":
    "Staðbundna skemað segir ekki að það sé í UTF-8 (fannst: „{found}“). Vistið það sem UTF-8 með XML-yfirlýsingu.",
  "5.G_8": "Staðbundna skemað sækir ekki nafnarými GML 3.1.1 (import). Bætið því við.",
  "5.G_9": "Staðbundna skemað skilgreinir ekki stakið GEOMETRI. Skilgreinið það.",
  "5.G_10": "GEOMETRI í staðbundna skemanu kemur ekki í stað gml:_Feature. Setjið það í substitutionGroup.",
  "5.G_11":
    "Staðbundna skemað lýsir ekki innihaldi GML-skrárinnar. Bætið annotation og documentation við fremst í því.",
  "5.G_12": "Ekkert í staðbundna skemanu erfir frá gml:AbstractFeatureType. Látið gerð GEOMETRI erfa frá því.",
  "5.G_13": "Engar fitjur eru í staðbundna skemanu. Bætið að minnsta kosti einni við í sequence.",
  "5.G_14": "Fitjum í staðbundna skemanu er ekki lýst. Bætið annotation og documentation við þær.",
  "5.G_15": "Engin rúmfræði er í staðbundna skemanu. Bætið við eigind úr GML.",
  "5.G_16":
    "GML-skráin er {bytes} bæti en á að vera minni en 1.000.000.000. Skiptið henni eins og skjalasafnið segir til um.",
  "5.G_17":
    "GML-skráin er ekki rétt mynduð XML, í línu {line}: {detail}. Ekkert eftir þennan stað var lesið. Skrifið hana aftur.",
  "5.G_18": "Skráin stenst ekki staðbundna skemað sitt: {detail}. Leiðréttið annað hvort.",
  "5.G_19":
    "GML-skráin nefnir ekki staðbundið skema sitt með afstæðri slóð (fannst: „{found}“): ./1.xsd, eða localSchema<n>.xsd í Schemas/localShared. Leiðréttið xsi:schemaLocation.",
  "5.G_20": "GML-skráin segist vera í stafasettinu „{found}“ en á að vera í UTF-8. Vistið hana sem UTF-8.",
  "5.G_22": "Rót GML-skrárinnar er {found} en á að vera gml:FeatureCollection. Leiðréttið hana.",
  "5.G_23": "Rót GML-skrárinnar nefnir ekki öll nafnarými: {missing} vantar. Bætið við gml, xlink, xsi og ykkar eigin.",
  "5.G_24":
    "Viðmiðunarkerfi GML-skrárinnar er „{found}“. Búist er við {expected}. Varpið gögnunum eða tilgreinið það sem samið var um með --gml-areas.",
  "5.G_25":
    "Umgjörð GML-skrárinnar segir ekki til um fjölda vídda (srsDimension, fannst: „{found}“). Bætið við 2 eða 3.",
  "5.G_26": "Í GML-skrána vantar nothæft gml:boundedBy með lowerCorner og upperCorner. Bætið því við.",
  "5.G_27": "Ekkert gml:featureMember er í GML-skránni. Bætið fitjunum við.",
  "5.G_28": "Engin rúmfræði er innan GEOMETRI í GML-skránni. Bætið henni við.",
  "5.G_29":
    "Rúmfræðin nær yfir {found} en skráin segir að hún liggi innan {expected}. Leiðréttið umgjörðina eða rúmfræðina.",
  "5.G_31": "GML-skráin hefur enga XML-yfirlýsingu. Byrjið á yfirlýsingu sem segir UTF-8.",
  "archival-version/gml-box":
    "Svæði GML-skrárinnar, {found}, nær út fyrir það sem samið var um fyrir {datum}: {expected}. Leiðréttið hnitin eða tilgreinið það sem samið var um með --gml-areas.",
  "6.C_12": "Ekki er hægt að keyra fyrirspurnina {view} á þessum töflum: {detail}. Leiðréttið hana.",
  "4.D_11": "Dálkurinn {column} í {table}: frá {least} til {greatest}.",
  "6.C_24":
    "Dagsetningar skjala, dálkurinn {column} í {table}: frá {least} til {greatest}. Gætið að því að þær falli innan tímabils gagnanna.",
  "6.C_29": "{count} línur í {table} vísa í skjal {id} ({column}), sem stendur fyrir skjöl sem ekki tókst að umbreyta.",
  "archival-version/undocumented-code":
    "Dálkurinn {column} í {table} virðist geyma kóða sem engin tafla skýrir: {values}. Bætið við töflu um merkingu þeirra með framandlykli eða skýrið hvern þeirra í lýsingu dálksins.",
  "archival-version/index-character":
    "Í yfirlitsskránni {problem, select, cdata {er CDATA-hluti; skrifið textann með tilvísunum} control {standa stafir frá U+007F til U+009F óbreyttir; skrifið þá sem tilvísanir eða fjarlægið þá} other {eru stafir til einkanota eða sem ekki eru til; skiptið þeim út}}.",
  "archival-version/table-schema":
    "Skema töflunnar {table} og tableIndex.xml segja ekki það sama: {problem, select, unreadable {ekki er hægt að lesa það ({name})} count {dálkar þess eru {found} en eiga að vera {expected}} column {{found} stendur þar sem {expected} á að vera} type {{name} er {found} en á að vera {expected}} other {{name} hefur nillable {found} en á að hafa {expected}}}. Skrifið það aftur eftir yfirlitsskránni.",
  "archival-version/research-index":
    "{problem, select, missing {Pakkinn er afhentur sem rannsóknargögn en {name} vantar. Bætið henni við} unasked {Skrá um rannsóknargögn fylgir en archiveIndex.xml segir það ekki ({name}). Samræmið þetta} not_well_formed {researchIndex.xml er ekki rétt mynduð XML: {name}. Skrifið hana aftur} table {researchIndex.xml nefnir töfluna {name}, sem er ekki í tableIndex.xml. Leiðréttið það} column {researchIndex.xml nefnir dálkinn {name}, sem er ekki í töflunni. Leiðréttið það} other {researchIndex.xml víkur frá skema sínu við {name}. Leiðréttið það}}.",
  "archival-version/sha256": "SHA-256 af lista yfir allar skrárnar ({count}), hverja með sinni gátsummu: {digest}.",
};
