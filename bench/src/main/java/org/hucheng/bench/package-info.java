/** Measures: ratios to a limit taken in the same run, so that a busy machine does not flatter or shame anyone. */
@NullMarked
package org.hucheng.bench;

import org.jspecify.annotations.NullMarked;
