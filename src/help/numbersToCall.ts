import type { Phone } from '#clinic/clinic.ts'

// The two numbers that stand everywhere, also where none of the other lines is loaded.
export const emergency = { number: '911', shown: '911' } as const satisfies Phone
export const crisis = { number: '988', shown: '988' } as const satisfies Phone
