import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SummaryPart } from './summary.ts'
import { audienceOf } from '#care/audience.ts'
import { draftWords, entryDrafts } from '#care/filled.ts'
import { inWords } from '#care/inWords.ts'
import { asPlainText } from '#care/plainText.ts'
import { stepsInOrder } from '#care/stepsInOrder.ts'
import { stepsOf } from '#care/step.queries.ts'
import type { Step } from '#care/step.ts'
import { useWritings } from '#care/useWritings.ts'
import { firstWords, formUrls, isEntry, type Filled, type Writing } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { inLanguage } from '#questions/localText.ts'

/** Everything a summary can be made of: what was sent, what is private and open here, what is on this device alone, and the steps; newest first. */
export function useParts() {
  const { t } = useTranslation('sharing')
  const language = useLanguage()
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const sent = useWritings()
  const { drafts } = useDraftsHere()
  const steps = useQuery(stepsOf(useFhir()))

  function ofWriting(writing: Writing): SummaryPart {
    const { id, formUrl, written, lines, audience } = writing
    return {
      key: `writing ${id}`,
      title: t(isEntry({ formUrl }) ? 'kind_entry' : formUrl === formUrls.safety ? 'kind_plan' : 'kind_worksheet'),
      when: written,
      day: dates.dayOfYear(written),
      begins: firstWords(writing),
      lines: lines
        .map(({ question, values }) => ({
          asked: inLanguage(question, language),
          words: values
            .map((value) => inWords(value, language))
            .filter(Boolean)
            .join('\n'),
        }))
        .filter(({ words }) => words),
      audience,
    }
  }

  function ofStep({ id, words, written }: Step): SummaryPart {
    return {
      key: `step ${id}`,
      title: t('kind_step'),
      when: written,
      day: dates.dayOfYear(written),
      begins: words,
      lines: [{ asked: '', words }],
      audience: 'team',
    }
  }

  function ofDraft(draft: Draft<Filled>): SummaryPart {
    const { id, body, startedAt } = draft
    return {
      key: `writing ${id}`,
      title: t('kind_entry'),
      when: body.begun ?? startedAt,
      day: dates.dayOfYear(body.begun ?? startedAt),
      begins: draftWords(draft),
      lines: [{ asked: '', words: asPlainText(body, language) }],
      audience: audienceOf(draft),
    }
  }

  // Words on this device are the newer ones.
  const here = entryDrafts(drafts)
  const writings = (sent.data?.writings ?? []).filter(({ id }) => !here.some((draft) => draft.id === id))
  const parts = [
    ...here.map(ofDraft),
    ...writings.map(ofWriting),
    ...stepsInOrder(steps.data?.steps ?? [], drafts).map(({ step }) => ofStep(step)),
  ]
    .filter(({ lines }) => lines.some(({ words }) => words))
    .toSorted((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0))
  return { parts, isPending: sent.isPending, error: sent.error, refetch: sent.refetch }
}
