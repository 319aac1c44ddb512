import { useTranslation } from 'react-i18next'
import type { Mark } from '#care/mark.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'

/** What a marked passage is and from which day, in words. */
export function useMarkWords() {
  const { t } = useTranslation('bring')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  return ({ of, written }: Mark) => t(`from_${of}`, { day: dates.day(written) })
}
