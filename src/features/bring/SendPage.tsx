import { useTranslation } from 'react-i18next'
import { AskFirst } from '#care/AskFirst.tsx'
import type { Instant } from '#time.ts'

interface SendPageProps {
  begun: Instant
  /** How many of the passages only the person could read until now. */
  privateCount: number
  send: () => void
}

/** Sending the page is an act of its own: who will read it is said first. */
export function SendPage({ begun, privateCount, send }: SendPageProps) {
  const { t } = useTranslation('bring')
  return (
    <AskFirst begun={begun} offer={t('send')} title={t('sendTitle')} act={t('sendNow')} onAct={send}>
      <p>{t('sendMeans')}</p>
      {privateCount > 0 && <p>{t('privateAmong', { count: privateCount })}</p>}
      <p>{t('sendDuty')}</p>
    </AskFirst>
  )
}
