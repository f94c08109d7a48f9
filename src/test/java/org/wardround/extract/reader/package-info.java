@NullMarked
package org.wardround.extract.reader;

import org.jspecify.annotations.NullMarked;
