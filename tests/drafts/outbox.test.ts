import { locks } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { finished, type Draft, type DraftState } from '#drafts/draft.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
import { memoryStore } from '#drafts/memoryStore.ts'
import { aloneByLock, outbox, type OutboxOptions, type Sender } from '#drafts/outbox.ts'
import { ProblemError, type Problem } from '#problem.ts'
import { plusMinutes } from '#time.ts'
import { aMoment, deferred, evening, writtenDraft } from './writing.ts'

const waiting: DraftState = { at: 'waiting', tries: 0 }

async function storeWith(...drafts: readonly Draft[]): Promise<DraftStore> {
  const store = memoryStore()
  for (const draft of drafts) await store.keep(draft, undefined)
  return store
}

/** A finished draft called `id`, begun so many minutes into the evening. */
function entry(id: string, minute = 0, changes: Partial<Draft<string>> = {}): Draft {
  return writtenDraft(`words of ${id}`, { id, startedAt: plusMinutes(evening, minute), state: waiting, ...changes })
}

const fails = (problem: Problem) => () => Promise.reject(new ProblemError(problem))
const takes: Sender = () => Promise.resolve({ version: 'W/"1"' })

/** A clinic that answers each draft as said, and takes all others. */
function clinicThat(answers: Record<string, Sender> = {}) {
  const asked: string[] = []
  const send: Sender = (draft) => {
    asked.push(draft.id)
    return (answers[draft.id] ?? takes)(draft)
  }
  return { asked, send }
}

function outboxOf(store: DraftStore, send: Sender, changes: Partial<OutboxOptions> = {}) {
  const timers: { seconds: number; again: () => void; cancelled: boolean }[] = []
  const box = outbox({
    store,
    senders: { entry: send },
    alone: aloneByLock(undefined),
    name: 'outbox',
    chance: () => 1,
    after(seconds, again) {
      const timer = { seconds, again, cancelled: false }
      timers.push(timer)
      return () => void (timer.cancelled = true)
    },
    ...changes,
  })
  const pending = () => timers.filter(({ cancelled }) => !cancelled).map(({ seconds }) => seconds)
  return { ...box, timers, pending }
}

const refusedLocks = {
  request: () => Promise.reject(new DOMException('The request was denied.', 'SecurityError')),
} as unknown as LockManager

async function standing(store: DraftStore): Promise<Record<string, DraftState>> {
  const { drafts } = await store.list()
  return Object.fromEntries(drafts.map(({ id, state }) => [id, state]))
}

test('what is finished goes in the order it was begun, whatever the clock said, and is here no longer once the clinic has it', async () => {
  // Begun as a, b, c, while the clock was set back each time.
  const store = await storeWith(entry('a', 3), entry('b', 2), entry('c', 1))
  const clinic = clinicThat()
  await outboxOf(store, clinic.send).send()
  expect([clinic.asked, await standing(store)]).toEqual([['a', 'b', 'c'], {}])
})

test('what the person is still writing, or has to look at, stays here', async () => {
  const store = await storeWith(
    entry('a', 0, { state: { at: 'writing' } }),
    entry('b', 0, { state: { at: 'attention', because: 'changed' } }),
  )
  const clinic = clinicThat()
  const box = outboxOf(store, clinic.send)
  await box.send()
  expect([clinic.asked, box.pending()]).toEqual([[], []])
  expect(Object.keys(await standing(store))).toEqual(['a', 'b'])
})

test('left over as “sending” by a page that closed, it is sent again', async () => {
  const store = await storeWith(entry('a', 0, { state: { at: 'sending', tries: 3 } }))
  const clinic = clinicThat()
  await outboxOf(store, clinic.send).send()
  expect([clinic.asked, await standing(store)]).toEqual([['a'], {}])
})

test('while it is on its way it says so, and keeps count of its tries', async () => {
  const store = await storeWith(entry('a', 0, { state: { at: 'waiting', tries: 2 } }))
  const answer = deferred<{ version: string | undefined }>()
  const sending = outboxOf(store, () => answer.promise).send()
  await aMoment()
  expect(await standing(store)).toEqual({ a: { at: 'sending', tries: 2 } })
  answer.resolve({ version: undefined })
  await sending
})

test('a kind nobody here can send is kept, with its words, for the person to see', async () => {
  const store = await storeWith(entry('a', 0, { kind: 'dream' }), entry('b', 1))
  const clinic = clinicThat()
  const box = outboxOf(store, clinic.send)
  await box.send()
  expect(clinic.asked).toEqual(['b'])
  expect(await store.find('a')).toMatchObject({
    body: 'words of a',
    state: { at: 'attention', because: 'unknownKind' },
  })
  expect(box.pending()).toEqual([])
})

describe('one that is stuck never holds up the others', () => {
  test.each<[Problem]>([
    [{ kind: 'broken' }],
    [{ kind: 'unreachable' }],
    [{ kind: 'refused', status: 422 }],
    [{ kind: 'changed' }],
    [{ kind: 'forbidden' }],
  ])('%o', async (problem) => {
    const store = await storeWith(entry('a', 1), entry('b', 2), entry('c', 3))
    const clinic = clinicThat({ a: fails(problem) })
    await outboxOf(store, clinic.send).send()
    expect([clinic.asked, Object.keys(await standing(store))]).toEqual([['a', 'b', 'c'], ['a']])
  })

  test('nor does a fault of our own in sending it', async () => {
    const store = await storeWith(entry('a', 1), entry('b', 2))
    const clinic = clinicThat({
      a: () => {
        throw new TypeError('undefined is not a form')
      },
    })
    const box = outboxOf(store, clinic.send)
    await box.send()
    expect(await standing(store)).toEqual({ a: { at: 'waiting', tries: 1 } })
    expect(box.pending()).toEqual([2])
  })

  test.each(['move', 'acknowledge'] as const)('nor a device that cannot note where it stands (%s)', async (step) => {
    const store = await storeWith(entry('a', 1), entry('b', 2))
    const clinic = clinicThat()
    const full: DraftStore = {
      ...store,
      [step]: (id: string, ...rest: never[]) =>
        id === 'a'
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : (store[step] as (...all: unknown[]) => unknown)(id, ...rest),
    }
    const box = outboxOf(full, clinic.send)
    await box.send()
    expect(clinic.asked).toContain('b')
    expect(Object.keys(await standing(store))).toEqual(['a'])
    expect(box.pending()).toHaveLength(1)
  })

  test('a device that cannot be read now is asked again later', async () => {
    const store = await storeWith(entry('a'))
    let isDown = true
    const flaky: DraftStore = {
      ...store,
      list: () => (isDown ? Promise.reject(new DOMException('closed', 'InvalidStateError')) : store.list()),
    }
    const box = outboxOf(flaky, takes)
    await box.send()
    expect(box.pending()).toHaveLength(1)
    isDown = false
    box.timers[0]?.again()
    await aMoment()
    expect(await standing(store)).toEqual({})
  })
})

describe('tried again', () => {
  test.each<[Problem]>([[{ kind: 'unreachable' }], [{ kind: 'slow' }], [{ kind: 'busy' }], [{ kind: 'broken' }]])(
    'what time may mend, by itself: %o',
    async (problem) => {
      const store = await storeWith(entry('a'))
      const answers = { a: fails(problem) as Sender }
      const box = outboxOf(store, clinicThat(answers).send)
      await box.send()
      expect([await standing(store), box.pending()]).toEqual([{ a: { at: 'waiting', tries: 1 } }, [2]])
      expect(box.lastProblem()).toEqual(problem)
      answers.a = takes
      box.timers[0]?.again()
      await aMoment()
      expect([await standing(store), box.lastProblem()]).toEqual([{}, undefined])
    },
  )

  test.each<[Problem, string]>([
    [{ kind: 'changed' }, 'changed'],
    [{ kind: 'refused', status: 400 }, 'refused'],
    [{ kind: 'refused', status: 422 }, 'refused'],
    [{ kind: 'missing' }, 'refused'],
    [{ kind: 'tooMuch' }, 'refused'],
    [{ kind: 'forbidden' }, 'forbidden'],
  ])('never by itself what time cannot mend: %o', async (problem, because) => {
    const store = await storeWith(entry('a'))
    const box = outboxOf(store, fails(problem))
    await box.send()
    expect([await standing(store), box.pending()]).toEqual([{ a: { at: 'attention', because } }, []])
    expect(await store.find('a')).toMatchObject({ body: 'words of a', revision: 1 })
  })

  test('with longer and longer pauses', async () => {
    const store = await storeWith(entry('a'))
    const box = outboxOf(store, fails({ kind: 'broken' }))
    for (let time = 0; time < 10; time += 1) await box.send()
    expect(box.timers.map(({ seconds }) => seconds)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    expect(box.pending()).toEqual([300])
  })

  test('not before the clinic asked for, also when another draft could go sooner', async () => {
    const store = await storeWith(entry('a', 1), entry('b', 2))
    const answers = { a: fails({ kind: 'busy', retryAfterSeconds: 90 }), b: fails({ kind: 'broken' }) }
    const box = outboxOf(store, clinicThat(answers).send)
    await box.send()
    expect(box.pending()).toEqual([90])
  })

  test('as soon as the first of several may go', async () => {
    const store = await storeWith(entry('a', 1, { state: { at: 'waiting', tries: 5 } }), entry('b', 2))
    const box = outboxOf(store, fails({ kind: 'broken' }))
    await box.send()
    expect(box.pending()).toEqual([2])
  })

  test('not in a loop when nobody is signed in: it waits until somebody is', async () => {
    const store = await storeWith(entry('a'), entry('b', 1))
    const clinic = clinicThat({ a: fails({ kind: 'signedOut' }), b: fails({ kind: 'signedOut' }) })
    const box = outboxOf(store, clinic.send)
    await box.send()
    expect([clinic.asked, box.pending()]).toEqual([['a', 'b'], []])
    expect(await standing(store)).toEqual({ a: { at: 'waiting', tries: 1 }, b: { at: 'waiting', tries: 1 } })
  })

  test('not after the page has let go', async () => {
    const store = await storeWith(entry('a'), entry('b', 1))
    const answer = deferred<{ version: string | undefined }>()
    const clinic = clinicThat({ a: () => answer.promise })
    const box = outboxOf(store, clinic.send)
    const sending = box.send()
    await aMoment()
    box.stop()
    answer.reject(new ProblemError({ kind: 'unreachable' }))
    await sending
    expect([clinic.asked, box.pending()]).toEqual([['a'], []])
  })

  test('and a timer that was set is given up', async () => {
    const store = await storeWith(entry('a'))
    const box = outboxOf(store, fails({ kind: 'broken' }))
    await box.send()
    box.stop()
    expect(box.pending()).toEqual([])
  })

  test('let go and taken up again, as when somebody looks at another page in between, it goes on', async () => {
    const store = await storeWith(entry('a'))
    const clinic = clinicThat()
    const box = outboxOf(store, clinic.send)
    box.stop()
    await box.send()
    expect([clinic.asked, await standing(store)]).toEqual([['a'], {}])
  })

  test('however often it was asked to send at once, one timer is set', async () => {
    const store = await storeWith(entry('a'))
    const box = outboxOf(store, fails({ kind: 'broken' }))
    await Promise.all([box.send(), box.send(), box.send()])
    expect(box.pending()).toHaveLength(1)
  })
})

describe('written on while it is sent', () => {
  async function sendingWhile(write: (store: DraftStore) => Promise<unknown>, answer: 'taken' | Problem) {
    const store = await storeWith(entry('a'))
    const clinic = deferred<{ version: string | undefined }>()
    const box = outboxOf(store, () => clinic.promise)
    const sending = box.send()
    await aMoment()
    await write(store)
    if (answer === 'taken') clinic.resolve({ version: 'W/"1"' })
    else clinic.reject(new ProblemError(answer))
    await sending
    return { store, box }
  }

  const newer = writtenDraft('newer', { id: 'a', revision: 2 })

  test('the newer words stay, and grow from what the clinic has now', async () => {
    const { store } = await sendingWhile((here) => here.keep(newer, 1), 'taken')
    expect(await store.find('a')).toMatchObject({ body: 'newer', state: { at: 'writing' }, basedOn: 'W/"1"' })
  })

  test.each<Problem>([{ kind: 'unreachable' }, { kind: 'refused', status: 422 }])(
    'that the older words failed changes nothing about the newer ones: %o',
    async (problem) => {
      const { store } = await sendingWhile((here) => here.keep(newer, 1), problem)
      expect(await store.find('a')).toMatchObject({ body: 'newer', state: { at: 'writing' } })
    },
  )

  test('finished in that time, the newer words wait their turn and are sent', async () => {
    const { store } = await sendingWhile((here) => here.keep(finished(newer), 1), 'taken')
    expect(await standing(store)).toEqual({ a: waiting })
    const bases: (string | undefined)[] = []
    await outboxOf(store, (draft) => {
      bases.push(draft.basedOn)
      return takes(draft)
    }).send()
    expect([bases, await standing(store)]).toEqual([['W/"1"'], {}])
  })

  test('changed between the look at the list and its turn, the older words are not sent', async () => {
    const store = await storeWith(entry('a', 1), entry('b', 2))
    const clinic = clinicThat({
      a: async (draft) => {
        await store.keep(writtenDraft('newer', { id: 'b', revision: 2 }), 1)
        return takes(draft)
      },
    })
    await outboxOf(store, clinic.send).send()
    expect([clinic.asked, await standing(store)]).toEqual([['a'], { b: { at: 'writing' } }])
  })
})

describe.each([
  ['with Web Locks', locks as unknown as LockManager],
  ['without Web Locks, in one page', undefined],
  ['with Web Locks that are refused, in one page', refusedLocks],
])('one sender at a time, %s', (_, manager) => {
  test('the same draft is sent once, however many ask at once', async () => {
    const store = await storeWith(entry('a'))
    const alone = aloneByLock(manager)
    const clinic = clinicThat({
      a: async (draft) => {
        await aMoment()
        return takes(draft)
      },
    })
    const boxes = Array.from({ length: 4 }, () => outboxOf(store, clinic.send, { alone }))
    await Promise.all(boxes.map((box) => box.send()))
    expect(clinic.asked).toEqual(['a'])
  })

  test('a turn that fails does not end the turns after it', async () => {
    const alone = aloneByLock(manager)
    const done: string[] = []
    const first = alone('x', () => Promise.reject(new Error('no')))
    const second = alone('x', () => Promise.resolve(void done.push('second')))
    await expect(first).rejects.toThrow('no')
    await second
    expect(done).toEqual(['second'])
  })
})

describe('what cannot go for now, whatever the weather', () => {
  test('is not tried, stands as held with its reason, holds up nobody, and goes when asked about again', async () => {
    const store = await storeWith(entry('a', 0, { kind: 'entry' }), entry('b', 1))
    const { asked, send } = clinicThat()
    let hasKey = false
    const heldBack: OutboxOptions['heldBack'] = async ({ id }) => (id === 'a' && !hasKey ? 'noVault' : undefined)
    const box = outboxOf(store, send, { heldBack })
    await box.send()
    expect(asked).toEqual(['b'])
    expect(await standing(store)).toEqual({ a: { at: 'held', because: 'noVault' } })
    expect(box.pending()).toEqual([])
    hasKey = true
    await box.send()
    expect(asked).toEqual(['b', 'a'])
    expect(await standing(store)).toEqual({})
  })

  test('and is written on meanwhile keeps its newer words', async () => {
    const store = await storeWith(entry('a'))
    const { send } = clinicThat()
    const box = outboxOf(store, send, { heldBack: async () => 'noPlace' })
    await box.send()
    const held = (await store.find('a'))!
    await store.keep({ ...held, revision: held.revision + 1, state: { at: 'writing' } }, held.revision)
    await box.send()
    expect((await store.find('a'))?.state).toEqual({ at: 'writing' })
  })
})
