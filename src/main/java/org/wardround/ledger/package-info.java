/// SQLite: feeds and their state, stories, claims, moves. The only home of JDBC.
@NullMarked
package org.wardround.ledger;

import org.jspecify.annotations.NullMarked;
