import type { Page, Text } from "./text";

export type DeviceState = "waiting" | "lapsed" | "active" | "revoked" | "wiping" | "wiped";

/** What somebody ordered about a device, and why. */
export interface DeviceOrder {
  at: string;
  by: string;
  reason: string;
}

export interface Device {
  code: string;
  label: string;
  post?: string;
  unit?: string;
  state: DeviceState;
  mark: number;
  codeUntil?: string;
  enrolledAt?: string;
  lastSeenAt?: string;
  app?: string;
  unsent?: number;
  unsentAt?: string;
  /** Records it had that will not come; 0 while it is in use. */
  mayBeMissing: number;
  revoked?: DeviceOrder;
  wipe?: DeviceOrder;
  wipedAt?: string;
}

export interface DevicePage extends Page<Device> {
  missing: { devices: number; records: number };
}

export interface DevicePlace {
  code: string;
  name: Text;
  state?: "planned" | "open" | "revoked";
}

export interface DevicePlaces {
  posts: DevicePlace[];
  units: DevicePlace[];
}

export interface NewDevices {
  reason: string;
  devices: { code: string; label?: string | undefined; post?: string | undefined; unit?: string | undefined }[];
}

/** A code of enrolment, told once. */
export interface IssuedCode {
  code: string;
  enrolment: string;
  until: string;
}

/** What the server calls a device that redeemed its code. */
export interface EnrolledDevice {
  key: string;
  device: string;
  label: string;
  operation: string;
  operationName: Text;
  post?: string;
  unit?: string;
  now: string;
}

export interface DeviceToken {
  token: string;
  seconds: number;
  now: string;
}
