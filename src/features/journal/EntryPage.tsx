import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Audience } from './Audience.tsx'
import { entryKindOf } from '#care/entryKinds.ts'
import type { Audience as Who } from '#care/audience.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SaveStatus, type SavedAt } from '#ui/SaveStatus.tsx'

export interface EntryPageProps {
  formUrl: string
  /** What the person called it. */
  title: string | undefined
  begun: Instant
  at: SavedAt
  audience: Who
  cycleId: string | undefined
  intention: string | undefined
  children: ReactNode
}

/** One entry as it is read: what it is, where it is, who can read it, its words, and the intention it followed. */
export function EntryPage({ formUrl, title, begun, at, audience, cycleId, intention, children }: EntryPageProps) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const kind = t(`kind_${entryKindOf(formUrl)}`)
  return (
    <div className="page">
      <PageTitle title={t('entry')} />
      <Passage margin={<BackToJournal />}>
        <h1 dir="auto">{title ?? kind}</h1>
        <p className="row-facts">
          {title && <span>{kind}</span>}
          <time dateTime={begun}>{words.dayAndTime(begun)}</time>
          <Audience who={audience} />
          <SaveStatus at={at} live />
        </p>
        {children}
      </Passage>
      {intention && (
        <Passage margin={<MarginHeading>{t('beforeIntention')}</MarginHeading>}>
          <blockquote className="words" dir="auto">
            <p>{intention}</p>
          </blockquote>
          {cycleId && (
            <p>
              <Link className="alone" to={paths.beforeAndAfter(cycleId)}>
                {t('beforeAndAfter')}
              </Link>
            </p>
          )}
        </Passage>
      )}
    </div>
  )
}

export function BackToJournal() {
  const { t } = useTranslation('portal')
  return (
    <Margin>
      <Link className="alone" to={paths.journal()}>
        {t('journal')}
      </Link>
    </Margin>
  )
}
