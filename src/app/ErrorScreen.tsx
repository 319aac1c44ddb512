'use no memo'

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { healed, isFailedCode } from './failedCode.ts'
import { QuietPage } from './QuietPage.tsx'
import { usePersonHere } from './SignedIn.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { crisisWords, numbersToCall } from '#help/numbersToCall.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Sentence } from '#ui/Sentence.tsx'

/**
 * Something of ours broke. Where it is only that code did not come, the page is loaded again, once, by itself. Else it says so:
 * what was written is on the device; help is in reach; loading again is a plain link.
 */
export function ErrorScreen() {
  const { t } = useTranslation('portal')
  return useHealing(useRouteError()) ? <QuietPage title={t('loading')}>{null}</QuietPage> : <Broken />
}

/** Whether the page may still heal by itself. */
function useHealing(thrown: unknown): boolean {
  const person = usePersonHere()
  const [mayHeal, setMayHeal] = useState(isFailedCode(thrown))
  useEffect(() => {
    if (mayHeal) healed(person).then(setMayHeal, () => setMayHeal(false))
  }, [mayHeal, person])
  return mayHeal
}

function Broken() {
  const { t } = useTranslation('portal')
  const { phone, country } = useClinic()
  const { crisis, emergency } = numbersToCall(country)
  const { by, blanks } = crisisWords(country, useLanguage())
  return (
    <QuietPage title={t('crashed')}>
      <p role="alert">{t('crashedText')}</p>
      <p className="buttons">
        <button className="button" data-kind="primary" type="button" onClick={() => location.reload()}>
          {t('loadAgain')}
        </button>
        <a className="button" href={paths.today()}>
          {t('toToday')}
        </a>
      </p>
      <p>
        <Sentence phones={[crisis, emergency, phone]}>{t(`inDanger${by}`, { ...blanks, phone: phone.shown })}</Sentence>
      </p>
    </QuietPage>
  )
}
