import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeletedEntries } from './DeletedEntries.tsx'
import { EntriesByCycle } from './EntriesByCycle.tsx'
import { FoundEntries } from './FoundEntries.tsx'
import type { Sought } from './journalIndex.ts'
import { PrivateNotices } from './PrivateNotices.tsx'
import { SearchField } from './SearchField.tsx'
import { useJournal } from './useJournal.ts'
import { useJournalSearch } from './useJournalSearch.ts'
import { UnreadableHere } from '#care/UnreadableHere.tsx'
import { useKeyElsewhere } from '#care/useKeyElsewhere.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'
import './journal.css'

const nothingSought: Sought = { words: '' }

/** Write first, then find, then what was written, by cycle. */
export function JournalScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const { sent, course, drafts, removed, unreadable, atClinic, lines, entries, lineOf, entryOf } = useJournal()
  const keyElsewhere = useKeyElsewhere({ isWanted: true })
  const [sought, setSought] = useState(nothingSought)
  const [searches, setSearches] = useState(false)
  const seeks = sought.words.trim() !== '' || Object.keys(sought).length > 1
  const { reading, found, failed } = useJournalSearch(entries, searches, seeks ? sought : undefined)
  const shown = seeks ? found : undefined
  const fitting = (shown ?? []).flatMap((id) => lineOf.get(id) ?? [])
  return (
    <div className="page">
      <PageTitle title={t('portal:journal')} />
      <Passage
        margin={<Margin>{sent.data && lines.length > 0 ? t('entryCount', { count: lines.length }) : ''}</Margin>}
      >
        <h1>{t('portal:journal')}</h1>
        <p className="buttons">
          <Link className="button" data-kind="primary" to={paths.writeEntry()}>
            {t('write')}
          </Link>
        </p>
        <DeletedEntries removed={removed} atClinic={atClinic} />
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} known={sent} again={() => void sent.refetch()} />}
        {sent.data?.soFar !== undefined && !sent.error && (
          <p className="small" role="status">
            {t('arriving', { count: sent.data.soFar })}
          </p>
        )}
        {sent.isPending && lines.length === 0 && <Loading lines={5} />}
        {sent.data && lines.length === 0 && keyElsewhere === 'no' && <p>{t('nothingYet')}</p>}
        <UnreadableHere count={unreadable} />
        <PrivateNotices drafts={drafts} isElsewhere={keyElsewhere === 'elsewhere'} />
        <UnreadableNotice count={sent.data?.unreadable ?? 0} />
        {lines.length > 0 && (
          <SearchField sought={sought} onSought={setSought} onBegin={() => setSearches(true)} course={course} />
        )}
        <div role="status">
          {reading && seeks && <p className="small">{t('reading', { ...reading })}</p>}
          {shown && !reading && <p className="small">{t('found', { count: fitting.length })}</p>}
        </div>
        {failed && (
          <Notice kind="problem" title={t('searchFailed')}>
            <p>{t('searchFailedText')}</p>
          </Notice>
        )}
        {shown && (
          <FoundEntries
            lines={fitting}
            words={sought.words}
            textOf={(id) => entryOf.get(id)?.asSearchable().text ?? ''}
          />
        )}
      </Passage>
      {!shown && <EntriesByCycle lines={lines} course={course} />}
    </div>
  )
}
