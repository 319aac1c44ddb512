import { useTranslation } from 'react-i18next'
import { stepReminder } from './stepReminder.ts'
import { ownZone } from '#care/ownZone.ts'
import { saveCalendar } from '#care/saveCalendar.ts'
import type { Step } from '#care/step.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** The first day of a step as a file for the person's own calendar. It says nothing of what the step is. */
export function RemindMe({ step }: { step: Step }) {
  const { t } = useTranslation('steps')
  const clock = useClock()
  const title = t('reminderTitle')
  const event = stepReminder(step, ownZone(), title, location.hostname)
  if (!event) return null
  return (
    <p className="buttons">
      <button
        className="button"
        data-kind="plain"
        type="button"
        onClick={() => void saveCalendar([event], title, clock.now())}
      >
        {t('remindMe')}
      </button>
      <span className="small">{t('reminderSays', { title })}</span>
    </p>
  )
}
