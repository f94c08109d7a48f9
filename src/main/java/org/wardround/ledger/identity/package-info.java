/// Who is who: whether people of like names in different stories are one person. Pure functions.
@NullMarked
package org.wardround.ledger.identity;

import org.jspecify.annotations.NullMarked;
