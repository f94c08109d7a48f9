@NullMarked
package org.wardround.ledger;

import org.jspecify.annotations.NullMarked;
