/** TLS for the two sides of a connection: certificates with the engine of the JDK, pre-shared keys with Bouncy Castle. */
@NullMarked
package dev.provost.transport.tls;

import org.jspecify.annotations.NullMarked;
