@NullMarked
package org.wardround.ledger.identity;

import org.jspecify.annotations.NullMarked;
