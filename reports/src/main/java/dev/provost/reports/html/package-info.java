/**
 * {@code index.html}: the run for people, as one self-contained page.
 *
 * <p>Everything that came from a server or a file passes through the escaping of the templates; the page loads nothing and
 * runs no script.
 */
@NullMarked
package dev.provost.reports.html;

import org.jspecify.annotations.NullMarked;
