import type { CalendarEvent } from './calendarFile.ts'
import type { Instant } from '#time.ts'

/** In: appointments, what their file is called, and the present moment. Saves them as the browser does; what makes the file comes only then. */
export async function saveCalendar(events: readonly CalendarEvent[], title: string, now: Instant): Promise<void> {
  const [{ calendarFile }, { saveFile }] = await Promise.all([import('./calendarFile.ts'), import('#ui/saveFile.ts')])
  saveFile({ name: `${title}.ics`, type: 'text/calendar;charset=utf-8', content: calendarFile(events, now) })
}
