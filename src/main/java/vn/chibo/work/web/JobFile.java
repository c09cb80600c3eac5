package vn.chibo.work.web;

/** The result of a job, as it is fetched. */
record JobFile(String name, String mediaType, long size, int chunks) {}
