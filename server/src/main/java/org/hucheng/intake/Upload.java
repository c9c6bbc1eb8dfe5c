package org.hucheng.intake;

import java.util.List;
import org.hucheng.identity.DeviceView;
import org.hucheng.privacy.Sealer;

/**
 * The lines of one request, read and prepared, in their order.
 *
 * @param fromDesk a person tries a refused line again; the desk settles it itself
 */
record Upload(DeviceView device, List<Candidate> candidates, Sealer sealer, boolean fromDesk) {}
