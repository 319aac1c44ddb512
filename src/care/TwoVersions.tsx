import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DraftLines } from './DraftLines.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useTwoVersions } from './useTwoVersions.ts'
import { WrittenLines } from './WrittenLines.tsx'
import { versionThere, type VersionThere } from './versionThere.queries.ts'
import type { Filled } from './writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { Notice } from '#ui/Notice.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { useVault } from '#vault/VaultContext.tsx'

/** The same words changed in two places: both kept, both readable. Nothing merges by itself, and nothing has to be decided now. */
export function TwoVersions({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('device')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const there = useQuery(versionThere(useFhir(), useVault(), draft))
  const navigate = useNavigate()
  const { sendBoth, sendMine, takeTheirs, join } = useTwoVersions(draft)
  const [decides, setDecides] = useState(false)
  async function writeOnBoth(theirs: VersionThere) {
    await navigate(await join(theirs))
  }
  return (
    <div className="versions">
      <Notice kind="kept" title={t('changedElsewhere')}>
        <p>{t('bothKept')}</p>
        <p className="buttons">
          {!decides && (
            <button className="button" type="button" onClick={() => setDecides(true)}>
              {t('lookAtBoth')}
            </button>
          )}
          <TakeAlong body={draft.body} />
        </p>
      </Notice>
      {decides && there.error && <ProblemNotice problem={problemOf(there.error)} again={() => void there.refetch()} />}
      {decides && there.data && (
        <div className="versions-pair">
          <section className="version" aria-label={t('versionHere')}>
            <h2>{t('versionHere')}</h2>
            <p className="small">{dates.dayAndTime(draft.changedAt)}</p>
            <DraftLines body={draft.body} />
            <button className="button" type="button" onClick={() => void sendMine(there.data)}>
              {t('sendMine')}
            </button>
          </section>
          <section className="version" aria-label={t('versionThere')}>
            <h2>{t('versionThere')}</h2>
            <p className="small">{dates.dayAndTime(there.data.writing.written)}</p>
            <WrittenLines writing={there.data.writing} />
            <button className="button" type="button" onClick={() => void takeTheirs()}>
              {t('takeTheirs')}
            </button>
          </section>
          <button className="button" data-kind="primary" type="button" onClick={() => void sendBoth()}>
            {t('sendBoth')}
          </button>
          <button className="button" type="button" onClick={() => void writeOnBoth(there.data)}>
            {t('joinBoth')}
          </button>
        </div>
      )}
    </div>
  )
}
