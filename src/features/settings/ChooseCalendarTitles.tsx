import { useTranslation } from 'react-i18next'
import { useChoices } from '#care/useChoices.ts'

/** What a calendar says of a session, unless it is chosen otherwise there. */
export function ChooseCalendarTitles() {
  const { t } = useTranslation(['settings', 'portal'])
  const { choices, choose } = useChoices()
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('calendar')}</legend>
      {[false, true].map((isFuller) => (
        <label key={String(isFuller)} className="choice">
          <input
            type="radio"
            name="calendar"
            checked={choices.calendarFuller === isFuller}
            onChange={() => void choose({ calendarFuller: isFuller })}
          />
          {isFuller ? t('calendarFuller') : t('calendarDiscreet', { title: t('portal:appointment') })}
        </label>
      ))}
    </fieldset>
  )
}
