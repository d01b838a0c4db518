import AtlasModel

/// Opens the screen on an atlas.
func openScreen(_ atlas: Atlas) throws(CommandFailure) {
    throw .screenNotThere
}
