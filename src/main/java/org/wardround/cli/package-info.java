/// The command line: one class a command, results to stdout, progress to stderr.
@NullMarked
package org.wardround.cli;

import org.jspecify.annotations.NullMarked;
