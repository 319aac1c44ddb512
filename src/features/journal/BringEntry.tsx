import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BringPassage } from '#care/BringPassage.tsx'
import { BringThis } from '#care/BringThis.tsx'
import type { Mark } from '#care/mark.ts'
import { paths } from '#paths.ts'

interface BringEntryProps {
  source: Pick<Mark, 'from' | 'written' | 'audience'>
  /** All of it as plain text. */
  words: string
  children: ReactNode
}

/** The words of an entry, which can be brought along to the integration session, whole or a passage, or become a small step. */
export function BringEntry({ source, words, children }: BringEntryProps) {
  const { t } = useTranslation('bring')
  return (
    <>
      <BringPassage source={source}>{children}</BringPassage>
      {words && <BringThis mark={{ ...source, of: 'entry', words }} />}
      <p className="not-on-paper">
        <Link className="alone" to={`${paths.newStep()}?from=${source.from}`}>
          {t('stepFrom')}
        </Link>
      </p>
    </>
  )
}
