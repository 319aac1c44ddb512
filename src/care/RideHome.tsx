import { useTranslation } from 'react-i18next'
import { useSent } from './useSent.ts'
import { rideFor } from './writing.ts'
import { Phone } from '#ui/Phone.tsx'

/** Who takes the person home, as they noted it themselves; that it isn't noted is only said when that is certain. */
export function RideHome({ cycleId }: { cycleId: string | undefined }) {
  const { t } = useTranslation('portal')
  const { data, error } = useSent()
  if (error) return t('rideUnknown')
  if (!data) return '…'
  const ride = rideFor(cycleId, data.writings)
  if (!ride) return t('rideNotNoted')
  const { name, phone } = ride
  return (
    <>
      {name && <bdi>{name}</bdi>} {phone && <Phone phone={{ number: dialable(phone), shown: phone }} />}
    </>
  )
}

/** In: a number as somebody wrote it. Out: what a phone can dial. */
function dialable(written: string): string {
  return written.replace(/[^\d+]/g, '')
}
