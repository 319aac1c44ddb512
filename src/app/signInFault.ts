import type { SignInFault } from '#identity/smart.ts'

const faults: readonly SignInFault[] = ['declined', 'loginRequired', 'notOurs', 'noPatient', 'unreachable', 'refused']

/** In: what a navigation carries. Out: why the sign-in before it failed, if it says so. */
export function signInFault(state: unknown): SignInFault | undefined {
  if (typeof state !== 'object' || state === null || !('signInFault' in state)) return undefined
  return faults.find((fault) => fault === state.signInFault)
}
