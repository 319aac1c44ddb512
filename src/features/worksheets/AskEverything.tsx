import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { besideOf } from './besideOf.tsx'
import { useLastTime } from './useLastTime.ts'
import { WhoReads } from './WhoReads.tsx'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Keeping } from '#drafts/draftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import type { Language } from '#i18n/languages.ts'
import type { Answers } from '#questions/answer.ts'
import { gaps } from '#questions/answers.ts'
import { fieldId } from '#questions/field.ts'
import { FormFields } from '#questions/FormFields.tsx'
import { flattened, type Form } from '#questions/form.ts'
import { LackWords } from '#questions/LackWords.tsx'
import { inLanguage } from '#questions/localText.ts'
import { Notice } from '#ui/Notice.tsx'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

interface AskEverythingProps {
  title: string
  body: Filled
  /** The id of what is being filled in. */
  ownId: string
  keeping: Keeping
  onAnswers: (answers: Answers) => void
  oneAtATime: () => void
  review: () => void
}

/** Every question on one page. What is lacking is said when the person wants to go on, with a link to each. */
export function AskEverything({ title, body, ownId, keeping, onAnswers, oneAtATime, review }: AskEverythingProps) {
  const { t } = useTranslation('worksheets')
  const { phone } = useClinic()
  const language = useLanguage()
  const { form, answers } = body
  const last = useLastTime(form, ownId)
  const [tried, setTried] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const all = gaps(form, answers)
  const open = tried ? all : []
  // On leaving a question only what is wrong in its answer is said; that one is missing, when the person wants to go on.
  const beside = tried ? all : all.filter(({ linkId, what }) => left.includes(linkId) && what !== 'required')
  const heard = all.find(({ linkId, what }) => linkId === left.at(-1) && what !== 'required')
  const leave = (linkId: string) => setLeft((before) => [...before.filter((one) => one !== linkId), linkId])
  function goOn() {
    setTried(true)
    if (all.length === 0) review()
  }
  return (
    <>
      <div className="where-we-are">
        <p className="small">{form.description && inLanguage(form.description, language)}</p>
        <button className="button small" data-kind="plain" type="button" onClick={oneAtATime}>
          {t('oneAtATime')}
        </button>
      </div>
      <h1 className="question">{title}</h1>
      <RealTimeNotice language={language} />
      <WhoReads />
      <form
        className="everything"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <FormFields
          form={form}
          answers={answers}
          onChange={onAnswers}
          problems={beside}
          onLeave={leave}
          beside={besideOf(last)}
          contact={<Phone phone={phone} />}
        />
        <SaveStatus at={keeping.at} live />
        <p className="visually-hidden" role="status">
          {!tried && heard && <LackWords lack={heard} />}
        </p>
        <div role="alert">
          {open.length > 0 && (
            <Notice kind="problem" title={t('gaps', { count: open.length })}>
              <ul>
                {open.map(({ linkId, ...lack }) => (
                  <li key={linkId}>
                    <a href={`#${fieldId(linkId)}`}>{wordsOf(form, linkId, language)}</a>: <LackWords lack={lack} />
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <div className="onward">
          <button className="button" data-kind="primary" type="submit">
            {t('toReview')}
          </button>
        </div>
      </form>
    </>
  )
}

function wordsOf({ questions }: Form, linkId: string, language: Language): string {
  const question = flattened(questions).find((one) => one.linkId === linkId)
  return question ? inLanguage(question.shortText ?? question.text, language) : ''
}
