/// Mail as newsrooms keep it: messages out of mbox files, and the page that a message amounts to;
/// and letters that the desk sends.
@NullMarked
package org.wardround.mail;

import org.jspecify.annotations.NullMarked;
