/** Units and posts from a spreadsheet: read, tried row by row, written or taken back. */
@NullMarked
package vn.chibo.organisations.imports;

import org.jspecify.annotations.NullMarked;
