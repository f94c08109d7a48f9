/// What newsrooms announce: bytes of a feed in, entries out; OPML; when to poll next.
@NullMarked
package org.wardround.feed;

import org.jspecify.annotations.NullMarked;
