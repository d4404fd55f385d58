/** Documents of OMA Client Provisioning ({@code wap-provisioningdoc}) in XML and WBXML. */
@NullMarked
package dev.provost.bootstrap.cp;

import org.jspecify.annotations.NullMarked;
