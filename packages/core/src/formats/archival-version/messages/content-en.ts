import type { Messages } from "../../../model/language.ts";

/** Texts on what files, values and geodata hold. */
export const content: Messages = {
  "archival-version/reason/no-geodata": "The package has no geodata.",
  "archival-version/reason/no-research": "The research index came with order 128.",
  "archival-version/content-unseen":
    "The document could not be looked into: {problem, select, pages {it has more pages than are read} compressed {its marks lie deep within a compressed archive; unpack the package and verify the folder} many {too many different faults were met} other {its bytes could not be read}}. Its content was not checked.",
  "5.E_2":
    "The TIFF is not as TIFF 6.0 has it: {problem, select, fill_order {page {page} has its bits the other way round (FillOrder 2), which LZW and PackBits do not allow} other {its directory for page {page} cannot be read}}. Convert the document again.",
  "5.E_3":
    "Page {page} of the TIFF is compressed as {found}, {problem, select, colour {which is for black and white alone, and the page has colours or greys. Use LZW or PackBits} other {which is not allowed. Use CCITT G3 (1-D) or G4, PackBits or LZW}}. Convert the document again.",
  "archival-version/tiff-colour":
    "Page {page} of the TIFF {problem, select, depth {has {found} bits for each point; allowed are {expected}} channels {has {found} channels; at most {expected} are allowed} other {has colours of kind {found} (PhotometricInterpretation); allowed are {expected}}}. Convert the document again.",
  "5.E_5":
    "Page {page} of the TIFF has the resolution {x} across and {y} down. If the original was not so, convert it with the same resolution both ways.",
  "5.E_7": "Page {page} of the TIFF has private tags ({count}): {tags}.",
  "5.E_12":
    "The content is not that of a file with the ending {extension}. Convert the document, or get it again from its maker.",
  "archival-version/jp2-part":
    "The picture is not JPEG 2000 part 1: its kind is “{found}”, and “jp2” was expected. Convert it again.",
  "5.F_1": "The sound is not MPEG layer 3 (found: “{found}”). Convert it to MP3.",
  "5.F_2":
    "The WAVE file {problem, select, depth {has {found} bits for each sample, which are not whole bytes} other {is not linear PCM (its coding is “{found}”)}}. Convert it.",
  "5.F_3": "The video is coded as “{found}”. Allowed are MPEG-2, and MPEG-4 AVC with AAC in MP4. Convert it.",
  "5.F_4": "The content is not that of a file with the ending {extension}. Convert it, or get it again from its maker.",
  "5.G_1":
    "Schemas/localShared lacks {count} of the schemas of GML 3.1.1, such as {name}. Put in the whole set, unchanged.",
  "5.G_2": "The schema {schema} that the GML file names is missing. Add it.",
  "5.G_4":
    "The local schema cannot be used with the schemas of GML: {detail}. Correct it (XSD 1.0), and hold the geodata against it again.",
  "5.G_5": "The local schema is not well-formed XML, in line {line}: {detail}. Write it again.",
  "5.G_6": "The local schema does not declare UTF-8 (found: “{found}”). Save it as UTF-8, with an XML declaration.",
  "5.G_8": "The local schema does not import the namespace of GML 3.1.1. Add the import.",
  "5.G_9": "The local schema does not define the element GEOMETRI. Define it.",
  "5.G_10": "GEOMETRI in the local schema does not stand for gml:_Feature. Give it that substitutionGroup.",
  "5.G_11":
    "The local schema does not describe the content of the GML file. Add annotation and documentation at its beginning.",
  "5.G_12":
    "Nothing in the local schema is an extension of gml:AbstractFeatureType. Derive the type of GEOMETRI from it.",
  "5.G_13": "The local schema has no features. Add at least one, in a sequence.",
  "5.G_14": "The features in the local schema are not described. Add annotation and documentation to them.",
  "5.G_15": "The local schema has no geometry. Add one of the properties of GML.",
  "5.G_16": "The GML file has {bytes} bytes; it should be smaller than 1,000,000,000. Divide it as the archive says.",
  "5.G_17":
    "The GML file is not well-formed XML, in line {line}: {detail}. Nothing after this place could be read. Write it again.",
  "5.G_18": "The file is not valid by its local schema: {detail}. Correct the one or the other.",
  "5.G_19":
    "The GML file does not name its local schema by a relative path (found: “{found}”): ./1.xsd, or localSchema<n>.xsd in Schemas/localShared. Correct xsi:schemaLocation.",
  "5.G_20": "The GML file declares the encoding “{found}” and should declare UTF-8. Save it as UTF-8.",
  "5.G_22": "The root of the GML file is {found}; it should be gml:FeatureCollection. Correct it.",
  "5.G_23":
    "The root of the GML file does not bind all namespaces: {missing} is missing. Add gml, xlink, xsi and your own.",
  "5.G_24":
    "The GML file has the reference system “{found}”. Expected are {expected}. Transform the data, or state what was agreed with --gml-areas.",
  "5.G_25":
    "The envelope of the GML file does not say how many dimensions there are (srsDimension, found: “{found}”). Add 2 or 3.",
  "5.G_26": "The GML file lacks a usable gml:boundedBy with lowerCorner and upperCorner. Add it.",
  "5.G_27": "The GML file has no gml:featureMember. Add the features.",
  "5.G_28": "The GML file has no geometry within GEOMETRI. Add it.",
  "5.G_29":
    "Geometries reach from {found}, and the file says that they lie within {expected}. Correct the envelope, or the geometries.",
  "5.G_31": "The GML file has no XML declaration. Begin it with one that says UTF-8.",
  "archival-version/gml-box":
    "The area of the GML file, {found}, reaches beyond the one agreed for {datum}: {expected}. Correct the coordinates, or state what was agreed with --gml-areas.",
  "6.C_12": "The query {view} cannot be run on these tables: {detail}. Correct it.",
  "4.D_11": "Column {column} of {table}: from {least} to {greatest}.",
  "6.C_24":
    "Dates of documents, column {column} of {table}: from {least} to {greatest}. See that they lie within the period of the records.",
  "6.C_29":
    "{count} rows of {table} name document {id} ({column}), which stands for documents that could not be converted.",
  "archival-version/undocumented-code":
    "Column {column} of {table} seems to hold codes that no table explains: {values}. Add a table of their meanings with a foreign key, or explain each in the column’s description.",
  "archival-version/index-character":
    "The index has {problem, select, cdata {a CDATA section; write the text with references} control {characters from U+007F to U+009F as they are; write them as references, or remove them} other {characters for private use, or that are none; replace them}}.",
  "archival-version/table-schema":
    "The schema of {table} and tableIndex.xml do not say the same: {problem, select, unreadable {it cannot be read ({name})} count {it has {found} columns, and should have {expected}} column {{found} stands where {expected} should} type {{name} is {found}, and should be {expected}} other {{name} has nillable {found}, and should have {expected}}}. Write it again from the index.",
  "archival-version/research-index":
    "{problem, select, missing {The package is delivered as research data, and {name} is missing. Add it} unasked {There is a research index, and the archive index does not say so ({name}). Make them agree} not_well_formed {researchIndex.xml is not well-formed XML: {name}. Write it again} table {researchIndex.xml names the table {name}, which tableIndex.xml does not have. Correct it} column {researchIndex.xml names the column {name}, which the table does not have. Correct it} other {researchIndex.xml departs from its schema at {name}. Correct it}}.",
  "archival-version/sha256": "SHA-256 of the list of all {count} files, each with its own: {digest}.",
};
