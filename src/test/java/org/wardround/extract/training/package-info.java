@NullMarked
package org.wardround.extract.training;

import org.jspecify.annotations.NullMarked;
