/// Bytes from the network, politely and safely. The only home of HTTP.
@NullMarked
package org.wardround.fetch;

import org.jspecify.annotations.NullMarked;
