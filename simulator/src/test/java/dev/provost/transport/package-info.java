/** Tests of the transport against real loopback sockets. */
@NullMarked
package dev.provost.transport;

import org.jspecify.annotations.NullMarked;
