package vn.chibo.members.web;

import java.time.OffsetDateTime;
import vn.chibo.members.Field;

/**
 * What was changed in one field of a file.
 *
 * @param by empty for the program itself
 * @param was as it was kept; of masked numbers the last four digits
 */
public record FieldChange(OffsetDateTime at, String by, Field field, String was, String became) {}
