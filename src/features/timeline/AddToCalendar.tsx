import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forCalendar } from './forCalendar.ts'
import { saveCalendar } from '#care/saveCalendar.ts'
import type { Session } from '#care/session.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { useChoices } from '#care/useChoices.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { useClock } from '#ui/ClockContext.tsx'

const reminders = ['none', 'hour', 'day', 'twoDays'] as const
const minutesOf = { none: undefined, hour: 60, day: 24 * 60, twoDays: 48 * 60 } as const

const loadEvents = () => import('./calendarEvents.ts')

/** One session or all to come, as a file for the person's own calendar; how much it says there is theirs to choose. */
export function AddToCalendar({ session, all }: { session: Session; all: readonly Session[] }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const { phone } = useClinic()
  const clock = useClock()
  const { choices } = useChoices()
  const [chosen, setIsFuller] = useState<boolean>()
  const isFuller = chosen ?? choices.calendarFuller
  const [reminder, setReminder] = useState<(typeof reminders)[number]>('day')

  async function save(sessions: readonly Session[]) {
    const words = {
      appointment: t('portal:appointment'),
      title: (one: Session) => t(`portal:${sessionTitleKey(one)}`),
      notes: t('toChangeText', { phone: phone.shown }),
    }
    const choice = { isFuller, alarmMinutes: minutesOf[reminder] }
    const { calendarEvent } = await loadEvents()
    const events = sessions.flatMap((one) => calendarEvent(one, choice, words, location.hostname) ?? [])
    await saveCalendar(events, words.appointment, clock.now())
  }

  const ahead = forCalendar(all, clock.now())
  return (
    <Passage margin={<MarginHeading>{t('calendar')}</MarginHeading>} id="calendar" notOnPaper>
      <p>{t(isFuller ? 'calendarFuller' : 'calendarDiscreet', { title: t('portal:appointment') })}</p>
      <label className="choice">
        <input type="checkbox" checked={isFuller} onChange={({ target }) => setIsFuller(target.checked)} />
        {t('calendarSayMore')}
      </label>
      <div className="field">
        <label htmlFor="reminder">{t('reminder')}</label>
        <select
          className="input"
          id="reminder"
          value={reminder}
          onChange={({ target }) => setReminder(reminders.find((one) => one === target.value) ?? 'none')}
        >
          {reminders.map((one) => (
            <option key={one} value={one}>
              {t(`reminder_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="buttons">
        <button className="button" type="button" onClick={() => void save([session])}>
          {t('addToCalendar')}
        </button>
        {ahead.length > 1 && (
          <button className="button" type="button" onClick={() => void save(ahead)}>
            {t('addAll', { count: ahead.length })}
          </button>
        )}
      </p>
      <p className="small">{t('calendarAgain')}</p>
    </Passage>
  )
}
