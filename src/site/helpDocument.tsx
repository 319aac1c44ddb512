import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { appNameOf } from '#clinic/appName.ts'
import type { ClinicReading } from '#clinic/readClinic.ts'
import { HelpPage } from '#help/HelpPage.tsx'
import { startWords } from '#i18n/i18n.ts'
import { languageCodes, languages, type Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'

type Whose = Pick<ClinicReading, 'clinic' | 'country'>

/**
 * In: a language, a clinic or only its country, and a style. Out: the help page as a complete HTML document
 * that runs no script and loads nothing; `style` gets the page's own body to choose from.
 */
export async function helpDocument(language: Language, { clinic, country }: Whose, style: string): Promise<string> {
  const words = await startWords(language, ['help'])
  const t = words.getFixedT(language, 'help')
  const title = clinic ? t('pageTitle', { name: appNameOf(clinic) }) : t('helpNow')
  const page = renderToStaticMarkup(
    <html lang={language} dir={languages[language].direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {style && <style>{style}</style>}
        {languageCodes.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={paths.help(other)} />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <I18nextProvider i18n={words}>
          <HelpPage clinic={clinic} country={country} language={language} />
        </I18nextProvider>
      </body>
    </html>,
  )
  return `<!doctype html>${page}`
}
