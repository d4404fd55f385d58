/** The JSON in which Provost and what operates a server speak of orders and outcomes; {@code docs/adapters.md} documents it. */
@NullMarked
package dev.provost.conformance.adapter.json;

import org.jspecify.annotations.NullMarked;
