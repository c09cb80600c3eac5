package vn.chibo.documents;

/**
 * What a checked file is.
 *
 * @param formulas whether a sheet has formulas, which an import of data refuses
 */
public record Upload(UploadKind kind, long size, String sha256, boolean formulas) {}
