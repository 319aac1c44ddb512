import type { Goal } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { goalOf, goalOver, readStep, readSteps } from '#care/step.fhir.ts'
import { answersOf, planOf, type StepDraft, type StepPlan, type StepState } from '#care/step.ts'
import { portalForm } from '#care/publishedForm.queries.ts'

const plan: StepPlan = {
  when: 'I wake up <b>early</b>',
  will: 'open the window',
  why: 'the air helps',
  who: 'Sam',
  firstDay: '2026-12-05',
}

async function goal(changes: Partial<StepDraft['step']> = {}, of: StepPlan = plan): Promise<Goal> {
  const body: StepDraft = {
    form: await portalForm('step'),
    answers: answersOf(of),
    language: 'en',
    cycleId: 'cycle-2',
    step: { state: 'going', sentence: 'When I wake up, I will open the window.', entryId: 'entry-1', ...changes },
  }
  return goalOf({ id: 's1', body, patientId: 'ana', written: '2026-12-04T09:00:00.000Z', writer: 'w', revision: 3 })
}

const stored = async (changes: Partial<Goal> = {}) => ({
  ...(await goal()),
  meta: { versionId: '4', lastUpdated: '2026-12-04T09:00:01.000Z' },
  ...changes,
})

describe('a step', () => {
  test('keeps every part on the way to a goal and back', async () => {
    expect(readStep(await stored())).toEqual({
      id: 's1',
      plan,
      words: 'When I wake up, I will open the window.',
      state: 'going',
      cycleId: 'cycle-2',
      entryId: 'entry-1',
      written: '2026-12-04T09:00:01.000Z',
      version: 'W/"4"',
    })
    expect(planOf(answersOf(plan))).toEqual(plan)
  })

  test.each<[StepState, string, string | undefined]>([
    ['going', 'active', 'in-progress'],
    ['done', 'completed', 'achieved'],
    ['setDown', 'cancelled', undefined],
  ])('%s is %s at the clinic, and nothing there says that somebody did not get there', async (state, status, code) => {
    const made = await goal({ state })
    expect(made.lifecycleStatus).toBe(status)
    expect(made.achievementStatus?.coding?.[0]?.code).toBe(code)
    expect(readStep({ ...made, meta: { lastUpdated: '2026-12-04T09:00:01.000Z' } })).toMatchObject({ state })
  })

  test('changed here keeps what others noted at the clinic, and takes away what no longer holds', async () => {
    const there = await stored({
      priority: { text: 'high on the list' },
      note: [{ text: 'the air helps' }, { text: 'spoken of in the session' }],
      extension: [...((await goal()).extension ?? []), { url: 'https://elsewhere.example/x', valueString: 'kept' }],
    })
    const { why: _why, firstDay: _day, ...shorter } = plan
    const over = goalOver(there, await goal({ state: 'setDown' }, shorter))
    expect(over).toMatchObject({ priority: there.priority, note: [{ text: 'spoken of in the session' }] })
    expect(over.extension).toContainEqual({ url: 'https://elsewhere.example/x', valueString: 'kept' })
    expect(over.extension?.filter(({ url }) => url.endsWith('/step'))).toHaveLength(1)
    expect(over).not.toHaveProperty('achievementStatus')
    expect(over).not.toHaveProperty('startDate')
  })
})

test.each(['constructor', 'toString', '__proto__', ''])(
  'a state that is none, whatever every object has by that name: %s',
  async (lifecycleStatus) => {
    expect(readStep({ ...(await stored()), lifecycleStatus })).toBeUndefined()
  },
)

describe('a goal of somebody else', () => {
  test('is read by its words alone', () => {
    const theirs = {
      resourceType: 'Goal',
      id: 'g1',
      lifecycleStatus: 'on-hold',
      description: { text: 'Sleep before midnight' },
      startDate: '2026-10',
    }
    expect(readStep(theirs)).toEqual({
      id: 'g1',
      words: 'Sleep before midnight',
      state: 'setDown',
      written: '2026-10-01T00:00:00.000Z',
    })
  })

  test.each([
    ['nothing', undefined],
    ['another resource', { resourceType: 'Patient', id: 'x' }],
    ['no words', { resourceType: 'Goal', id: 'g', lifecycleStatus: 'active', description: { text: ' ' } }],
    [
      'a standing nobody knows',
      { resourceType: 'Goal', id: 'g', lifecycleStatus: 'banana', description: { text: 'x' }, startDate: '2026' },
    ],
    ['no date at all', { resourceType: 'Goal', id: 'g', lifecycleStatus: 'active', description: { text: 'x' } }],
    [
      'extensions of another shape',
      { resourceType: 'Goal', id: 'g', lifecycleStatus: 'active', description: 'x', extension: 5 },
    ],
  ])('%s is set aside and counted', (_what, resource) => {
    expect(readSteps([resource])).toEqual({ steps: [], unreadable: 1 })
  })

  test('entered in error is neither shown nor counted; twice the same is once', async () => {
    const good = await stored()
    const found = [good, good, { ...good, id: 'g2', lifecycleStatus: 'entered-in-error' }]
    expect(readSteps(found)).toMatchObject({ steps: [{ id: 's1' }], unreadable: 0 })
  })
})
