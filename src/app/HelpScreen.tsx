import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { HelpPage } from '#help/HelpPage.tsx'
import { useLanguage } from '#i18n/format.ts'
import { speak } from '#i18n/i18n.ts'
import { languageCodes } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { useNow } from '#ui/ClockContext.tsx'

/** The help page inside the running app: the same words as the static one, without leaving whoever is signed in. */
export function HelpScreen() {
  const { t, i18n } = useTranslation('help')
  const clinic = useClinic()
  const { language: asked } = useParams()
  const language = useLanguage()
  const now = useNow()
  const navigate = useNavigate()
  const wanted = languageCodes.find((code) => code === asked) ?? 'en'
  useEffect(() => {
    if (wanted !== language) void speak(i18n, wanted)
  }, [wanted, language, i18n])
  return (
    <>
      <title>{t('pageTitle', { clinic: clinic.name })}</title>
      <HelpPage clinic={clinic} language={language} now={now} onLanguage={(next) => void navigate(paths.help(next))} />
    </>
  )
}
