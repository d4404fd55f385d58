@NullMarked
package dev.provost.conformance.plan;

import org.jspecify.annotations.NullMarked;
