/** Names of the files of the GML 3.1.1 schema set, which a package with geodata carries unchanged. */
export const GML_SCHEMAS: readonly string[] = (
  "basicTypes coordinateOperations coordinateReferenceSystems coordinateSystems coverage dataQuality datums " +
  "defaultStyle dictionary direction dynamicFeature feature geometryAggregates geometryBasic0d1d geometryBasic2d " +
  "geometryComplexes geometryPrimitives gml gmlBase grids measures observation referenceSystems smil20 " +
  "smil20-language temporal temporalReferenceSystems temporalTopology topology units valueObjects xlinks xml-mod"
)
  .split(" ")
  .map((name) => `${name}.xsd`);
