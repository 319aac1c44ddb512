import { expect, test } from 'vitest'
import type { QuestionnaireResponse } from 'fhir/r4'
import { amended } from '#care/keepUnknown.fhir.ts'

const note = [{ url: 'https://clinic.example/note', valueString: 'seen by Jo' }]

test('unknown fields survive our edit, at every depth; what was said about another answer goes with it', () => {
  const there: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    id: 'a',
    status: 'completed',
    language: 'es',
    text: { status: 'generated', div: '<div>old</div>' },
    extension: note,
    item: [
      { linkId: 'kept', definition: 'urn:d', answer: [{ valueString: 'same', extension: note }] },
      { linkId: 'new', extension: note, answer: [{ valueString: 'before', extension: note }] },
      { linkId: 'round', extension: note, item: [{ linkId: 'in', answer: [{ valueBoolean: true, extension: note }] }] },
    ],
  }
  const ours: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    id: 'a',
    status: 'amended',
    item: [
      { linkId: 'kept', answer: [{ valueString: 'same' }] },
      { linkId: 'new', answer: [{ valueString: 'after' }] },
      { linkId: 'round', item: [{ linkId: 'in', answer: [{ valueBoolean: true }] }] },
      { linkId: 'round', item: [{ linkId: 'in', answer: [{ valueBoolean: false }] }] },
    ],
  }
  expect(amended(there, ours)).toEqual({
    resourceType: 'QuestionnaireResponse',
    id: 'a',
    status: 'amended',
    language: 'es',
    extension: note,
    item: [
      { linkId: 'kept', definition: 'urn:d', answer: [{ valueString: 'same', extension: note }] },
      { linkId: 'new', extension: note, answer: [{ valueString: 'after' }] },
      { linkId: 'round', extension: note, item: [{ linkId: 'in', answer: [{ valueBoolean: true, extension: note }] }] },
      { linkId: 'round', item: [{ linkId: 'in', answer: [{ valueBoolean: false }] }] },
    ],
  })
})

test('the cycle is the one the person says now; what else it rests on stays', () => {
  const there: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    basedOn: [{ reference: 'CarePlan/c1', display: 'Cycle 1' }, { reference: 'ServiceRequest/s1' }],
  }
  const ours = (reference?: string): QuestionnaireResponse => ({
    resourceType: 'QuestionnaireResponse',
    status: 'amended',
    ...(reference && { basedOn: [{ reference }] }),
  })
  expect(amended(there, ours('CarePlan/c2')).basedOn).toEqual([
    { reference: 'CarePlan/c2' },
    { reference: 'ServiceRequest/s1' },
  ])
  expect(amended(there, ours('CarePlan/c1')).basedOn).toEqual(there.basedOn)
  expect(amended(there, ours()).basedOn).toEqual(there.basedOn)
  expect(amended(ours(), ours())).not.toHaveProperty('basedOn')
})
