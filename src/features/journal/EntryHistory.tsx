import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changedIn, type Version } from '#care/versions.ts'
import { versionsOf } from '#care/versions.queries.ts'
import type { Writing } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { inLanguage } from '#questions/localText.ts'
import { Loading } from '#ui/Loading.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { useVault } from '#vault/VaultContext.tsx'

/** What was changed in an entry after it was sent, and when. Each earlier version can be read. Asked for when it is unfolded. */
export function EntryHistory({ writing }: { writing: Writing }) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const [open, setOpen] = useState(false)
  const history = useQuery({ ...versionsOf(useFhir(), useVault(), writing), enabled: open })
  const versions = history.data?.versions ?? []
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('changedOn', { time: words.dayAndTime(writing.written) })}</summary>
      {history.isPending && open && <Loading lines={2} />}
      {history.error && (
        <>
          <p>{t('noHistory')}</p>
          <ProblemNotice problem={problemOf(history.error)} again={() => void history.refetch()} />
        </>
      )}
      {history.data && versions.length < 2 && <p>{t('noHistory')}</p>}
      <ol className="plain-list">
        {versions.map((version, place) => (
          <VersionLine key={version.id} version={version} before={versions[place + 1]} isNewest={place === 0} />
        ))}
      </ol>
      {(history.data?.unreadable ?? 0) > 0 && (
        <p className="small">{t('versionsUnreadable', { count: history.data?.unreadable ?? 0 })}</p>
      )}
    </details>
  )
}

interface VersionLineProps {
  version: Version
  before: Version | undefined
  isNewest: boolean
}

function VersionLine({ version, before, isNewest }: VersionLineProps) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const language = useLanguage()
  const time = words.dayAndTime(version.writing.written)
  const changed = before ? changedIn(version, before).map((question) => inLanguage(question, language)) : []
  return (
    <li>
      <p>
        <time dateTime={version.writing.written}>{before ? t('changedOn', { time }) : t('firstSentOn', { time })}</time>
      </p>
      {changed.length > 0 && <p className="small">{t('changedWhat', { what: changed.join(' · ') })}</p>}
      {!isNewest && (
        <details className="fold">
          <summary>{t('readVersion')}</summary>
          <WrittenLines writing={version.writing} />
        </details>
      )}
    </li>
  )
}
