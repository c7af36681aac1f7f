"""The evidence pack: claims with their evidence as files that a colleague can verify without alimon."""
