import { describe, expect, test } from 'vitest'
import { changedIn } from '#care/versions.ts'
import { readVersions } from '#care/versions.fhir.ts'

const version = (versionId: string, words: string, more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  id: 'e1',
  meta: { versionId },
  status: 'amended',
  questionnaire: 'https://kap-portal.example/Questionnaire/kap-free|1.0.0',
  authored: `2026-11-0${versionId}T10:00:00Z`,
  item: [{ linkId: 'words', text: 'Your words', answer: [{ valueString: words }] }],
  ...more,
})

describe('the versions of a writing', () => {
  test('come newest first, each once, whatever order the server tells them in', () => {
    const { versions, unreadable } = readVersions([
      version('1', 'a'),
      version('3', 'c'),
      version('2', 'b'),
      version('3', 'c'),
    ])
    expect(versions.map(({ id }) => id)).toEqual(['3', '2', '1'])
    expect(unreadable).toBe(0)
  })

  test('of one moment go by the number the server gave them', () => {
    const authored = '2026-11-05T10:00:00Z'
    const told = [version('9', 'a', { authored }), version('10', 'b', { authored })]
    expect(readVersions(told).versions.map(({ id }) => id)).toEqual(['10', '9'])
  })

  test('what is no version is counted; a state in which it was deleted is neither', () => {
    const told = [version('1', 'a'), version('2', 'a', { status: 'entered-in-error' }), { id: 'x' }, null]
    const { versions, unreadable } = readVersions(told)
    expect(versions).toHaveLength(1)
    expect(unreadable).toBe(2)
  })

  test('what changed is told by question: other words, new ones, and those that are gone', () => {
    const [newer, older] = readVersions([
      version('2', 'b', {
        item: [
          { linkId: 'words', text: 'Your words', answer: [{ valueString: 'b' }] },
          { linkId: 'title', text: 'Title', answer: [{ valueString: 't' }] },
        ],
      }),
      version('1', 'a', {
        item: [
          { linkId: 'words', text: 'Your words', answer: [{ valueString: 'a' }] },
          { linkId: 'mood', text: 'Mood', answer: [{ valueInteger: 4 }] },
        ],
      }),
    ]).versions
    if (!newer || !older) throw new Error('two versions were told')
    expect(changedIn(newer, older).map((question) => question.default)).toEqual(['Your words', 'Title', 'Mood'])
    expect(changedIn(newer, newer)).toEqual([])
  })
})
