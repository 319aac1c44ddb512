import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { ReactNode } from 'react'
import { Audience } from './Audience.tsx'
import { ChangeAudience } from './ChangeAudience.tsx'
import { entryKindOf } from './entryKinds.ts'
import { audienceOf, type Audience as Who } from '#care/audience.ts'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import { DraftLines } from '#care/DraftLines.tsx'
import { entryDrafts, formUrlOf } from '#care/filled.ts'
import { savedAt } from '#care/savedAt.ts'
import { useWritings } from '#care/useWritings.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { intentionFor, isEntry, type Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import type { Instant } from '#time.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { SaveStatus, type SavedAt } from '#ui/SaveStatus.tsx'
import './journal.css'
import { PageTitle } from '#ui/PageTitle.tsx'

/** One entry, to be read: the words, where they are, who can read them, and the intention it followed. */
export function EntryScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const { id } = useParams()
  const sent = useWritings()
  const { drafts } = useDraftsHere()
  const draft = entryDrafts(drafts).find((one) => one.id === id)
  const writing = sent.data?.writings.find((one) => one.id === id)
  const intention = intentionFor(draft?.body.cycleId ?? writing?.cycleId, sent.data?.writings ?? [])
  if (draft) {
    return (
      <EntryPage
        formUrl={formUrlOf(draft)}
        written={draft.changedAt}
        at={savedAt(draft.state)}
        audience={audienceOf(draft)}
        intention={intention}
      >
        {audienceOf(draft) === 'onlyMe' && writing && <p className="small">{t('leftAtClinic')}</p>}
        <DraftActions draft={draft} />
        <DraftLines body={draft.body} />
      </EntryPage>
    )
  }
  if (writing) {
    return (
      <EntryPage
        formUrl={writing.formUrl}
        written={writing.written}
        at="clinic"
        audience={writing.audience}
        intention={intention}
      >
        <WrittenLines writing={writing} />
        {isEntry(writing) && <ChangeAudience key={writing.audience} writing={writing} />}
      </EntryPage>
    )
  }
  return (
    <div className="page">
      <PageTitle title={sent.data ? t('portal:notFound') : t('portal:journal')} />
      <Passage margin={<BackToJournal />}>
        <h1>{sent.data ? t('portal:notFound') : t('portal:journal')}</h1>
        {sent.data && <p>{t('portal:notYours')}</p>}
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
        {sent.isPending && <Loading lines={5} />}
      </Passage>
    </div>
  )
}

interface EntryPageProps {
  formUrl: string
  written: Instant
  at: SavedAt
  audience: Who
  intention: string | undefined
  children: ReactNode
}

function EntryPage({ formUrl, written, at, audience, intention, children }: EntryPageProps) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  return (
    <div className="page">
      <PageTitle title={t('entry')} />
      <Passage margin={<BackToJournal />}>
        <h1>{t(`kind_${entryKindOf(formUrl)}`)}</h1>
        <p className="row-facts">
          <time dateTime={written}>{words.dayAndTime(written)}</time>
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
        </Passage>
      )}
    </div>
  )
}

function DraftActions({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('journal')
  const { store } = useDrafts()
  const navigate = useNavigate()
  if (draft.state.at === 'sending') return null
  async function writeOn() {
    await store.move(draft.id, draft.revision, { at: 'writing' })
    await navigate(`${paths.writeEntry()}?draft=${draft.id}`)
  }
  return (
    <>
      {draft.state.at === 'attention' && <AttentionNotice draft={draft} because={draft.state.because} />}
      <p className="buttons">
        <button className="button" type="button" onClick={() => void writeOn()}>
          {t('writeOn')}
        </button>
      </p>
    </>
  )
}

function BackToJournal() {
  const { t } = useTranslation('portal')
  return (
    <Margin>
      <Link className="alone" to={paths.journal()}>
        {t('journal')}
      </Link>
    </Margin>
  )
}
