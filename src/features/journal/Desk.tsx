import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { BesideWriting } from './BesideWriting.tsx'
import { DeskFoot } from './DeskFoot.tsx'
import { DeskMasthead } from './DeskMasthead.tsx'
import { entryForm, entryKindOf, mainLinkId } from './entryForms.ts'
import { MorePrompts } from './MorePrompts.tsx'
import { useCycleForEntry } from './useCycleForEntry.ts'
import { audienceOf } from '#care/audience.ts'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { NotAWay } from '#help/NotAWay.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { answerTo, withAnswer, type Answer } from '#questions/answer.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

export interface DeskProps {
  kept: Draft<Filled> | undefined
  start: Filled
}

/** Where an entry is written: the field is the page, everything else folds away. */
export function Desk({ kept, start }: DeskProps) {
  const { t } = useTranslation('journal')
  const clinic = useClinic()
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const fieldId = useId()
  const [, setSearch] = useSearchParams()
  const { sendNow } = useDrafts()
  const { draft, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<Filled>(
    { kept, start: { kind: 'entry', body: start } },
    clock,
  )
  const { answers } = draft.body
  const kind = entryKindOf(draft.body.form.canonical)
  const form = entryForm(kind, t)
  const main = form.questions.find(({ linkId }) => linkId === mainLinkId[kind])
  const cycleId = useCycleForEntry(draft.startedAt) ?? draft.body.cycleId
  const text = answerTo(answers, mainLinkId[kind])

  function answerWith(linkId: string, answer: Answer | undefined) {
    // From the first word on, a reload finds this draft again.
    if (draft.revision === 0) setSearch({ draft: draft.id }, { replace: true, preventScrollReset: true })
    change({
      ...draft.body,
      form,
      language,
      answers: withAnswer(answers, linkId, answer),
      ...(cycleId === undefined ? {} : { cycleId }),
    })
  }

  async function done() {
    if (Object.keys(answers).length > 0) {
      if (!(await finish())) return
      sendNow()
    }
    await navigate(paths.journal())
  }

  if (isElsewhere) {
    return (
      <main className="desk" id="main" tabIndex={-1}>
        <PageTitle title={t(`kind_${kind}`)} />
        <DeskMasthead />
        <div className="desk-sheet">
          <OpenElsewhere draft={kept ?? draft} takeOver={takeOver} />
        </div>
      </main>
    )
  }

  return (
    <main className="desk" id="main" tabIndex={-1}>
      <PageTitle title={t(`kind_${kind}`)} />
      <form
        className="desk-page"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void done()
        }}
      >
        <DeskMasthead />
        <BesideWriting cycleId={cycleId} kind={kind} />
        <div className="desk-sheet">
          <RealTimeNotice language={language} />
          <h1 className="question">
            <label htmlFor={fieldId}>{main?.text.default}</label>
          </h1>
          <textarea
            className="writing"
            data-page=""
            id={fieldId}
            rows={6}
            dir="auto"
            autoComplete="off"
            autoCapitalize="sentences"
            spellCheck={false}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caret is where the words go as the screen opens
            autoFocus
            value={text?.kind === 'text' ? text.text : ''}
            onChange={({ target }) =>
              answerWith(mainLinkId[kind], target.value ? { kind: 'text', text: target.value } : undefined)
            }
          />
          <MorePrompts
            questions={form.questions.filter(({ linkId }) => linkId !== mainLinkId[kind])}
            answers={answers}
            onAnswer={answerWith}
          />
          <NotAWay clinic={clinic} language={language} />
        </div>
        <DeskFoot keeping={keeping} body={draft.body} audience={audienceOf(draft)} />
      </form>
    </main>
  )
}
