import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { AboutEntry } from './AboutEntry.tsx'
import { BesideWriting } from './BesideWriting.tsx'
import { DeskFoot } from './DeskFoot.tsx'
import { DeskMasthead } from './DeskMasthead.tsx'
import { asSent, writtenForm } from '#care/entryForms.fhir.ts'
import { entryKindOf, mainLinkId, titleLinkId } from '#care/entryKinds.ts'
import { charactersIn, mostCharacters } from './entryLength.ts'
import { LowLightOffer } from './LowLightOffer.tsx'
import { MorePrompts } from './MorePrompts.tsx'
import { TooLong } from './TooLong.tsx'
import { useCycleForEntry } from './useCycleForEntry.ts'
import { useDivide } from './useDivide.ts'
import { useLowLight } from './useLowLight.ts'
import { useWrite } from './useWrite.ts'
import { audienceOf, entryKind, type Audience } from '#care/audience.ts'
import { StepsThisWeek } from '#care/StepsThisWeek.tsx'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import { TakeAlong } from '#care/TakeAlong.tsx'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { NotAWay } from '#help/NotAWay.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { fieldDirection } from '#i18n/fieldDirection.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { answerTo, type Answer } from '#questions/answer.ts'
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
  const question = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { sendNow } = useDrafts()
  const { draft, newest, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<Filled>(
    { kept, start: { kind: entryKind.onlyMe, body: start } },
    clock,
  )
  const lowLight = useLowLight()
  // Until the first word there is no draft that could say it.
  const [startFor, setStartFor] = useState<Audience>(kept ? audienceOf(kept) : 'onlyMe')
  const who = draft.revision === 0 ? startFor : audienceOf(draft)
  const { answers } = draft.body
  const kind = entryKindOf(draft.body.form.canonical)
  const form = writtenForm(kind, answers, language)
  const main = form.questions.find(({ linkId }) => linkId === mainLinkId[kind])
  const { course, cycleId } = useCycleForEntry(draft.body, draft.startedAt)
  const characters = charactersIn(answers)
  const divide = useDivide(draft, change)
  const { answerWith, writeAs, writeIn, writeFor } = useWrite({ newest, change, kind, who, cycleId })

  useLayoutEffect(() => {
    // The caret is where the next words go as the page opens: after those that are there, and in view.
    const writing = field.current
    if (!writing) return
    writing.setSelectionRange(writing.value.length, writing.value.length)
    writing.focus({ preventScroll: true })
    if (writing.value) writing.scrollIntoView({ block: 'end' })
    else question.current?.scrollIntoView({ block: 'nearest' })
  }, [isElsewhere])

  function audienceChosen(next: Audience) {
    setStartFor(next)
    writeFor(next)
  }

  async function done() {
    if (characters > mostCharacters) {
      field.current?.focus()
      return
    }
    if (Object.keys(answers).length > 0) {
      const sent = asSent(draft.body)
      if (sent !== draft.body) change(sent)
      if (!(await finish())) return
      sendNow()
    }
    await navigate(paths.journal())
  }

  async function divided() {
    await divide.intoEntries()
    if (!(await finish())) return
    sendNow()
    await navigate(paths.journal())
  }

  if (isElsewhere) {
    return (
      <main className="desk" id="main" tabIndex={-1}>
        <PageTitle title={t(`kind_${kind}`)} />
        <DeskMasthead lowLight={lowLight} />
        <div className="desk-sheet">
          <h1 className="question">{t(`kind_${kind}`)}</h1>
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
        <DeskMasthead lowLight={lowLight} />
        <BesideWriting key={String(lowLight.isLow)} cycleId={cycleId} kind={kind} folded={lowLight.isLow} />
        <div className="desk-sheet">
          <RealTimeNotice language={language} />
          <LowLightOffer lowLight={lowLight} onAnswered={() => field.current?.focus()} />
          <h1 className="question" ref={question}>
            <label htmlFor={fieldId}>{main?.text.default}</label>
          </h1>
          <textarea
            className="writing"
            data-page=""
            id={fieldId}
            ref={field}
            rows={6}
            dir={fieldDirection(textOf(answerTo(answers, mainLinkId[kind])))}
            autoComplete="off"
            autoCapitalize="sentences"
            spellCheck={false}
            value={textOf(answerTo(answers, mainLinkId[kind]))}
            onChange={({ target }) =>
              answerWith(mainLinkId[kind], target.value ? { kind: 'text', text: target.value } : undefined)
            }
          />
          {characters > mostCharacters && (
            <TooLong characters={characters} pieces={divide.pieces} onDivide={() => void divided()} />
          )}
          <AboutEntry
            kind={kind}
            {...(draft.basedOn === undefined ? { onKind: writeAs } : {})}
            title={textOf(answerTo(answers, titleLinkId))}
            onTitle={answerWith}
            course={course}
            cycleId={cycleId}
            onCycle={writeIn}
          />
          <MorePrompts
            questions={form.questions.filter(({ linkId }) => linkId !== mainLinkId[kind] && linkId !== titleLinkId)}
            answers={answers}
            onAnswer={answerWith}
          />
          {kind === 'week' && <StepsThisWeek />}
          <NotAWay clinic={clinic} language={language} />
        </div>
        <DeskFoot
          at={keeping.at}
          startedAt={draft.startedAt}
          isNew={isNew(draft)}
          who={who}
          onAudience={audienceChosen}
          takeAlong={keeping.at === 'nowhere' && <TakeAlong body={draft.body} />}
        />
      </form>
    </main>
  )
}

// What the clinic has already is shared, or no longer, on its own page, where it is said what that does.
function isNew({ basedOn, body }: Draft<Filled>): boolean {
  return basedOn === undefined && body.edition === undefined
}

function textOf(answer: Answer | undefined): string {
  return answer?.kind === 'text' ? answer.text : ''
}
