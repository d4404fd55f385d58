/** The adapter of kind {@code http}: a recipe of requests, without any code. */
@NullMarked
package dev.provost.conformance.adapter.http;

import org.jspecify.annotations.NullMarked;
