import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { Asked } from './asked.ts'
import { partsOf } from './field.ts'
import { inLanguage } from './localText.ts'

/** What helps to answer, and that an answer is needed where it is. */
export function QuestionHelp({ question, id }: { question: Asked; id: string }) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  if (!hasHelp(question)) return null
  const { help, entryFormat, links, required } = question
  return (
    <div className="hint" id={partsOf(id).help}>
      {help && (
        <p className="as-written" dir="auto">
          {inLanguage(help, language)}
        </p>
      )}
      {entryFormat && <p>{t('entryFormat', { format: inLanguage(entryFormat, language) })}</p>}
      {required && <p>{t('needed')}</p>}
      {links?.map((link) => (
        <p key={link}>
          <a className="alone" href={link} target="_blank" rel="noopener noreferrer">
            {t('moreAt', { host: new URL(link).host })}
          </a>
        </p>
      ))}
    </div>
  )
}

export function hasHelp({ help, entryFormat, links, required }: Asked): boolean {
  return Boolean(help ?? entryFormat ?? links) || required
}
