/** HTTP for handsets and small servers: client, embedded server and recorder on event loops; knows nothing of SyncML. */
@NullMarked
package dev.provost.transport;

import org.jspecify.annotations.NullMarked;
