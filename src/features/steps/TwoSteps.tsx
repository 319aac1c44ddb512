import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { StepWords } from './StepWords.tsx'
import { stepThere } from '#care/step.queries.ts'
import { planOf, type Step, type StepDraft } from '#care/step.ts'
import { TwoTexts } from '#care/TwoTexts.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** A step changed in two places: both as they stand, and the ways out. Two plans make no third one, so joining is not among them. */
export function TwoSteps({ draft }: { draft: Draft<StepDraft> }) {
  const { data, error, refetch } = useQuery(stepThere(useFhir(), draft.id))
  const { answers, step } = draft.body
  const mine = { plan: planOf(answers), words: step.sentence, state: step.state }
  return (
    <TwoTexts
      draft={draft}
      here={<Stands step={mine} />}
      there={data && { version: data.version, written: data.written, words: <Stands step={data} /> }}
      error={error}
      askAgain={() => void refetch()}
    />
  )
}

// Where it stands is said too: it may be all that differs.
function Stands({ step }: { step: Pick<Step, 'plan' | 'words' | 'state'> }) {
  const { t } = useTranslation('steps')
  return (
    <>
      <StepWords step={step} />
      <p className="small">{t(`state_${step.state}`)}</p>
    </>
  )
}
