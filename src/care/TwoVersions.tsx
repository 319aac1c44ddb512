import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DraftLines } from './DraftLines.tsx'
import { TwoTexts } from './TwoTexts.tsx'
import { useTwoVersions } from './useTwoVersions.ts'
import { WrittenLines } from './WrittenLines.tsx'
import { versionThere, type VersionThere } from './versionThere.queries.ts'
import type { Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useVault } from '#vault/VaultContext.tsx'

/** An entry or a worksheet changed in two places. Besides the other ways out, both can become one text. */
export function TwoVersions({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('device')
  const { data, error, refetch } = useQuery(versionThere(useFhir(), useVault(), draft))
  const navigate = useNavigate()
  const { join } = useTwoVersions(draft)
  async function writeOnBoth(theirs: VersionThere) {
    await navigate(await join(theirs))
  }
  return (
    <TwoTexts
      draft={draft}
      here={<DraftLines body={draft.body} />}
      there={data && { ...data, written: data.writing.written, words: <WrittenLines writing={data.writing} /> }}
      error={error}
      askAgain={() => void refetch()}
    >
      {data && (
        <button className="button" type="button" onClick={() => void writeOnBoth(data)}>
          {t('joinBoth')}
        </button>
      )}
    </TwoTexts>
  )
}
