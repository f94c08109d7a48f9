/// What is known in the words and columns that commands and pages share: so both say the same.
@NullMarked
package org.wardround.view;

import org.jspecify.annotations.NullMarked;
