import { useTranslation } from 'react-i18next'
import { beginningOf } from '#care/beginningOf.ts'
import { isEntryKind } from '#care/audience.ts'
import { draftAddress } from '#care/draftAddress.ts'
import { isStepDraft } from '#care/step.ts'
import type { Filled } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { draftWords, entryDrafts, isFilled } from '#care/filled.ts'
import { UnreadableHere } from '#care/UnreadableHere.tsx'
import { savedAt } from '#care/savedAt.ts'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** Words that the clinic does not have yet: entries that were begun, and whatever waits or needs attention. */
export function UnsentWords() {
  const { t } = useTranslation('portal')
  const { sendNow } = useDrafts()
  const { drafts, unreadable } = useDraftsHere()
  const worksheetsOnTheWay = drafts
    .filter(isFilled)
    .filter(({ kind, state }) => kind === 'worksheet' && state.at !== 'writing')
  const others = drafts.filter(isFilled).filter(({ kind }) => kind === 'step' || kind === 'bring')
  const shown = [...entryDrafts(drafts), ...worksheetsOnTheWay, ...others]
  if (shown.length === 0 && unreadable === 0) return null
  return (
    <Passage margin={<MarginHeading>{t('onThisDevice')}</MarginHeading>}>
      <Rows>
        {shown.map((draft) => (
          <Row
            key={draft.id}
            to={isEntryKind(draft) ? `${paths.writeEntry()}?draft=${draft.id}` : draftAddress(draft)}
            title={beginningOf(wordsOf(draft), 80) || t('worksheet')}
            facts={<SaveStatus at={savedAt(draft.state)} />}
          />
        ))}
      </Rows>
      {shown.some(({ state }) => state.at === 'waiting') && (
        <p className="buttons">
          <button className="button" type="button" onClick={sendNow}>
            {t('sendNow')}
          </button>
        </p>
      )}
      <UnreadableHere count={unreadable} />
    </Passage>
  )
}

// A step is one sentence made of several answers.
function wordsOf(draft: Draft<Filled>): string {
  return (isStepDraft(draft) && draft.body.step.sentence) || draftWords(draft)
}
