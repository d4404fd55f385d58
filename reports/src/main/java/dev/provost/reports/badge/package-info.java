/** {@code badge.svg}: the run on a project page. */
@NullMarked
package dev.provost.reports.badge;

import org.jspecify.annotations.NullMarked;
