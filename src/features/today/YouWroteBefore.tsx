import { useTranslation } from 'react-i18next'
import { useSent } from '#care/useSent.ts'
import { intentionFor } from '#care/writing.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

/** The intention that was sent before this infusion, if there is one. */
export function YouWroteBefore({ cycleId }: { cycleId: string | undefined }) {
  const { t } = useTranslation('portal')
  const intention = intentionFor(cycleId, useSent().data?.writings ?? [])
  if (!intention) return null
  return (
    <Passage margin={<MarginHeading>{t('youWroteBefore')}</MarginHeading>}>
      <blockquote className="words" data-size="large" dir="auto">
        <p>{intention}</p>
      </blockquote>
    </Passage>
  )
}
