/** The adapters that come with Provost, by kind. */
@NullMarked
package dev.provost.conformance.adapter;

import org.jspecify.annotations.NullMarked;
