@NullMarked
package vn.chibo.tasks.web;

import org.jspecify.annotations.NullMarked;
