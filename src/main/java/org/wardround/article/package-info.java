/// From a page to its story. The only home of main-text extraction.
@NullMarked
package org.wardround.article;

import org.jspecify.annotations.NullMarked;
