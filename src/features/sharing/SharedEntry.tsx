import { useTranslation } from 'react-i18next'
import { audienceOf } from '#care/audience.ts'
import { ChangeAudience } from '#care/ChangeAudience.tsx'
import { savedAt } from '#care/savedAt.ts'
import { useShelved } from '#care/ShelfContext.tsx'
import { entryIdOf, type Writing } from '#care/writing.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

interface SharedEntryProps {
  entry: Writing
  about: string
}

/** What can be done here with an entry the clinic can read; while this device has newer words of it, where those are. */
export function SharedEntry({ entry, about }: SharedEntryProps) {
  const { t } = useTranslation('sharing')
  const { drafts } = useDraftsHere()
  const { entries } = useShelved()
  const id = entryIdOf(entry)
  const draft = drafts.find((one) => one.id === id)
  const isPrivateNow = draft ? audienceOf(draft) === 'onlyMe' : entries.some((one) => one.id === id)
  if (!draft && !isPrivateNow) return <ChangeAudience writing={entry} about={about} />
  return (
    <>
      {isPrivateNow && <p className="small">{t('privateNow')}</p>}
      {draft && (
        <p className="row-facts">
          <SaveStatus at={savedAt(draft.state)} live />
        </p>
      )}
    </>
  )
}
