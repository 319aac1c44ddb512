import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import { isOpen } from '#clinic/openingHours.ts'
import type { Instant } from '#time.ts'
import { numbersToCall } from './numbersToCall.ts'
import { Sentence } from '#ui/Sentence.tsx'

/** Whether the clinic's hours say that it is closed now, and who answers then. Without a clock: who answers when it is. */
export function ClinicNow({ clinic, now }: { clinic: Clinic; now?: Instant | undefined }) {
  const { t } = useTranslation('help')
  const { crisis, emergency } = numbersToCall(clinic.country)
  const numbers = { crisis: crisis.shown, emergency: emergency.shown }
  const open = now !== undefined && isOpen(clinic.hours, clinic.zone, now)
  const closed = now !== undefined && !open
  return (
    <p className="plain">
      {/* "Usually": a clinic's hours know no holidays. */}
      {open && `${t('clinicOpen')} `}
      <Sentence phones={[crisis, emergency]}>
        {closed ? t('clinicClosed', numbers) : t('clinicWhenClosed', numbers)}
      </Sentence>
    </p>
  )
}
