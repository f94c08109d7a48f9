/// Wardround reads the health-IT press every night and tells who moved where.
@NullMarked
package org.wardround;

import org.jspecify.annotations.NullMarked;
