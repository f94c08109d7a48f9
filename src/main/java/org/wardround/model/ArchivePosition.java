package org.wardround.model;

/// Where a capture lies in the archive.
///
/// @param file name of the WARC file inside the archive's folder
/// @param offset of the capture's first record, bytes into the compressed file
public record ArchivePosition(String file, long offset) {}
