/**
 * Rostering: who stands where and when. Demand, rules, search, lower bound, repair and explanation as plain Java: no Spring, no SQL.
 *
 * <p>The public records are the model ({@link org.hucheng.rostering.RosterProblem}); {@link org.hucheng.rostering.Solver} plans,
 * {@link org.hucheng.rostering.Repair} mends, {@link org.hucheng.rostering.Checker} recomputes everything from scratch.
 */
@NullMarked
package org.hucheng.rostering;

import org.jspecify.annotations.NullMarked;
