/// Tests of reading mail.
@NullMarked
package org.wardround.mail;

import org.jspecify.annotations.NullMarked;
