const identity = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/
const shown = 4
const asked = 8

/** In: an identity. Out: it in groups that can be read aloud and typed. */
export function inGroups(sheet: string): string {
  return (sheet.match(new RegExp(`.{1,${shown}}`, 'g')) ?? []).join(' ')
}

/** In: what somebody typed or pasted from their sheet. Out: the identity in it; undefined when there is none. */
export function identityIn(typed: string): string | undefined {
  return identity.exec(
    typed
      .toUpperCase()
      .replace(/[\s\u00AD\u200B-\u200F\u2010-\u2015]+/g, (gap) => (/^[\u2010-\u2015]/.test(gap) ? '-' : '')),
  )?.[0]
}

/** Whether these are the last characters of that sheet: shows that it is really in the person's hands. */
export function isItsEnd(typed: string, sheet: string): boolean {
  return typed.toUpperCase().replace(/\s+/g, '') === sheet.slice(-asked)
}

/** In groups, as they stand on the sheet, all but what has to be typed back. */
export const charactersAsked = asked
