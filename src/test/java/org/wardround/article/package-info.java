/// Tests of reading stories out of pages.
@NullMarked
package org.wardround.article;

import org.jspecify.annotations.NullMarked;
