import type { CalendarEvent } from '#care/calendarFile.ts'
import type { Step } from '#care/step.ts'
import { instantAt, plusMinutes, type Zone } from '#time.ts'

const morning = '09:00'

/**
 * In: a step, the zone of this device, and the neutral words for a calendar.
 * Out: an event on its first day; undefined without one. What the step is stands nowhere in it.
 */
export function stepReminder(
  { id, plan, written }: Pick<Step, 'id' | 'plan' | 'written'>,
  zone: Zone,
  title: string,
  host: string,
): CalendarEvent | undefined {
  if (!plan?.firstDay) return undefined
  const start = instantAt(plan.firstDay, morning, zone)
  return {
    uid: `${id}@${host}`,
    start,
    end: plusMinutes(start, 15),
    written,
    title,
    isCancelled: false,
    alarmMinutes: 0,
  }
}
