import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import type { Instant, Zone } from '#time.ts'
import { AfterInfusion } from './AfterInfusion.tsx'
import { Danger } from './Danger.tsx'
import './help.css'
import { monthInWords } from './hours.ts'
import { Grounding } from './Grounding.tsx'
import { helpKeys } from './helpKeys.ts'
import { BackIcon } from './icons.tsx'
import { Lifeline } from './Lifeline.tsx'
import { linesOf } from './lines.ts'
import { MoreLines } from './MoreLines.tsx'
import { Number, withNumbers } from '#ui/Sentence.tsx'
import { OtherLanguages } from './OtherLanguages.tsx'
import { YourClinic } from './YourClinic.tsx'

export interface HelpPageProps {
  /** Without one the clinic's part is left out; the country's lines stand. */
  clinic: Clinic | undefined
  /** The country of a clinic that cannot be read, where it is known. */
  country?: Country | undefined
  /** The language of the page; the words given by react-i18next must be in it. */
  language: Language
  /** The present moment, where scripts run: the page then says what is open now. */
  now?: Instant | undefined
  /** Where the reader's clock stands. */
  ownZone?: Zone | undefined
  /** What leads back; a plain link to the portal when left out. */
  back?: ReactNode
  /** The person's own safety plan, or the way to it. */
  plan?: ReactNode
  onLanguage?: ((language: Language) => void) | undefined
}

/**
 * Help now, whole: the same in the app and on the static page. It needs no script, no network and no sign-in,
 * and stands in the order in which help is needed.
 */
export function HelpPage({ language, now, ownZone, back, plan, onLanguage, ...whose }: HelpPageProps) {
  const { t } = useTranslation('help')
  const { clinic } = whose
  const country = clinic?.country ?? whose.country
  return (
    <main className="help" id="main" tabIndex={-1}>
      <div className="help-top">
        {back ?? <BackToPortal />}
        {clinic && (
          <a className="button" data-leave="" href={clinic.leaveTo} rel="nofollow noreferrer">
            {t('leaveQuickly')}
          </a>
        )}
      </div>
      <h1>{t('notAlone')}</h1>
      <Lifeline
        country={country}
        language={language}
        languages={<OtherLanguages language={language} onLanguage={onLanguage} />}
      />
      <Danger clinic={clinic} country={country} language={language} />
      {clinic && <YourClinic clinic={clinic} language={language} now={now} />}
      <AfterInfusion clinic={clinic} country={country} language={language} />
      {plan}
      <Grounding />
      <MoreLines {...{ clinic, country, language, now, ownZone }} />
      <HelpFoot clinic={clinic} country={country} language={language} />
    </main>
  )
}

function BackToPortal() {
  const { t } = useTranslation('help')
  return (
    <a className="button" data-kind="plain" href={paths.today()}>
      <BackIcon />
      {t('back')}
    </a>
  )
}

function HelpFoot({ clinic, country, language }: Pick<HelpPageProps, 'clinic' | 'country' | 'language'>) {
  const { t } = useTranslation('help')
  const site = clinic && new URL(clinic.leaveTo).hostname.replace(/^www\./, '')
  return (
    <footer className="help-foot">
      <p className="small">{t('checkedOn', { month: monthInWords(linesOf(country).checkedOn, language) })}</p>
      <p className="small">
        {withNumbers(t('helpKey', { keys: helpKeys }), [helpKeys], (shown) => (
          <Number>{shown}</Number>
        ))}
      </p>
      {site && (
        <p className="small">
          {withNumbers(t('leaveNote', { site }), [site], (shown) => (
            <Number>{shown}</Number>
          ))}
        </p>
      )}
    </footer>
  )
}
