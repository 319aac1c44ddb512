import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams } from 'react-router'
import { ownZone } from '#care/ownZone.ts'
import { PlanOfPerson } from './PlanOfPerson.tsx'
import { appNameOf } from '#clinic/appName.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { HelpPage } from '#help/HelpPage.tsx'
import { useLanguage } from '#i18n/format.ts'
import { speak } from '#i18n/i18n.ts'
import { languageCodes } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Icon } from '#ui/Icon.tsx'

/** The help page inside the running app: the same words as the static one, without leaving whoever is signed in. */
export function HelpScreen() {
  const { t, i18n } = useTranslation('help')
  const clinic = useClinic()
  const { language: asked } = useParams()
  const language = useLanguage()
  const now = useNow()
  const navigate = useNavigate()
  const { key } = useLocation()
  const wanted = languageCodes.find((code) => code === asked) ?? 'en'
  useEffect(() => {
    if (wanted !== language) void speak(i18n, wanted)
  }, [wanted, language, i18n])
  // Where somebody came from within the portal; an address that was opened by itself leads to the front page.
  const isFirst = key === 'default'
  const back = (
    <button
      className="button"
      data-kind="plain"
      type="button"
      onClick={() => void (isFirst ? navigate(paths.today()) : navigate(-1))}
    >
      <Icon name="back" />
      {t('back')}
    </button>
  )
  return (
    <>
      <title>{t('pageTitle', { name: appNameOf(clinic) })}</title>
      <HelpPage
        clinic={clinic}
        language={language}
        now={now}
        ownZone={ownZone()}
        back={back}
        plan={<PlanOfPerson />}
        onLanguage={(next) => void navigate(paths.help(next), { replace: true })}
      />
    </>
  )
}
