import type { Zone } from '#time.ts'

/** The zone of this device. */
export function ownZone(): Zone {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
