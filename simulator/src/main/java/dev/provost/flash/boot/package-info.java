/** What starts a phone: boot control on flash, the bootloader with trial, fall-back and recovery, and how an agent may be flawed. */
@NullMarked
package dev.provost.flash.boot;

import org.jspecify.annotations.NullMarked;
