/** Pages of admission. */
@NullMarked
package vn.chibo.admissions.web;

import org.jspecify.annotations.NullMarked;
