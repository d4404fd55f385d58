/** Starts the image of a server in a container, with Docker or Podman on this machine. */
@NullMarked
package dev.provost.container;

import org.jspecify.annotations.NullMarked;
