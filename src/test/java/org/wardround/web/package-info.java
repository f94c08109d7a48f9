@NullMarked
package org.wardround.web;

import org.jspecify.annotations.NullMarked;
