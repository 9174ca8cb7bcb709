/** A schema as its keepers issued it. */
export interface OfficialSchema {
  readonly file: string;
  readonly namespace: string;
  /** Of the bytes. */
  readonly sha256: string;
  /** Of the bytes without a byte order mark, and with LF line ends: copies that differ in those only share it. */
  readonly contentSha256: string;
}

export interface SchemaSetFacts {
  /** Such as `eark`, `siarddk-1007`, `noark5-5.0`. */
  readonly id: string;
  readonly title: string;
  /** Where its keepers publish it. */
  readonly source: string;
  readonly files: readonly OfficialSchema[];
}

/**
 * The official schema sets: facts by which the files are known again. `sha256` is of the bytes as they were issued,
 * `contentSha256` of the same without byte order mark and with LF line ends.
 */
export const OFFICIAL_SCHEMA_SETS: readonly SchemaSetFacts[] = [
  {
    id: "eark",
    title: "E-ARK: METS 1.12 with the CSIP and SIP extensions, PREMIS 3.0, EAD, ERMS",
    source: "https://dilcis.eu/specifications",
    files: [
      {
        file: "mets-1.12.xsd",
        namespace: "http://www.loc.gov/METS/",
        sha256: "9c336f876c14103cb4e96800ca98257b8e4892f143b85ed9347c7446fb6490f6",
        contentSha256: "9c336f876c14103cb4e96800ca98257b8e4892f143b85ed9347c7446fb6490f6",
      },
      {
        file: "DILCISExtensionMETS.xsd",
        namespace: "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
        sha256: "40844e8064de67cd1378028f65cdbbe72e94fa21fae2ab7ad9c1ac1adbe6aac1",
        contentSha256: "40844e8064de67cd1378028f65cdbbe72e94fa21fae2ab7ad9c1ac1adbe6aac1",
      },
      {
        file: "DILCISExtensionSIPMETS.xsd",
        namespace: "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
        sha256: "43ac3f08dbecb74c069d1687187a1aeaed800e77581fe0d418468ae3ad20ef86",
        contentSha256: "43ac3f08dbecb74c069d1687187a1aeaed800e77581fe0d418468ae3ad20ef86",
      },
      {
        file: "premis-v3-0.xsd",
        namespace: "http://www.loc.gov/premis/v3",
        sha256: "03b8a77a20b32b882ad799e12262671d07ad18210c60233f4e613a1289491cba",
        contentSha256: "03b8a77a20b32b882ad799e12262671d07ad18210c60233f4e613a1289491cba",
      },
      {
        file: "xlink.xsd",
        namespace: "http://www.w3.org/1999/xlink",
        sha256: "b08dcb2ab7e76ea527e2fe582bcafbdc26194157d9f7c3e39cb95633a9b10316",
        contentSha256: "b08dcb2ab7e76ea527e2fe582bcafbdc26194157d9f7c3e39cb95633a9b10316",
      },
      {
        file: "xml.xsd",
        namespace: "http://www.w3.org/XML/1998/namespace",
        sha256: "1cbe7ac519f6d3b42b04f1d5c4c0d09ca5497347c2a947b286bb31cd4e627587",
        contentSha256: "1cbe7ac519f6d3b42b04f1d5c4c0d09ca5497347c2a947b286bb31cd4e627587",
      },
      {
        file: "ead2002.xsd",
        namespace: "urn:isbn:1-931666-22-9",
        sha256: "1a1efc3c49f4a1d79f62c0103fd6cadd5b250830c4d2ad91d26dcb57735b8810",
        contentSha256: "1a1efc3c49f4a1d79f62c0103fd6cadd5b250830c4d2ad91d26dcb57735b8810",
      },
      {
        file: "ead3-1.1.1.xsd",
        namespace: "http://ead3.archivists.org/schema/",
        sha256: "b090ea6a208360bc056f45d129922b208a5490355745cfbe016005edceac43dc",
        contentSha256: "b090ea6a208360bc056f45d129922b208a5490355745cfbe016005edceac43dc",
      },
      {
        file: "ERMS-2.1.2.xsd",
        namespace: "https://DILCIS.eu/XML/ERMS",
        sha256: "f366b7fe3dd79774863fdb52688a7390b469e7517c23f682ea6f732f07f97877",
        contentSha256: "f366b7fe3dd79774863fdb52688a7390b469e7517c23f682ea6f732f07f97877",
      },
      {
        file: "ERMS-3.0.2.xsd",
        namespace: "https://DILCIS.eu/XML/ERMS",
        sha256: "df37b271cb27f70187004cfec7454c8bb4c39e1735759e1f9ad5dd309ee27a2f",
        contentSha256: "df37b271cb27f70187004cfec7454c8bb4c39e1735759e1f9ad5dd309ee27a2f",
      },
    ],
  },
  {
    id: "siarddk-1007",
    title: "Archival version, order 1007 (Iceland; Denmark until 2020)",
    source: "https://www.sa.dk/da/offentlig-forvaltning/",
    files: [
      {
        file: "archiveIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "0d5497820a56eaa51fcdf9f9ea8a8f71f7d0bd4d0bae9f6c8983eab6647569d3",
        contentSha256: "be65d4058074a56937a0a7f6b0350dc8adf074b77e0ce877225d5edc772df9f6",
      },
      {
        file: "contextDocumentationIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "2f7ea0bb1285c8a7f71bd1a450ea2c6972162eba97b0a1b72f908745adb893cc",
        contentSha256: "fa995cc61bf0202536414123f8879b3f7d624a02efe7183634472e473d0c1fcc",
      },
      {
        file: "docIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "fad8f069dadc6c359cc5cd85719e77ee4b1f9b3838980aad5d74c9a948c47abd",
        contentSha256: "22b856a21393abdd9c4cc69ad5ccb51a440ac8f8473c1ab991d7d73b80085551",
      },
      {
        file: "fileIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "ebf7bd5069bcb17ec70f98ab65a27b122969b33f01d3ae8496a5c7fa642976e9",
        contentSha256: "e3facf514fd2b2def52d677203c98b6a72d9241eddab5948e031a0f660c58004",
      },
      {
        file: "tableIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "575d5fdcc394bede477676538218018b0fe99845aa287bebfa1292fd0574fb94",
        contentSha256: "17553a0082ce5868a1f641565661a7372102dc4406b7d4be7d54b713ff1c3429",
      },
      {
        file: "XMLSchema.xsd",
        namespace: "http://www.w3.org/2001/XMLSchema",
        sha256: "e767a159c179bd6e4dc2bac2a63a62f50cbd027ec19d6b5cc9eb1c2f33e0cb2e",
        contentSha256: "e767a159c179bd6e4dc2bac2a63a62f50cbd027ec19d6b5cc9eb1c2f33e0cb2e",
      },
    ],
  },
  {
    id: "siarddk-128",
    title: "Archival version, order 128 (Denmark)",
    source: "https://www.sa.dk/da/offentlig-forvaltning/",
    files: [
      {
        file: "archiveIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "2e84a3c85a903c0d8bcd0c736333eb25cdbeec1e732d8b55f212a46d30f8c8bd",
        contentSha256: "6c1f2b251d56b6ff63faac80ca0839c6ea4eb9b4cce21551e03869e1c1f24713",
      },
      {
        file: "contextDocumentationIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "1eb59c4672bf96871b4c21d86ba52a16ee823fe3d6103ecd833e43d269ee60d7",
        contentSha256: "2947823c00812466139ef086217a9e4a114ce662f9c5b8869fcc4b2dd39e9f4d",
      },
      {
        file: "docIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "f4ea3317357f0b560731a459b9ad5584fc9481d78ee33c38b347b192671bbcf9",
        contentSha256: "c75881f26caa7992e0ecb8814b3175f32536ce105c752b6e79c04939805606d5",
      },
      {
        file: "fileIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "ebf7bd5069bcb17ec70f98ab65a27b122969b33f01d3ae8496a5c7fa642976e9",
        contentSha256: "e3facf514fd2b2def52d677203c98b6a72d9241eddab5948e031a0f660c58004",
      },
      {
        file: "tableIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "575d5fdcc394bede477676538218018b0fe99845aa287bebfa1292fd0574fb94",
        contentSha256: "17553a0082ce5868a1f641565661a7372102dc4406b7d4be7d54b713ff1c3429",
      },
      {
        file: "researchIndex.xsd",
        namespace: "http://www.sa.dk/xmlns/diark/1.0",
        sha256: "477ad0eb2781367fd559e4a6192793a352580fedfb2c365eb078691a7ec25010",
        contentSha256: "0e7bfb6319ba0de45ced210e593d0cdf44ae8b8c79c2af1b39786b7113fa8a54",
      },
      {
        file: "XMLSchema.xsd",
        namespace: "http://www.w3.org/2001/XMLSchema",
        sha256: "e767a159c179bd6e4dc2bac2a63a62f50cbd027ec19d6b5cc9eb1c2f33e0cb2e",
        contentSha256: "e767a159c179bd6e4dc2bac2a63a62f50cbd027ec19d6b5cc9eb1c2f33e0cb2e",
      },
    ],
  },
  {
    id: "noark5-3.0",
    title: "Noark 5, version 3.0",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "arkivstruktur.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
        sha256: "675789af2f6efe2dd2e9fd59bcdb6bd7101348fd09c87250943ddffaf296bcaa",
        contentSha256: "675789af2f6efe2dd2e9fd59bcdb6bd7101348fd09c87250943ddffaf296bcaa",
      },
      {
        file: "endringslogg.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/endringslogg",
        sha256: "0d1eede2cbb8995b9332a9571030babbeb595519a79308d0af7c5e2186824bc2",
        contentSha256: "0d1eede2cbb8995b9332a9571030babbeb595519a79308d0af7c5e2186824bc2",
      },
      {
        file: "loependeJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
        sha256: "2b65af8e388eaada48ace980cea2f244a84a11174ec497e0c7e2752b5d85bc16",
        contentSha256: "2b65af8e388eaada48ace980cea2f244a84a11174ec497e0c7e2752b5d85bc16",
      },
      {
        file: "metadatakatalog.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/metadatakatalog",
        sha256: "7cb42fb700f00379a3eecd97fcd592517f35b409947686fe24beec556ce13186",
        contentSha256: "7cb42fb700f00379a3eecd97fcd592517f35b409947686fe24beec556ce13186",
      },
      {
        file: "offentligJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
        sha256: "af7842926f2a1a31f914202634696b393a66480b0008a2185096c2a6efc893db",
        contentSha256: "af7842926f2a1a31f914202634696b393a66480b0008a2185096c2a6efc893db",
      },
    ],
  },
  {
    id: "noark5-3.1",
    title: "Noark 5, version 3.1",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "arkivstruktur.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
        sha256: "f099781ffeb81b5a16bc9fcb89e3b2b28047f4cd75ebd2583fa120be09b75b20",
        contentSha256: "f099781ffeb81b5a16bc9fcb89e3b2b28047f4cd75ebd2583fa120be09b75b20",
      },
      {
        file: "endringslogg.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/endringslogg",
        sha256: "960e697887953832d5b52ac18a5c57c0cefa5a3d6e0ed6591f61b2bdadcd22e6",
        contentSha256: "960e697887953832d5b52ac18a5c57c0cefa5a3d6e0ed6591f61b2bdadcd22e6",
      },
      {
        file: "loependeJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
        sha256: "8056192d9734b267db1f00ec1ec033e41f4cefda2197dfcbc49f3b78944d93a6",
        contentSha256: "8056192d9734b267db1f00ec1ec033e41f4cefda2197dfcbc49f3b78944d93a6",
      },
      {
        file: "metadatakatalog.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/metadatakatalog",
        sha256: "29cab7473ed02bb0dc2b1b7ec7573cd60c1c1c2141439af3b4af883f454c86b4",
        contentSha256: "29cab7473ed02bb0dc2b1b7ec7573cd60c1c1c2141439af3b4af883f454c86b4",
      },
      {
        file: "offentligJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
        sha256: "be30b1da252807447cb78873529fb0ea266fbcaa8878db8a3e7b456f5adeddab",
        contentSha256: "be30b1da252807447cb78873529fb0ea266fbcaa8878db8a3e7b456f5adeddab",
      },
    ],
  },
  {
    id: "noark5-4.0",
    title: "Noark 5, version 4.0",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "arkivstruktur.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
        sha256: "6b3092d44904836c7cc94ded7fce104fad43a4889b3544acbcd24a057d2e44eb",
        contentSha256: "6b3092d44904836c7cc94ded7fce104fad43a4889b3544acbcd24a057d2e44eb",
      },
      {
        file: "endringslogg.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/endringslogg",
        sha256: "6ffed4b158578dcad3a571f9090cf8b728309f28d8210a02e9c5705e435ad5c6",
        contentSha256: "6ffed4b158578dcad3a571f9090cf8b728309f28d8210a02e9c5705e435ad5c6",
      },
      {
        file: "loependeJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
        sha256: "8a05867384eca031cbe2cd3af5d4d3154a27afc7ae18682b9dde7d1f1a0f76d5",
        contentSha256: "8a05867384eca031cbe2cd3af5d4d3154a27afc7ae18682b9dde7d1f1a0f76d5",
      },
      {
        file: "metadatakatalog.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/metadatakatalog",
        sha256: "43896558d3882ba44618a57df9fd8e3d0ba714fb26cd5c0aa84d03e7dbdd1431",
        contentSha256: "43896558d3882ba44618a57df9fd8e3d0ba714fb26cd5c0aa84d03e7dbdd1431",
      },
      {
        file: "offentligJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
        sha256: "55890f63184f4aee1e59ab0cfd782e5df47dc8854805ab2cc5e07dac16a76d9d",
        contentSha256: "55890f63184f4aee1e59ab0cfd782e5df47dc8854805ab2cc5e07dac16a76d9d",
      },
    ],
  },
  {
    id: "noark5-5.0",
    title: "Noark 5, version 5.0 (5.5.0, 2023)",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "arkivstruktur.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
        sha256: "77acc0f549f4f3856f56429cb30e6b626ddb05d8b8a3d6cae00cb5911b60f58c",
        contentSha256: "24e056c8ffb86c182ef799c16843209787a1b7cbf2b83c81b2ac74ec9d633619",
      },
      {
        file: "endringslogg.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/endringslogg",
        sha256: "07cbc86e8b3c4b42ed831cdd5c09aa402a2c4049bbca2d287e184f3138edf1de",
        contentSha256: "3b3de5182efe95b968b1c4fcc0344946105b3e3dcf5e20209a3bb2a0b312b602",
      },
      {
        file: "loependeJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
        sha256: "a631f05eac6496394e78597ac7d20d9e1269fcaccb6d1a8f5c50c75e53384f27",
        contentSha256: "3773b504e37db97e359d113fdf770baa00bff46c202a2e6911939208840c98dd",
      },
      {
        file: "metadatakatalog.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/metadatakatalog",
        sha256: "c7c0a7e7996f60b4c28eacd0e34e6af0d6ca2cfb76f58080221e163fb972a305",
        contentSha256: "d4f05aefa852b121ed2c84c4b0bb933442096fd86789f8bb5ee65d5c61e848c3",
      },
      {
        file: "offentligJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
        sha256: "e3d9befccf53255be8233d2836ef1de35d9270d95bb3bcbd58ca63544fe170b3",
        contentSha256: "4b60e2c232b8d11686c9754697dea4e86b914503aed307784809dbb9c9bc24e3",
      },
    ],
  },
  {
    id: "noark5-5.0-2019",
    title: "Noark 5, version 5.0 (2019)",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "arkivstruktur.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
        sha256: "85986f7c8fac408cca568a0436b26f5b2837d420877a529962437d21c71fac82",
        contentSha256: "85986f7c8fac408cca568a0436b26f5b2837d420877a529962437d21c71fac82",
      },
      {
        file: "endringslogg.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/endringslogg",
        sha256: "9c0aa09d77ce76077f6f65f0a7500f5cf3dadd82410a1ab38cbfd32a76e93d20",
        contentSha256: "9c0aa09d77ce76077f6f65f0a7500f5cf3dadd82410a1ab38cbfd32a76e93d20",
      },
      {
        file: "loependeJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
        sha256: "e1c2737159f40e67627329de851d49d841617dddc360ccf3aeea1ffc1ef72e6c",
        contentSha256: "e1c2737159f40e67627329de851d49d841617dddc360ccf3aeea1ffc1ef72e6c",
      },
      {
        file: "metadatakatalog.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/metadatakatalog",
        sha256: "df9c4bb29a4fc49d452586337c01666f286c7070fe170792b99faf3ef652cf8c",
        contentSha256: "df9c4bb29a4fc49d452586337c01666f286c7070fe170792b99faf3ef652cf8c",
      },
      {
        file: "offentligJournal.xsd",
        namespace: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
        sha256: "0e8d3b49eeb9eab496bc2ea2f8af9160e6e2526485fe27e377a508b3946bff6e",
        contentSha256: "0e8d3b49eeb9eab496bc2ea2f8af9160e6e2526485fe27e377a508b3946bff6e",
      },
    ],
  },
  {
    id: "addml",
    title: "ADDML 8.2 and 8.3",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "addml.xsd",
        namespace: "http://www.arkivverket.no/standarder/addml",
        sha256: "900d238446096154af2d6f066c51ec35bcbb82c4e843079d870b94235b12f24f",
        contentSha256: "900d238446096154af2d6f066c51ec35bcbb82c4e843079d870b94235b12f24f",
      },
      {
        file: "addml82.xsd",
        namespace: "http://www.arkivverket.no/standarder/addml",
        sha256: "09154ebc83b45a7b61aa0b99e8c593ea60c3ef834b2efff1ce6d254232b29b67",
        contentSha256: "09154ebc83b45a7b61aa0b99e8c593ea60c3ef834b2efff1ce6d254232b29b67",
      },
    ],
  },
  {
    id: "dias",
    title: "DIAS: METS, PREMIS, submission description",
    source: "https://github.com/arkivverket/schemas",
    files: [
      {
        file: "DIAS_METS.xsd",
        namespace: "http://arkivverket.no/standarder/METS",
        sha256: "67b13f76ffe8ea63a76ec88d1940568d8c22e1f654da991cbda1319fad541741",
        contentSha256: "67b13f76ffe8ea63a76ec88d1940568d8c22e1f654da991cbda1319fad541741",
      },
      {
        file: "DIAS_PREMIS.xsd",
        namespace: "http://arkivverket.no/standarder/PREMIS",
        sha256: "5131975b732ca285dbb4dfdafd85dde122eb384db3984e9aec2598057671e017",
        contentSha256: "5131975b732ca285dbb4dfdafd85dde122eb384db3984e9aec2598057671e017",
      },
      {
        file: "submissionDescription.xsd",
        namespace: "http://www.loc.gov/METS/",
        sha256: "f13b18f99b0db876c71163cdaff871724ca2833f2a14481cc91462377fa2638c",
        contentSha256: "f13b18f99b0db876c71163cdaff871724ca2833f2a14481cc91462377fa2638c",
      },
      {
        file: "info.xsd",
        namespace: "www.arkivverket.no/standarder/info",
        sha256: "24bbda5d5ae05d89f182dfadc37c3b8d3fbd45408ec937fcdf02f67a9de9926c",
        contentSha256: "24bbda5d5ae05d89f182dfadc37c3b8d3fbd45408ec937fcdf02f67a9de9926c",
      },
      {
        file: "xlink.xsd",
        namespace: "http://www.w3.org/1999/xlink",
        sha256: "f1f5bb6003165cdd8f6c1fcc32f8fd1f965e1681010f3b9806d9460bcffa8a3c",
        contentSha256: "f1f5bb6003165cdd8f6c1fcc32f8fd1f965e1681010f3b9806d9460bcffa8a3c",
      },
    ],
  },
  {
    id: "gml-3.1.1",
    title: "GML 3.1.1",
    source: "https://schemas.opengis.net/gml/3.1.1/",
    files: [
      {
        file: "basicTypes.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "2b21e58878d6c8091a2dabea98da657cf116e6e873505806bc638eb4e5fbbb42",
        contentSha256: "2b21e58878d6c8091a2dabea98da657cf116e6e873505806bc638eb4e5fbbb42",
      },
      {
        file: "coordinateOperations.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "7ed28507f5103883cd190167bbde3f3b3ceca2f0e477d7d127d62c53e31dc911",
        contentSha256: "7ed28507f5103883cd190167bbde3f3b3ceca2f0e477d7d127d62c53e31dc911",
      },
      {
        file: "coordinateReferenceSystems.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "fed116e79e21a97a03d580492c41dcab5c8c93fe1335b4ec372f390268c4ba64",
        contentSha256: "fed116e79e21a97a03d580492c41dcab5c8c93fe1335b4ec372f390268c4ba64",
      },
      {
        file: "coordinateSystems.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "c91dd00cb94e0d8f8fa6e41f22f123574a0fb9b3734d737292f669b53b19b8a5",
        contentSha256: "c91dd00cb94e0d8f8fa6e41f22f123574a0fb9b3734d737292f669b53b19b8a5",
      },
      {
        file: "coverage.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "a511ddc10f83ef8195840649515224cc48d391a13747b2259994d19561796969",
        contentSha256: "a511ddc10f83ef8195840649515224cc48d391a13747b2259994d19561796969",
      },
      {
        file: "dataQuality.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "2ac1dfc184dce257d5cb21edf3df28acc0fca66100f8fa30a7402c94b052dd43",
        contentSha256: "2ac1dfc184dce257d5cb21edf3df28acc0fca66100f8fa30a7402c94b052dd43",
      },
      {
        file: "datums.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "d82a049f6cbc68d5e005c97876c4e14c8b1d4f18091f49572d2ac898a7d55d82",
        contentSha256: "d82a049f6cbc68d5e005c97876c4e14c8b1d4f18091f49572d2ac898a7d55d82",
      },
      {
        file: "defaultStyle.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "3d01f36e9af06e1d1e178f9dfc0f962942a155d790702997dbe19237a0f75734",
        contentSha256: "3d01f36e9af06e1d1e178f9dfc0f962942a155d790702997dbe19237a0f75734",
      },
      {
        file: "dictionary.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "54cbd50bd84150b42670026a36520f82feeaaf7b7c3587d54f7c06132b6ecafe",
        contentSha256: "54cbd50bd84150b42670026a36520f82feeaaf7b7c3587d54f7c06132b6ecafe",
      },
      {
        file: "direction.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "bf05e60b86d30cd13454d9b8e8347bf5877568bbad1c7a5208ef275ed755575d",
        contentSha256: "bf05e60b86d30cd13454d9b8e8347bf5877568bbad1c7a5208ef275ed755575d",
      },
      {
        file: "dynamicFeature.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "c294812cf461aa2af0a38012f5422dec6010aee75efe310f048441e278108bf9",
        contentSha256: "c294812cf461aa2af0a38012f5422dec6010aee75efe310f048441e278108bf9",
      },
      {
        file: "feature.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "53f68db4ec64f0f3882eb0f2e73e727c727c5337c28cdebc4cb67a1de6fca204",
        contentSha256: "53f68db4ec64f0f3882eb0f2e73e727c727c5337c28cdebc4cb67a1de6fca204",
      },
      {
        file: "geometryAggregates.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "bcb76d51a3f799275e04c4221b45b8215e31b27f009f1d0dfbe210e905d79354",
        contentSha256: "bcb76d51a3f799275e04c4221b45b8215e31b27f009f1d0dfbe210e905d79354",
      },
      {
        file: "geometryBasic0d1d.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "735a069dd582eca555836a4028b4dacc56959865b6ad89d91ff5b514d28a7642",
        contentSha256: "735a069dd582eca555836a4028b4dacc56959865b6ad89d91ff5b514d28a7642",
      },
      {
        file: "geometryBasic2d.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "9c83d5b47051dc3f95c540cb1fbd41f9a46396b5b356e48752dafc2bf49006ec",
        contentSha256: "9c83d5b47051dc3f95c540cb1fbd41f9a46396b5b356e48752dafc2bf49006ec",
      },
      {
        file: "geometryComplexes.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "8e5f4bdc0eb3fbf0045c1d7c994d3a98097c1ce1499b9ca32e174c58316ae86d",
        contentSha256: "8e5f4bdc0eb3fbf0045c1d7c994d3a98097c1ce1499b9ca32e174c58316ae86d",
      },
      {
        file: "geometryPrimitives.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "55629753865288020f9172531e26d9af9c7d4116f17bc0283a10de33078cabeb",
        contentSha256: "55629753865288020f9172531e26d9af9c7d4116f17bc0283a10de33078cabeb",
      },
      {
        file: "gml.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "64e7a10b401f7d9a10a30b606eaf8beff0e04b6bd61452a51a2a24925fe8b52a",
        contentSha256: "64e7a10b401f7d9a10a30b606eaf8beff0e04b6bd61452a51a2a24925fe8b52a",
      },
      {
        file: "gmlBase.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "907150fca024a058c6eb0442d1841bad7a693ad3664d734660e511ca46911ae8",
        contentSha256: "907150fca024a058c6eb0442d1841bad7a693ad3664d734660e511ca46911ae8",
      },
      {
        file: "grids.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "edb7029025c3c64e4146675fb9e37e5341bafb95fec7730b389f121a719a69e0",
        contentSha256: "edb7029025c3c64e4146675fb9e37e5341bafb95fec7730b389f121a719a69e0",
      },
      {
        file: "measures.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "abad5b1503d5c1fb6b8f14a6d1ae7b014e555908a55ceaca45fd4470213b28f2",
        contentSha256: "abad5b1503d5c1fb6b8f14a6d1ae7b014e555908a55ceaca45fd4470213b28f2",
      },
      {
        file: "observation.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "fecb470ca74097a8eef117056f75f151cb677e970ca8288b488eb767030d7f21",
        contentSha256: "fecb470ca74097a8eef117056f75f151cb677e970ca8288b488eb767030d7f21",
      },
      {
        file: "referenceSystems.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "62c386f51a1534b511da46cd1e7dbfea26b3de5ea6d8da63a4230d2a3e644d30",
        contentSha256: "62c386f51a1534b511da46cd1e7dbfea26b3de5ea6d8da63a4230d2a3e644d30",
      },
      {
        file: "smil20-language.xsd",
        namespace: "http://www.w3.org/2001/SMIL20/Language",
        sha256: "71a6af850b0701b34c594ba749ed42ce621cf669b3cb0ec339ce9dd254314787",
        contentSha256: "71a6af850b0701b34c594ba749ed42ce621cf669b3cb0ec339ce9dd254314787",
      },
      {
        file: "smil20.xsd",
        namespace: "http://www.w3.org/2001/SMIL20/",
        sha256: "68df248afb314c26bebee460e57e8a026d8fae07973da344a8800cd3440d1791",
        contentSha256: "68df248afb314c26bebee460e57e8a026d8fae07973da344a8800cd3440d1791",
      },
      {
        file: "temporal.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "eb857b549bd83e40b22fd2e7c06eac9fb87a4f4d3b12b3096ff86997d84755b4",
        contentSha256: "eb857b549bd83e40b22fd2e7c06eac9fb87a4f4d3b12b3096ff86997d84755b4",
      },
      {
        file: "temporalReferenceSystems.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "2645e7e68b63face81445e0a8e916969abe89f86bf3eced079169add8ee8c2e1",
        contentSha256: "2645e7e68b63face81445e0a8e916969abe89f86bf3eced079169add8ee8c2e1",
      },
      {
        file: "temporalTopology.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "b68654aab3646c14cc825f9e38322a206a1de21f82ba679701dfed2400c706f3",
        contentSha256: "b68654aab3646c14cc825f9e38322a206a1de21f82ba679701dfed2400c706f3",
      },
      {
        file: "topology.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "0d9d1087907ed1236078e66ecd9d7248778414f4d42906bc350b494124f190fe",
        contentSha256: "0d9d1087907ed1236078e66ecd9d7248778414f4d42906bc350b494124f190fe",
      },
      {
        file: "units.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "e057a55e3e8564162c7d106d0fa1236ee0e983af4715530732ee329a7ec5098e",
        contentSha256: "e057a55e3e8564162c7d106d0fa1236ee0e983af4715530732ee329a7ec5098e",
      },
      {
        file: "valueObjects.xsd",
        namespace: "http://www.opengis.net/gml",
        sha256: "768a29efaec7ab0c01bb94da2dbede160202c3ccce255f213cddcd8607d3556c",
        contentSha256: "768a29efaec7ab0c01bb94da2dbede160202c3ccce255f213cddcd8607d3556c",
      },
      {
        file: "xlinks.xsd",
        namespace: "http://www.w3.org/1999/xlink",
        sha256: "3e5babf0a9900ffff094972da60ee2964eff650bf3fd76101b201d81e337cbf5",
        contentSha256: "3e5babf0a9900ffff094972da60ee2964eff650bf3fd76101b201d81e337cbf5",
      },
      {
        file: "xml-mod.xsd",
        namespace: "http://www.w3.org/XML/1998/namespace",
        sha256: "e49b1d46eb586f7eec8cfd7f18a10b64fbc2d3f91124a21365e51d044627b6d9",
        contentSha256: "e49b1d46eb586f7eec8cfd7f18a10b64fbc2d3f91124a21365e51d044627b6d9",
      },
    ],
  },
];
