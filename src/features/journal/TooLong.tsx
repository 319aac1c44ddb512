import { useTranslation } from 'react-i18next'
import { mostCharacters } from './entryLength.ts'
import { useLanguage } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'

export interface TooLongProps {
  characters: number
  /** Into how many entries it goes; undefined when it cannot be divided. */
  pieces: number | undefined
  onDivide: () => void
}

/** A text that is longer than one entry holds: all of it is kept, and the way on. */
export function TooLong({ characters, pieces, onDivide }: TooLongProps) {
  const { t } = useTranslation('journal')
  const language = useLanguage()
  return (
    <div className="notice" data-kind="kept" role="status">
      <p className="notice-title">{t('tooLong', { count: characters - mostCharacters })}</p>
      <p>{t('tooLongKept', { most: new Intl.NumberFormat(languages[language].locale).format(mostCharacters) })}</p>
      {pieces !== undefined && (
        <p className="buttons">
          <button className="button" type="button" onClick={onDivide}>
            {t('divide', { count: pieces })}
          </button>
        </p>
      )}
    </div>
  )
}
