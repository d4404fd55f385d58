/** Several results side by side: servers and models at an interop event, or builds of one server. */
@NullMarked
package dev.provost.reports.matrix;

import org.jspecify.annotations.NullMarked;
