import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { AmendEntry } from './AmendEntry.tsx'
import { BringEntry } from './BringEntry.tsx'
import { ChangeAudience } from '#care/ChangeAudience.tsx'
import { DeleteEntry } from './DeleteEntry.tsx'
import { DraftActions } from './DraftActions.tsx'
import { EntryHistory } from './EntryHistory.tsx'
import { BackToJournal, EntryPage } from './EntryPage.tsx'
import { titleLinkId } from '#care/entryKinds.ts'
import { audienceOf } from '#care/audience.ts'
import { DraftLines } from '#care/DraftLines.tsx'
import { entryDrafts, formUrlOf } from '#care/filled.ts'
import { linesAsText } from '#care/mark.ts'
import { asPlainText } from '#care/plainText.ts'
import { savedAt } from '#care/savedAt.ts'
import { useShelved } from '#care/ShelfContext.tsx'
import { useKeyElsewhere } from '#care/useKeyElsewhere.ts'
import { useWritings } from '#care/useWritings.ts'
import { begunAt, entryIdOf, intentionFor, isEntry, type Writing } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { answerTo } from '#questions/answer.ts'
import { wordsIn } from '#questions/readableAnswer.ts'
import { Loading } from '#ui/Loading.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { useVaultState } from '#vault/VaultContext.tsx'
import './journal.css'

/** One entry, to be read: the words, where they are, who can read them, what was changed, and the intention it followed. */
export function EntryScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const { id } = useParams()
  const language = useLanguage()
  const sent = useWritings()
  const shelved = useShelved()
  const vault = useVaultState()
  const { drafts } = useDraftsHere()
  const writings = sent.data?.writings ?? []
  const writing = writings.find((one) => one.id === id || entryIdOf(one) === id)
  const madeAs = writing ? entryIdOf(writing) : id
  const draft = entryDrafts(drafts).find((one) => one.id === madeAs)
  const cycleId = draft?.body.cycleId ?? writing?.cycleId
  const intention = intentionFor(cycleId, writings)
  const keyElsewhere = useKeyElsewhere({ isWanted: sent.data !== undefined && !draft && !writing })
  if (draft) {
    const title = answerTo(draft.body.answers, titleLinkId)
    return (
      <EntryPage
        formUrl={formUrlOf(draft)}
        title={title?.kind === 'text' ? title.text : undefined}
        begun={draft.body.begun ?? draft.startedAt}
        at={savedAt(draft.state)}
        audience={audienceOf(draft)}
        cycleId={cycleId}
        intention={intention}
      >
        {audienceOf(draft) === 'onlyMe' && isReadableThere(writing) && <p className="small">{t('leftAtClinic')}</p>}
        <DraftActions draft={draft} />
        <BringEntry
          source={{ from: draft.id, written: draft.changedAt, audience: audienceOf(draft) }}
          words={asPlainText(draft.body, language)}
        >
          <DraftLines body={draft.body} />
        </BringEntry>
      </EntryPage>
    )
  }
  if (writing) {
    const lines = writing.lines.filter(({ linkId }) => linkId !== titleLinkId)
    return (
      <EntryPage
        formUrl={writing.formUrl}
        title={wordsIn(writing.lines, titleLinkId)}
        begun={begunAt(writing)}
        at="clinic"
        audience={writing.audience}
        cycleId={cycleId}
        intention={intention}
      >
        <BringEntry
          source={{ from: writing.id, written: writing.written, audience: writing.audience }}
          words={linesAsText(lines, language)}
        >
          <WrittenLines writing={{ ...writing, lines }} />
        </BringEntry>
        {isEntry(writing) && <ChangeAudience key={writing.audience} writing={writing} />}
        {writing.amended && <EntryHistory writing={writing} />}
        <div className="entry-acts">
          <AmendEntry writing={writing} />
          <DeleteEntry writing={writing} />
        </div>
      </EntryPage>
    )
  }
  // What is sealed cannot be told from what is not there, as long as nothing of it was opened.
  const mayBeSealed = vault.at === 'locked' || keyElsewhere === 'asking' || shelved.at === 'opening'
  const isNowhere = sent.data !== undefined && !mayBeSealed
  return (
    <div className="page">
      <PageTitle title={isNowhere ? t('portal:notFound') : t('portal:journal')} />
      <Passage margin={<BackToJournal />}>
        <h1>{isNowhere ? t('portal:notFound') : t('portal:journal')}</h1>
        {isNowhere && <p>{t('portal:notYours')}</p>}
        {sent.data && shelved.at === 'opening' && <Loading lines={5} />}
        {sent.data && vault.at === 'locked' && (
          <>
            <p>{t('mayBeSealed')}</p>
            <p className="buttons">
              <Link className="button" to={paths.key()}>
                {t('toKey_notOpened')}
              </Link>
            </p>
          </>
        )}
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
        {sent.isPending && <Loading lines={5} />}
      </Passage>
    </div>
  )
}

function isReadableThere(writing: Writing | undefined): boolean {
  return writing !== undefined && (writing.audience === 'team' || writing.leftAtClinic === true)
}
