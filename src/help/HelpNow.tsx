import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { helpKeys } from './helpKeys.ts'
import type { Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'

/** The way to help: same words, same place, a real link on every screen. */
export function HelpNow({
  language,
  ...link
}: { language: Language } & Omit<ComponentProps<'a'>, 'href' | 'children'>) {
  const { t } = useTranslation('help')
  return (
    <a className="help-now" aria-keyshortcuts={helpKeys} {...link} href={paths.help(language)}>
      {t('helpNow')}
    </a>
  )
}
