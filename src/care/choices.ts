export const textSizes = ['usual', 'larger', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

/** What a person chose for this device, besides its language and theme. */
export interface Choices {
  textSize: TextSize
  /** In the hours after an infusion the portal goes into low light by itself. */
  lowLightItself: boolean
  /** What a calendar says: the kind of session and the place, or no more than "Appointment". */
  calendarFuller: boolean
}

export const usualChoices: Choices = { textSize: 'usual', lowLightItself: false, calendarFuller: false }

/** In: what was kept, perhaps by another version. Out: the choices in it; the usual ones in place of what is not there. */
export function readChoices(kept: unknown): Choices {
  const { textSize, lowLightItself, calendarFuller } = (kept ?? {}) as Partial<Record<keyof Choices, unknown>>
  return {
    textSize: textSizes.find((one) => one === textSize) ?? usualChoices.textSize,
    lowLightItself: lowLightItself === true,
    calendarFuller: calendarFuller === true,
  }
}
