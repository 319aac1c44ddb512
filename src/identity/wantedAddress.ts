import { pocketOfWindow } from './pocket.ts'
import { pocketKey } from './smart.ts'
import { paths } from '#paths.ts'

/** On the way back from the clinic's sign-in: where that was begun, as a hint of what will be shown. Undefined anywhere else. */
export function wantedAddress(): string | undefined {
  if (location.pathname !== paths.signInReturn()) return undefined
  try {
    const { returnTo } = JSON.parse(pocketOfWindow()?.getItem(pocketKey) ?? '{}') as { returnTo?: unknown }
    return typeof returnTo === 'string' ? returnTo : undefined
  } catch {
    // What lies there is no note of ours; the sign-in itself says so.
    return undefined
  }
}
