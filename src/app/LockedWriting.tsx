import { useTranslation } from 'react-i18next'
import { QuietPage } from './QuietPage.tsx'
import { entryKind } from '#care/audience.ts'
import { savedAt } from '#care/savedAt.ts'
import type { Filled } from '#care/writing.ts'
import { entryForm } from '#care/entryForms.fhir.ts'
import { mainLinkId } from '#care/entryKinds.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { fieldDirection } from '#i18n/fieldDirection.ts'
import { useLanguage } from '#i18n/format.ts'
import { answerTo, withAnswer } from '#questions/answer.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** Something new, while nothing else can be read: kept sealed with each key, and not shown again until it is unlocked. */
export function LockedWriting({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('vault')
  const language = useLanguage()
  const clinic = useClinic()
  const start: Filled = { form: entryForm('free', language), answers: {}, language }
  const { draft, keeping, change } = useDraftEditor<Filled>(
    { kept: undefined, start: { kind: entryKind.onlyMe, body: start } },
    useClock(),
  )
  const { answers } = draft.body
  const answer = answerTo(answers, mainLinkId.free)
  return (
    <QuietPage title={t('writeLocked')}>
      <RealTimeNotice language={language} clinic={clinic} />
      <p>{t('writeLockedHint')}</p>
      <textarea
        className="writing"
        rows={8}
        dir={fieldDirection(answer?.kind === 'text' ? answer.text : '')}
        aria-label={t('yourWords')}
        value={answer?.kind === 'text' ? answer.text : ''}
        onChange={({ target }) =>
          change({ ...draft.body, answers: withAnswer(answers, mainLinkId.free, { kind: 'text', text: target.value }) })
        }
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
      />
      <p>
        <SaveStatus at={keeping.at === 'device' ? savedAt(draft.state) : keeping.at} live />
      </p>
      <p className="buttons">
        <button className="button" data-kind="primary" type="button" onClick={onLeave}>
          {t('putAway')}
        </button>
      </p>
    </QuietPage>
  )
}
