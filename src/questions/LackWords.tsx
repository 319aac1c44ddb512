import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { Lack } from './gap.ts'
import { dateInWords, numberInWords, timeInWords } from './written.ts'

/** What is missing in an answer, as a sentence with the way out. */
export function LackWords({ lack }: { lack: Lack }) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  switch (lack.what) {
    case 'required':
      return t('lackRequired')
    case 'tooLong':
      return t('lackTooLong', { count: lack.by })
    case 'tooShort':
      return t('lackTooShort', { count: lack.by })
    case 'otherForm':
      return t('lackOtherForm')
    case 'notAnAddress':
      return t('lackNotAnAddress')
    case 'notANumber':
      return t('lackNotANumber')
    case 'notWhole':
      return t('lackNotWhole')
    case 'tooExact':
      return lack.places === 0 ? t('lackNotWhole') : t('lackTooExact', { count: lack.places })
    case 'noUnit':
      return t('lackNoUnit')
    case 'tooSmall':
      return t('lackTooSmall', { least: numberInWords(lack.least, language) })
    case 'tooLarge':
      return t('lackTooLarge', { most: numberInWords(lack.most, language) })
    case 'notADate':
      return t('lackNotADate')
    case 'notATime':
      return t('lackNotATime')
    case 'tooEarlyInTheDay':
      return t('lackTooEarlyInTheDay', { first: timeInWords(lack.first, language) })
    case 'tooLateInTheDay':
      return t('lackTooLateInTheDay', { last: timeInWords(lack.last, language) })
    case 'tooEarly':
      return t('lackTooEarly', { first: dateInWords(lack.first, language) })
    case 'tooLate':
      return t('lackTooLate', { last: dateInWords(lack.last, language) })
    case 'notOffered':
      return t('lackNotOffered')
    case 'onlyOne':
      return t('lackOnlyOne')
    case 'tooFew':
      return t('lackTooFew', { count: lack.fewest })
    case 'tooMany':
      return t('lackTooMany', { count: lack.mostOften })
    case 'within':
      return t('lackWithin')
  }
}
