/** Decisions about the tree: drafted, rehearsed, signed, carried out on their day, taken back (quyết định về tổ chức). */
@NamedInterface("decisions")
@NullMarked
package vn.chibo.organisations.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
