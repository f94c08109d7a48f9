/// Tests of what results say.
@NullMarked
package org.wardround.view;

import org.jspecify.annotations.NullMarked;
