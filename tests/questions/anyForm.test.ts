import fc from 'fast-check'
import type { QuestionnaireResponseItem } from 'fhir/r4'
import { expect, test } from 'vitest'
import { answerTo, withAnswer, type Answers } from '#questions/answer.ts'
import { answersToItems, itemsToAnswers } from '#questions/answers.fhir.ts'
import { answeredCount, gaps, visibleQuestions } from '#questions/answers.ts'
import type { Form } from '#questions/form.ts'
import { readableAnswers } from '#questions/readableAnswer.fhir.ts'
import { anyAnswers, anyQuestionnaire } from './anyForm.ts'
import { faultsIn, holdsIn, type Published } from './responses.ts'
import { formOf } from './samples.ts'

function filled(anywhere: boolean): fc.Arbitrary<readonly [readonly Published[], Form, Answers]> {
  return anyQuestionnaire(anywhere).chain((published) => {
    const form = formOf(...published)
    return fc.tuple(fc.constant(published), fc.constant(form), anyAnswers(form.questions))
  })
}

test('any form, with conditions in circles or about nothing: it ends, and what is sent is valid', () => {
  fc.assert(
    fc.property(filled(true), ([published, form, answers]) => {
      visibleQuestions(form, answers)
      gaps(form, answers)
      answeredCount(form, answers)
      const items = answersToItems(form, answers, 'en')
      readableAnswers(items, form)
      expect(faultsIn(items, published)).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('any form, read by the letter of R4: no answer to what is not asked is sent, none to what is asked is lost', () => {
  fc.assert(
    fc.property(filled(false), ([published, form, answers]) => {
      const items = answersToItems(form, answers, 'en')
      expect(faultsIn(items, published)).toEqual([])
      expect(answersToItems(form, itemsToAnswers(form, items), 'en')).toEqual(items)
      look(published, answers, items, true)

      // Level by level: what is asked there, and whether it arrived.
      function look(
        level: readonly Published[],
        here: Answers,
        sent: readonly QuestionnaireResponseItem[],
        open: boolean,
      ) {
        for (const question of level) {
          const isAsked = open && holdsIn(items, question)
          const found = sent.filter(({ linkId }) => linkId === question.linkId)
          if (!isAsked) expect(found, `${question.linkId} is not asked`).toEqual([])
          const answer = Object.hasOwn(here, question.linkId) ? here[question.linkId] : undefined
          if (answer?.kind === 'rounds') {
            // Rounds in which nothing is asked are not sent: which is which cannot be told from outside.
            if (found.length === answer.rounds.length)
              for (const [place, round] of answer.rounds.entries())
                look(question.item ?? [], round, found[place]?.item ?? [], isAsked)
            continue
          }
          if (isAsked && answer) expect(found[0]?.answer?.some(hasValue), `${question.linkId} is lost`).toBe(true)
          const below = question.type === 'group' ? found.flatMap(({ item = [] }) => item) : belowAnswers(found)
          look(question.item ?? [], here, below, isAsked)
        }
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('any form, answer by answer: what is known from before is what would be found anew', () => {
  fc.assert(
    fc.property(
      filled(true).chain(([, form, first]) =>
        fc.tuple(fc.constant(form), fc.constant(first), anyAnswers(form.questions), fc.nat()),
      ),
      ([form, first, second, start]) => {
        const linkIds = [...new Set([...Object.keys(first), ...Object.keys(second)])]
        let answers = first
        for (const place of linkIds.keys()) {
          const linkId = linkIds[(place + start) % linkIds.length] ?? ''
          answers = withAnswer(answers, linkId, answerTo(second, linkId))
          expect(standing(form, answers)).toEqual(standing(structuredClone(form), structuredClone(answers)))
        }
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

function standing(form: Form, answers: Answers) {
  return [visibleQuestions(form, answers).map(({ linkId }) => linkId), gaps(form, answers)]
}

function hasValue(answer: object): boolean {
  return Object.keys(answer).some((key) => key.startsWith('value'))
}

function belowAnswers(found: readonly QuestionnaireResponseItem[]): QuestionnaireResponseItem[] {
  return found.flatMap(({ answer = [] }) => answer.flatMap(({ item = [] }) => item))
}
