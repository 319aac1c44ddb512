import { deviceSealer } from './deviceSealer.ts'

/** In: whose things, and which. Out: what seals them at rest on this device. Everything kept for a person is sealed by this. */
export const personSealer = deviceSealer
