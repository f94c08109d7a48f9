/// The ledger in other people's formats, written as it is read: FollowTheMoney, Popolo, graphs.
@NullMarked
package org.wardround.ledger.export;

import org.jspecify.annotations.NullMarked;
