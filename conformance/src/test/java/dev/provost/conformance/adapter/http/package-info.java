/** Recipes, and servers that answer them in ways of their own. */
@NullMarked
package dev.provost.conformance.adapter.http;

import org.jspecify.annotations.NullMarked;
