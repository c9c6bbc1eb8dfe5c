import type { Device, DevicePlace } from "@hucheng/api";
import { useI18n } from "vue-i18n";
import { api } from "../../state/api";
import { useLoad } from "../../state/load";
import { useNames } from "../../state/names";
import { useOperation } from "../../state/operation";

/** What devices are bound to, by name. */
export function usePlaces() {
  const { t } = useI18n();
  const { say } = useNames();
  const operation = useOperation();
  const { data } = useLoad(() => operation.code, (stop) => api.devicePlaces(operation.code, stop));

  const named = (places: DevicePlace[] | undefined, code: string): string => {
    const found = places?.find((p) => p.code === code);
    return found === undefined ? code : say(found.name);
  };
  const word = (device: Device): string => {
    if (device.post) return named(data.value?.posts, device.post);
    if (device.unit) return named(data.value?.units, device.unit);
    return t("devices.whole");
  };
  return { data, word };
}
