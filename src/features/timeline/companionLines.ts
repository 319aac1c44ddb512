import type { Session } from '#care/session.ts'
import type { Clinic } from '#clinic/clinic.ts'
import type { DateWords } from '#i18n/format.ts'

export interface CompanionWords {
  when: (when: string) => string
  end: (time: string) => string
  where: (where: string) => string
  rest: readonly string[]
  call: (phone: string) => string
}

/**
 * What the person who drives or stays along has to know: when, where, how long, what they may see, whom to call.
 * Nothing of why: no kind of session, no name of a room or of the one who is treated.
 */
export function companionLines(
  { start, end, place }: Session,
  { name, phone, address }: Pick<Clinic, 'name' | 'phone' | 'address'>,
  dates: DateWords,
  words: CompanionWords,
): string[] {
  const where = place?.address ? `${name}, ${place.address}` : address.join(', ')
  return [
    ...(start ? [words.when(`${dates.dayAndTime(start)}, ${dates.zoneName(start)}`)] : []),
    ...(end ? [words.end(dates.time(end))] : []),
    words.where(where),
    ...words.rest,
    words.call(phone.shown),
  ]
}
