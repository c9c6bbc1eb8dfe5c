/** Hucheng 护城: the district's emergency deployment, one package below this one per module. */
@NullMarked
package org.hucheng;

import org.jspecify.annotations.NullMarked;
