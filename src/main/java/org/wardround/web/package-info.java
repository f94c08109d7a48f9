/// The desk: the pages, pictures and JSON that a browser is served, and the sample sites of the
/// demo. The only home of a web server.
@NullMarked
package org.wardround.web;

import org.jspecify.annotations.NullMarked;
