/** The JSON that adapters outside of this project rely on. */
@NullMarked
package dev.provost.conformance.adapter.json;

import org.jspecify.annotations.NullMarked;
