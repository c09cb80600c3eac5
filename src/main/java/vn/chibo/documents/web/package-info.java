/** Pages and downloads of the documents module. */
@NullMarked
package vn.chibo.documents.web;

import org.jspecify.annotations.NullMarked;
