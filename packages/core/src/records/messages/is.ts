import type { RecordTexts } from "./record-messages.ts";

/** `what` stendur í þolfalli. */
const gap = (what: string): string =>
  `{scope, select, column {Enginn dálkur er fyrir ${what} og upplýsingarnar vantar því í {rows, plural, one {# línu} other {# línur}}. Flyttu dálkinn út líka eða tilgreindu hann undir „columns“ í lýsingunni.} other {Vantar ${what}. Skráðu það sem vantar í kerfið og flyttu út aftur, eða bættu því við í línunni.}}`;

/** The texts of the check in Icelandic. */
export const recordIs: RecordTexts = {
  "transfer/description":
    "Í lýsingunni{pointer, select, whole {} other { ({pointer})}}: {fault}. Ritill sem þekkir skemað auðveldar þetta.",
  "transfer/description-unfinished": "Í lýsinguna vantar nafn undir „{field}“: skrifaðu það í stað „…“.",
  "transfer/table-missing":
    "Lýsingin nefnir þessa skrá fyrir „{table}“ en hún er ekki til staðar. Settu hana á sinn stað eða lagfærðu slóðina í lýsingunni.",
  "transfer/row-unreadable":
    "{reason, select, row_length {Í línunni {found, plural, one {er # svæði} other {eru # svæði}} en {expected} í haus töflunnar. Skiltákn eða gæsalöpp vantar eða er ofaukið.} stray_quote {Gæsalöpp er inni í svæði, við staf {column} í línunni. Tvöfaldaðu hana eða flyttu út með gæsalöppum utan um svæðin.} duplicate_column {{name, select, none {Einn dálkanna er án heitis.} other {Tveir dálkar heita „{name}“.}} Láttu hvern dálk hafa sitt heiti.} unclosed_quote {Gæsalappir opnast hér en lokast hvergi.} malformed_bytes {Hér er bæti{byte, select, none {} other { ({byte})}} sem á ekki heima í stafatöflunni. Tilgreindu stafatöflu skrárinnar í lýsingunni{suggested, select, none {} other {, líklega {suggested}}}.} encoding_mismatch {Skráin byrjar á merki um stafatöfluna {found} en lýsingin tilgreinir {declared}. Tilgreindu þá réttu.} row_too_long {Línan er lengri en nokkur lína í skráningu getur verið (yfir {maxLength} stafir): líklega vantar gæsalöpp eða línuskil.} too_many_columns {Dálkarnir eru fleiri en í nokkurri skráningu (yfir {maxColumns}): athugaðu hvort skiltáknið er rétt.} value_not_text {Línan er ekki JSON-hlutur með texta, tölum eða listum af þeim.} syntax {Línan er ekki gilt JSON: hún brestur við staf {column}. Flyttu hana út aftur.} duplicate_key {Sami lykill kemur tvisvar fyrir í línunni, við staf {column}. Láttu hvern lykil koma einu sinni fyrir.} forbidden_key {Í línunni, við staf {column}, er lykill sem getur breytt hegðun forrita. Gefðu honum annað heiti.} number_not_exact {Í línunni, við staf {column}, er tala sem er of löng til að lesa hana nákvæmlega. Settu hana innan gæsalappa.} too_deep {Í línunni eru listar og hlutir of djúpt hver innan í öðrum. Skrifaðu einn hlut í línu, með texta, tölum og listum af þeim.} too_large {Þetta er stærra en nokkur skráning þarf. Flyttu skrána út aftur.} xml {XML-ið er gallað hér: {cause, select, unclosed_element {skráin endar inni í staki} doctype {í henni er skjalgerðarlýsing (DOCTYPE) sem er ekki leyfð} version_unsupported {hún er ekki XML 1.0} encoding_unsupported {ekki er hægt að lesa stafatöflu hennar} encoding_mismatch {hún tilgreinir aðra stafatöflu en hún er í} malformed_bytes {bæti á ekki heima í stafatöflunni} limit {hún er stærri eða dýpri en nokkur útdráttur} other {það er ekki rétt myndað}}. Flyttu skrána út aftur.} workbook_damaged {Töflureiknisskráin er skemmd: {cause, select, sheet {engin örk er í henni} part {hluta hennar vantar} parts {XML-ið í henni er gallað} bomb {hún verður miklu stærri þegar hún er opnuð en eðlilegt er} other {ekki er hægt að opna zip-skrána sem hún er}}. Opnaðu hana í Excel og vistaðu á ný eða flyttu út sem CSV.} workbook_not_xlsx {Þetta er ekki töflureiknisskrá á XLSX-sniði. Vistaðu hana sem .xlsx eða tilgreindu rétt snið.} workbook_old_or_locked {Þetta er eldri töflureiknisskrá (.xls) eða skrá með lykilorði. Vistaðu hana sem .xlsx án lykilorðs.} workbook_in_archive {Töflureiknisskrá inni í zip- eða tar-skrá er ekki lesin. Afpakkaðu afhendingunni fyrst.} workbook_too_large {Töflureiknisskráin er of stór til að lesa hana. Flyttu hana út sem CSV.} cell_without_text {Reitur vísar á texta ({text}) sem er ekki í töflureiknisskránni. Opnaðu hana í Excel og vistaðu á ný.} other {Þetta er ekki hægt að lesa.}} {isEnd, select, true {Ekkert eftir þetta var lesið.} other {Línunni var sleppt.}}",
  "transfer/column-absent":
    "{reason, select, field {Undir „columns“ nefnir lýsingin svæðið „{field}“ sem er ekki til. Heitin eru í docs/formats/transfer.md.} other {Lýsingin segir að „{field}“ sé í dálkinum „{column}“ en enginn slíkur dálkur er í töflunni. Athugaðu stafsetninguna.}}",
  "transfer/column-unknown":
    "{count, plural, one {Dálkurinn {columns} er ekki þekktur} other {Dálkarnir {columns} eru ekki þekktir}}. Það sem þar stendur fylgir með óbreytt. Ef þetta er eitt af svæðum okkar skaltu tilgreina það undir „columns“ í lýsingunni.",
  "transfer/date-form":
    "„{value}“ í dálkinum {column} er ekki dagsetning eins og búist var við: 2021-02-28{form, select, iso {} other { eða á því formi sem er tilgreint ({form})}}. Tilgreindu form dagsetninga (dateForm) eða lagfærðu dagsetninguna.",
  "transfer/date-impossible":
    "„{value}“ í dálkinum {column} er dagur eða tími sem er ekki til. Lagfærðu hann í kerfinu.",
  "transfer/number-form": "„{value}“ í dálkinum {column} er ekki heil tala. Lagfærðu hana eða tilgreindu decimalComma.",
  "transfer/value-unknown":
    "„{value}“ í dálkinum {column} er ekki meðal leyfilegra gilda í svæðinu. Lagfærðu það eða tilgreindu annan dálk fyrir svæðið.",
  "transfer/identifier-invalid":
    "{country, select, IS {Þetta er ekki kennitala} NO {Þetta er ekki norskt fyrirtækja- eða fæðingarnúmer} other {Þetta er ekki CVR- eða CPR-númer}}: lengd, dagsetning eða vartala er röng. Athugaðu tölustafina; ef þetta er eitthvað annað á það ekki heima í þessu svæði.",
  "transfer/case-number-missing": gap("málsnúmer"),
  "transfer/case-title-missing": gap("málsheiti"),
  "transfer/case-created-missing": gap("dagsetningu þegar málið var stofnað"),
  "transfer/case-class-missing": gap("auðkenni málsins í skjalaflokkunarkerfi"),
  "transfer/case-party-missing":
    "{scope, select, column {Enginn dálkur er fyrir málsaðila og upplýsingarnar vantar því í {rows, plural, one {# línu} other {# línur}}.} other {Enginn málsaðili er skráður á málið {id}. Skráðu hvern það varðar.}}",
  "transfer/case-created-by-missing": gap("nafn þess sem stofnaði málið"),
  "transfer/case-unit-missing": gap("skipulagseiningu málsins"),
  "transfer/case-responsible-missing": gap("ábyrgðarmann málsins"),
  "transfer/case-status-missing": gap("stöðu málsins"),
  "transfer/case-closed-missing": gap("dagsetningu þegar málinu var lokað"),
  "transfer/case-closed-by-missing": gap("nafn þess sem lokaði málinu"),
  "transfer/document-number-missing": gap("númer málsgagnsins"),
  "transfer/document-case-missing": gap("málsnúmer málsgagnsins"),
  "transfer/document-title-missing": gap("heiti málsgagnsins"),
  "transfer/document-date-missing": gap("dagsetningu málsgagnsins"),
  "transfer/document-received-missing": gap("móttökudag innkomna málsgagnsins"),
  "transfer/document-class-missing": gap("auðkenni málsgagnsins í skjalaflokkunarkerfi, eða mál sem það fær flokk af"),
  "transfer/document-correspondent-missing": gap("sendanda eða viðtakanda málsgagnsins"),
  "transfer/document-type-missing": gap("tegund málsgagnsins"),
  "transfer/document-status-missing": gap("stöðu málsgagnsins"),
  "transfer/document-registered-missing": gap("skráningardag málsgagnsins"),
  "transfer/document-registered-by-missing": gap("nafn þess sem skráði málsgagnið"),
  "transfer/document-sequence-missing": gap("raðnúmer málsgagnsins"),
  "transfer/document-archived-missing": gap("dagsetningu þegar gengið var frá málsgagninu"),
  "transfer/document-archived-by-missing": gap("nafn þess sem gekk frá málsgagninu"),
  "transfer/class-code-missing": gap("auðkenni flokksins"),
  "transfer/file-path-missing": gap("slóð skrárinnar"),
  "transfer/case-number-duplicate":
    "Málsnúmerið {id} kemur þegar fyrir í línu {first}. Hvert mál hefur sitt númer: fjarlægðu línuna eða leiðréttu númerið.",
  "transfer/document-number-duplicate":
    "Málsgagnsnúmerið {id} kemur þegar fyrir í línu {first}. Fjarlægðu línuna eða leiðréttu númerið.",
  "transfer/class-code-duplicate": "Flokkurinn {id} kemur þegar fyrir í línu {first}. Fjarlægðu aðra línuna.",
  "transfer/file-listed-twice": "Skráin {id} er þegar nefnd í línu {first}. Fjarlægðu aðra línuna.",
  "transfer/case-unknown":
    "Málið {id} er ekki í málatöflunni. Flyttu það mál út líka eða leiðréttu númerið í þessari línu.",
  "transfer/document-unknown":
    "Málsgagnið {id} er ekki í töflu málsgagna. Flyttu það út líka eða leiðréttu númerið í þessari línu.",
  "transfer/class-unknown":
    "Flokkurinn {id} er ekki í skjalaflokkunarkerfinu sem fylgir. Afhentu kerfið í heild eða leiðréttu flokkinn í þessari línu.",
  "transfer/parent-unknown":
    "{table, select, classes {Flokkurinn {id}, sem þessi heyrir undir, er ekki í kerfinu.} other {Málið {id}, sem þetta heyrir undir, er ekki í töflunni.}} Bættu því við eða leiðréttu þessa línu.",
  "transfer/parent-cycle":
    "{id} lendir undir sjálfu sér þegar rakið er hvað heyrir undir hvað. Leiðréttu hvað er skráð yfir því eða yfir einhverju hinna.",
  "transfer/case-open":
    "Málið {id} er ekki lokað en lýsingin segir að öll mál afhendingarinnar séu það. Lokaðu því í kerfinu, slepptu því eða afhentu stöðumynd (snapshot).",
  "transfer/case-without-documents":
    "Engin málsgögn fylgja málinu {id}. Athugaðu hvort þau vantar í útflutninginn eða hvort málið er tómt.",
  "transfer/document-without-files":
    "Engin skrá fylgir málsgagninu {id}. Athugaðu hvort hana vantar í útflutninginn eða hvort skjalið er aðeins á pappír.",
  "transfer/date-order":
    "Málinu {id} var lokað {closedAt}, áður en það var stofnað {createdAt}. Leiðréttu dagsetninguna.",
  "transfer/date-outside-period":
    "{date} er utan tímabils afhendingarinnar, {from} til {to}. Leiðréttu dagsetninguna eða tímabilið í lýsingunni, eða slepptu færslunni.",
  "transfer/date-in-future": "Dagsetningin {date} er fram í tímanum. Leiðréttu hana.",
  "transfer/title-is-file-name":
    "Heitið „{title}“ er aðeins skráarheiti. Skráðu lýsandi heiti svo að hægt sé að finna málið eða skjalið.",
  "transfer/text-blanks": "Bil er fremst eða aftast í „{value}“. rafskil check --fix fjarlægir þau.",
  "transfer/text-line-break":
    "„{value}“ skiptist á tvær línur þar sem heiti, númer eða slóð á að vera. Hafðu það í einni línu.",
  "transfer/text-control-character":
    "Í „{value}“ er stýritákn sem enginn sér. Flest snið hafna því: fjarlægðu það í kerfinu.",
  "transfer/text-not-assigned":
    "Í „{value}“ er tákn sem stendur ekki fyrir neinn staf: eitthvað glataðist við fyrri yfirfærslu eða sérstakt letur var notað. Skrifaðu það sem á að standa þar.",
  "transfer/text-mojibake":
    "„{value}“ lítur út eins og texti sem var lesinn með rangri stafatöflu (á hefur orðið Ã¡). Flyttu út aftur með réttri stafatöflu eða tilgreindu hana í lýsingunni.",
  "transfer/personal-identifier":
    "Hér er það sem lítur út eins og kennitala einstaklings ({identifier}) en lýsingin segir að engin persónugögn séu í afhendingunni. Fjarlægðu hana eða breyttu hasPersonalData.",
  "transfer/file-path-unsafe":
    "„{path}“ er ekki slóð innan skráamöppunnar. Skrifaðu hana frá þeirri möppu, með / milli mappa, án .. og án drifs.",
  "transfer/file-absent": "Skráin {id} er ekki til staðar. Settu hana á sinn stað eða leiðréttu slóðina í línunni.",
  "transfer/file-unlisted":
    "Skráin er ekki nefnd í neinni línu og skjalasafnið gæti því ekki vitað hvað hún er. Bættu við línu fyrir hana eða taktu hana úr möppunni.",
  "transfer/file-empty": "Skráin er tóm. Sæktu hana aftur úr kerfinu eða fjarlægðu hana ásamt línunni.",
  "transfer/file-size-differs":
    "Skráin {id} er {found} bæti en línan segir {expected}: henni var breytt eða hún er ekki heil. Sæktu hana aftur úr kerfinu.",
  "transfer/file-digest-differs":
    "Innihald skrárinnar {id} stenst ekki gátsummuna ({algorithm}) í línunni: skránni hefur verið breytt eða þetta er önnur skrá. Línan segir {expected} en innihaldið gefur {found}. Sæktu skrána aftur úr kerfinu.",
  "transfer/file-content-duplicate":
    "Innihald skrárinnar er það sama og í {first}. Athugaðu hvort báðar eiga að vera eða hvort önnur var flutt út í stað annarrar.",
  "transfer/file-name-long":
    "Slóðin er {characters} stafir. Windows og mörg forrit taka ekki við lengri slóðum en {limit} stafa: styttu heitin þar sem skrárnar verða til eða hafðu möppuna ofarlega á disknum.",
  "transfer/file-name-not-carried":
    "Ekki er hægt að flytja skrána undir þessu heiti í pakka á sniðinu {format}: {reason, select, character {í heitinu er stafurinn {character} sem má ekki standa í skrám pakkans} blanks {bil er fremst eða aftast í heitinu} no_ending {heitið hefur enga skráarendingu, svo sem .tif, en skjalaskráin krefst hennar} reserved {í pakkanum sjálfum er skrá með þessu heiti} other {slóðin verður {bytes} bæti í pakkanum en rúm er fyrir {limit}}}. Endurnefndu skrána og lagfærðu línuna sem vísar á hana.",
  "transfer/file-extension-differs":
    "Innihaldið er {format} ({puid}) en skráarendingin segir annað. Endurnefndu skrána eða flyttu hana út aftur.",
  "transfer/file-format-unknown":
    "Ekki er hægt að sjá á hvaða sniði skráin er. Opnaðu hana, gakktu úr skugga um að hún sé heil og breyttu henni í snið sem skjalasafnið tekur við.",
  "transfer/file-encrypted":
    "Skráin ({format}) er dulrituð eða læst með lykilorði. Í skjalasafninu gæti enginn lesið hana: vistaðu hana ólæsta.",
  "transfer/file-program":
    "Þetta er forrit eða skrifta ({format}). Forrit eru ekki skjöl: taktu það úr afhendingunni eða spurðu skjalasafnið.",
  "transfer/file-archive":
    "Skráin ({format}) geymir aðrar skrár. Afpakkaðu henni og skráðu hverja skrá um sig svo að hægt sé að finna þær og lesa.",
  "transfer/file-truncated":
    "Skráin ({format}) endar í miðju kafi: líklega er hún ekki heil. Sæktu hana aftur úr kerfinu.",
  "transfer/file-unreadable": "Skrána er ekki hægt að lesa. Athugaðu aðgangsheimildir og diskinn.",
  "transfer/file-format-not-accepted":
    "{reason, select, out_of_date {Viðtökuskjalasafnið tekur ekki lengur, eða ekki enn, við {format} ({puid}).} other {Viðtökuskjalasafnið tekur ekki við {format}{puid, select, none {} other { ({puid})}}.}} Breyttu skránni í snið sem það tekur við.",
  "not-run/description": "Lýsinguna er ekki hægt að lesa svo að ekkert annað var prófað. Lagfærðu hana fyrst.",
  "not-run/not-identified": "Ekki var litið inn í skrárnar.",
  "not-run/not-digested": "Innihald skráa var ekki borið saman.",
  "not-run/table-absent": "Skráin „{path}“ ({table}) er ekki til staðar og línur hennar voru því ekki athugaðar.",
  "not-run/table-cut":
    "Ekki tókst að lesa „{path}“ ({table}) lengra en að línu {line} og línurnar á eftir voru því ekki athugaðar.",
  "not-applicable/registration": "Reglur um skráningu sem hér gilda ({country}) krefjast þessa ekki.",
  "not-applicable/table": "Í afhendingunni er ekki það sem þetta á við: {tables}.",
  "not-applicable/no-target": "Ekkert snið var nefnt: --for segir hvernig afhendingunni verður pakkað.",
  "not-applicable/any-format": "Viðtakandinn tekur við hvaða sniði sem er.",
  "not-applicable/renamed": "Í pakkanum fá skrárnar ný heiti.",
  "not-applicable/personal-data": "Lýsingin segir að persónugögn séu í afhendingunni.",
};
