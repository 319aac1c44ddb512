import { useTranslation } from 'react-i18next'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import { DraftLines } from '#care/DraftLines.tsx'
import { savedAt } from '#care/savedAt.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import type { Writing } from '#care/writing.ts'
import type { BringPage } from './bringPage.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDateWords } from '#i18n/format.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** A page that is finished and on its way: what it says, where it is, and what to do when it will not go. */
export function PageOnItsWay({ draft }: { draft: Draft<BringPage> }) {
  const { t } = useTranslation('bring')
  return (
    <Passage margin={<MarginHeading>{t('sent')}</MarginHeading>}>
      <SaveStatus at={savedAt(draft.state)} live />
      {draft.state.at === 'attention' && <AttentionNotice draft={draft} because={draft.state.because} />}
      <DraftLines body={draft.body} />
    </Passage>
  )
}

/** A page the clinic has. */
export function SentPage({ writing }: { writing: Writing }) {
  const { t } = useTranslation('bring')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  return (
    <Passage margin={<MarginHeading>{t('sent')}</MarginHeading>}>
      <p className="small">{t('sentAt', { time: dates.dayAndTime(writing.written) })}</p>
      <WrittenLines writing={writing} />
    </Passage>
  )
}
