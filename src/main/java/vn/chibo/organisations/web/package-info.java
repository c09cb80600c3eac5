/** Pages of organisations, posts, accounts, the audit and one's own account. */
@NullMarked
package vn.chibo.organisations.web;

import org.jspecify.annotations.NullMarked;
