import type { Clinic } from './clinic.ts'

/** What the tab and the installed portal are called: neutral, for whoever looks over a shoulder. */
export function appNameOf({ appName = 'Portal' }: Pick<Clinic, 'appName'>): string {
  return appName
}
