/** Tests of fault plans. */
@NullMarked
package dev.provost.fault;

import org.jspecify.annotations.NullMarked;
