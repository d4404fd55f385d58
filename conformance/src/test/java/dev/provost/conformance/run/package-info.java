@NullMarked
package dev.provost.conformance.run;

import org.jspecify.annotations.NullMarked;
