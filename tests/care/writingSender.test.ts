import type { QuestionnaireResponse, Task } from 'fhir/r4'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstWords, type Filled, type Writing } from '#care/writing.ts'
import { writingSender } from '#care/writing.queries.ts'
import type { Draft } from '#drafts/draft.ts'
import { memoryStore } from '#drafts/memoryStore.ts'
import { aloneByLock, outbox } from '#drafts/outbox.ts'
import type { Weather } from '#mocks/weather.ts'
import { anasClinic, asAna, patientId, problem } from '../fhir/asAna.ts'
import { finishedEntry } from './entries.ts'

const clinic = anasClinic()

beforeEach(() => {
  clinic.reset()
  clinic.fhir.abilities.clientIds = true
  clinic.server.listen()
})
afterEach(() => clinic.server.close())

const onlyWrites = { method: 'PUT' }
const lost: Weather = { kind: 'answer lost' }

function senderOf() {
  const arrived: Writing[] = []
  const { fhir } = asAna(clinic)
  return { fhir, arrived, send: writingSender(fhir, (writing) => arrived.push(writing)) }
}

/** What the clinic holds of this entry, under whatever id: each with the words it has now. */
function atClinic(id = 'e1'): { id: string; words: string; status: string; versions: number }[] {
  return all()
    .filter((one) => one.identifier?.value === id)
    .map((one) => ({
      id: one.id ?? '',
      words: wordsOf(one),
      status: one.status,
      versions: clinic.fhir.versions('QuestionnaireResponse', one.id ?? '').length,
    }))
}

function all(): QuestionnaireResponse[] {
  return clinic.fhir.all('QuestionnaireResponse') as QuestionnaireResponse[]
}

function wordsOf(response: QuestionnaireResponse): string {
  return response.item?.[0]?.answer?.[0]?.valueString ?? ''
}

function taskNow(id = 't1'): Task {
  return clinic.fhir.all('Task').find((one) => one.id === id) as Task
}

/** Somebody at the clinic writes into the record. */
function clinicWrites(id: string, change: (before: QuestionnaireResponse) => QuestionnaireResponse): void {
  const before = all().find((one) => one.id === id)
  if (!before) throw new Error(`nothing at the clinic is called ${id}`)
  clinic.fhir.seed([change(before)] as Parameters<typeof clinic.fhir.seed>[0])
}

const otherWords =
  (words: string, writer?: string) =>
  (before: QuestionnaireResponse): QuestionnaireResponse => ({
    ...before,
    ...(writer === undefined ? {} : { extension: [{ ...before.extension![0]!, valueString: `${writer}:1` }] }),
    item: [{ linkId: 'words', answer: [{ valueString: words }] }],
  })

const newer = (words: string, changes: Partial<Draft<Filled>> = {}) => finishedEntry(words, { revision: 2, ...changes })

describe('a new entry', () => {
  test('is at the clinic, in the person’s own words, and is handed over before the draft goes', async () => {
    const { send, arrived } = senderOf()
    expect(await send(finishedEntry('light on water'))).toEqual({ version: 'W/"1"' })
    expect(atClinic()).toEqual([{ id: 'e1', words: 'light on water', status: 'completed', versions: 1 }])
    expect(arrived.map(firstWords)).toEqual(['light on water'])
  })

  test.each<[string, Weather]>([
    ['the answer is lost', lost],
    ['the answer breaks off', { kind: 'cut off', only: onlyWrites }],
  ])('%s: sent again, it is there once, with its words', async (_, weather) => {
    const { send, arrived } = senderOf()
    clinic.sky.change(weather)
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    expect(await send(finishedEntry('light'))).toEqual({ version: 'W/"1"' })
    expect(atClinic()).toEqual([{ id: 'e1', words: 'light', status: 'completed', versions: 1 }])
    expect(arrived.map(firstWords)).toEqual(['light'])
  })

  test('every answer lost, five times over: still once', async () => {
    const { send } = senderOf()
    clinic.sky.change({ kind: 'answer lost', times: 1 })
    for (let time = 0; time < 5; time += 1) {
      await send(finishedEntry('light')).catch(() => undefined)
      clinic.sky.change({ kind: 'answer lost', times: 1 })
    }
    expect(atClinic()).toMatchObject([{ words: 'light', versions: 1 }])
  })

  test('edited between two sends, the first of which arrived unheard: the newer words win, without a conflict', async () => {
    const { send, arrived } = senderOf()
    clinic.sky.change(lost)
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    expect(await send(newer('light on water'))).toEqual({ version: 'W/"2"' })
    expect(atClinic()).toMatchObject([{ words: 'light on water', versions: 2 }])
    expect(arrived.map(firstWords)).toEqual(['light on water'])
  })

  test('the same, and the answer to the newer words lost as well', async () => {
    const { send } = senderOf()
    clinic.sky.change(lost)
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    clinic.sky.change({ kind: 'answer lost', only: onlyWrites })
    await send(newer('light on water')).catch(() => undefined)
    await send(newer('light on water'))
    expect(atClinic()).toMatchObject([{ words: 'light on water', versions: 2 }])
  })

  test('an older state of it, arriving late, does not undo the newer words', async () => {
    const { send } = senderOf()
    await send(newer('light on water'))
    await send(finishedEntry('light'))
    expect(atClinic()).toMatchObject([{ words: 'light on water', versions: 1 }])
  })

  test('a server that drops our mark still knows the same answers again', async () => {
    const { send } = senderOf()
    clinic.sky.change(lost)
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    clinicWrites('e1', (before) => ({ ...before, extension: [] }))
    expect(await send(finishedEntry('light'))).toEqual({ version: 'W/"2"' })
  })
})

describe('where the server chooses ids itself', () => {
  beforeEach(() => {
    clinic.fhir.abilities.clientIds = false
  })

  test('an entry is there once, however often its answer was lost', async () => {
    const { send } = senderOf()
    clinic.sky.change({ kind: 'answer lost', only: { method: 'POST' } })
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    await send(finishedEntry('light'))
    await send(finishedEntry('light'))
    expect(atClinic()).toMatchObject([{ words: 'light', versions: 1 }])
  })

  test('edited between two sends, the first of which arrived unheard: the newer words are not lost', async () => {
    const { send, arrived } = senderOf()
    clinic.sky.change({ kind: 'answer lost', only: { method: 'POST' } })
    await expect(send(finishedEntry('light'))).rejects.toMatchObject(problem('unreachable'))
    await send(newer('light on water'))
    expect(atClinic()).toMatchObject([{ words: 'light on water', versions: 2 }])
    expect(arrived.map(firstWords)).toEqual(['light on water'])
  })

  test('written on while it was sent: the newer words replace it there', async () => {
    const { send } = senderOf()
    const { version } = await send(finishedEntry('light'))
    await send(newer('light on water', { basedOn: version! }))
    expect(atClinic()).toMatchObject([{ words: 'light on water', status: 'amended', versions: 2 }])
  })

  test('somebody else’s change there is not written over', async () => {
    const { send } = senderOf()
    const { version } = await send(finishedEntry('light'))
    const [there] = atClinic()
    clinicWrites(there!.id, otherWords('their words', 'somebody'))
    await expect(send(newer('light on water', { basedOn: version! }))).rejects.toMatchObject(problem('changed'))
    expect(atClinic()).toMatchObject([{ words: 'their words', versions: 2 }])
  })
})

describe('somebody else wrote there', () => {
  test('under a new entry’s id: theirs stays at the clinic, ours stays here', async () => {
    const { send } = senderOf()
    await send(finishedEntry('their words', { writer: 'another-device' }))
    await expect(send(finishedEntry('our words'))).rejects.toMatchObject(problem('changed'))
    expect(atClinic()).toMatchObject([{ words: 'their words', versions: 1 }])
  })

  test('to what we amend: attention, both texts kept and readable', async () => {
    const { fhir, send } = senderOf()
    const { version } = await send(finishedEntry('first words'))
    clinicWrites('e1', otherWords('their words', 'somebody'))
    const store = memoryStore()
    await store.keep(newer('our newer words', { basedOn: version!, writer: 'this-page' }), undefined)
    const sending = outbox({
      store,
      senders: { entry: writingSender(fhir, () => undefined) },
      alone: aloneByLock(undefined),
      name: 'outbox',
      chance: () => 1,
      after: () => () => undefined,
    })
    await sending.send()
    const kept = (await store.find('e1')) as Draft<Filled>
    expect(kept.state).toEqual({ at: 'attention', because: 'changed' })
    expect(kept.body.answers.words).toEqual({ kind: 'text', text: 'our newer words' })
    expect(atClinic()).toMatchObject([{ words: 'their words', versions: 2 }])
  })

  test('and what lies there is no entry of this person at all: it is left alone', async () => {
    const { send } = senderOf()
    const stranger = { reference: 'Patient/somebody-else' }
    await send(finishedEntry('theirs'))
    clinicWrites('e1', (before) => ({ ...before, subject: stranger, source: stranger, author: stranger }))
    await expect(send(finishedEntry('ours'))).rejects.toMatchObject(problem('changed'))
    expect(atClinic()).toMatchObject([{ words: 'theirs' }])
  })
})

describe('amending what was sent', () => {
  const amended = (words: string, basedOn: string, revision = 1) =>
    finishedEntry(words, { basedOn, revision, writer: 'later-page' })

  test('replaces it, and says that it was amended', async () => {
    const { send } = senderOf()
    const { version } = await send(finishedEntry('first'))
    expect(await send(amended('second', version!))).toEqual({ version: 'W/"2"' })
    expect(atClinic()).toEqual([{ id: 'e1', words: 'second', status: 'amended', versions: 2 }])
  })

  test('with the answer lost is no conflict: it had arrived', async () => {
    const { send } = senderOf()
    const { version } = await send(finishedEntry('first'))
    clinic.sky.change(lost)
    await expect(send(amended('second', version!))).rejects.toMatchObject(problem('unreachable'))
    expect(await send(amended('second', version!))).toEqual({ version: 'W/"2"' })
    expect(atClinic()).toMatchObject([{ words: 'second', versions: 2 }])
  })

  test('with the answer lost and then edited again: the newest words win', async () => {
    const { send } = senderOf()
    const { version } = await send(finishedEntry('first'))
    clinic.sky.change(lost)
    await expect(send(amended('second', version!))).rejects.toMatchObject(problem('unreachable'))
    await send(amended('third', version!, 2))
    expect(atClinic()).toMatchObject([{ words: 'third', versions: 3 }])
  })

  test('what is gone at the clinic is not brought back in silence', async () => {
    const { send, fhir } = senderOf()
    const { version } = await send(finishedEntry('first'))
    await fetch(`${clinic.addresses.fhirBase}/QuestionnaireResponse/e1`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${clinic.tokenFor('ana')}` },
    })
    await expect(fhir.read('QuestionnaireResponse', 'e1')).rejects.toMatchObject(problem('missing'))
    await expect(send(amended('second', version!))).rejects.toMatchObject(problem('missing'))
    expect(atClinic()).toEqual([])
  })
})

describe('the request it answers', () => {
  const task: Task = {
    resourceType: 'Task',
    id: 't1',
    status: 'requested',
    intent: 'order',
    focus: { reference: 'Questionnaire/kap-free' },
    for: { reference: `Patient/${patientId}` },
    description: 'Before Thursday, please',
    priority: 'urgent',
    note: [{ text: 'by Jo' }],
    extension: [{ url: 'https://clinic.example/room', valueString: 'blue' }],
    restriction: { period: { end: '2026-12-06' } },
  }
  const answer = (words = 'light', changes: Partial<Draft<Filled>> = {}, taskId = 't1') =>
    finishedEntry(words, { kind: 'worksheet', ...changes }, { taskId })

  beforeEach(() => clinic.fhir.seed([task] as Parameters<typeof clinic.fhir.seed>[0]))

  test('is done once the answers are there; every other field of it is kept', async () => {
    const { send } = senderOf()
    await send(answer())
    const { meta: _meta, output, ...kept } = taskNow()
    expect(kept).toEqual({ ...task, status: 'completed' })
    expect(output?.map(({ valueReference }) => valueReference?.reference)).toEqual(['QuestionnaireResponse/e1'])
  })

  test('is not done twice when the answers are sent again', async () => {
    const { send } = senderOf()
    await send(answer())
    await send(answer())
    expect(taskNow().output).toHaveLength(1)
    expect(clinic.fhir.versions('Task', 't1')).toHaveLength(2)
  })

  test.each(['cancelled', 'rejected', 'failed', 'entered-in-error'])(
    '%s: it stays so; the answers arrive all the same',
    async (status) => {
      clinic.fhir.seed([{ ...task, status }] as Parameters<typeof clinic.fhir.seed>[0])
      await senderOf().send(answer())
      expect(atClinic()).toMatchObject([{ words: 'light' }])
      expect(taskNow()).toMatchObject({ status })
    },
  )

  test('cannot be closed just now: the answers are sent once, and it is closed with the next try', async () => {
    const { send, arrived } = senderOf()
    clinic.sky.change({ kind: 'refused', status: 500, only: { method: 'PUT', path: '/Task' } })
    await expect(send(answer())).rejects.toMatchObject(problem('broken'))
    expect(arrived).toEqual([])
    await send(answer())
    expect([atClinic(), taskNow().status]).toMatchObject([[{ words: 'light', versions: 1 }], 'completed'])
    expect(arrived).toHaveLength(1)
  })

  test.each<[string, Weather]>([
    ['forbidden', { kind: 'refused', status: 403, only: { path: '/Task' } }],
    ['gone', { kind: 'refused', status: 404, only: { path: '/Task' } }],
    ['changed in between', { kind: 'refused', status: 412, only: { method: 'PUT', path: '/Task' } }],
  ])('%s: that is no failure of the answers', async (_, weather) => {
    const { send, arrived } = senderOf()
    clinic.sky.change(weather)
    expect(await send(answer())).toEqual({ version: 'W/"1"' })
    expect([atClinic(), arrived.length]).toMatchObject([[{ words: 'light' }], 1])
  })

  test('never there: that is no failure either', async () => {
    await senderOf().send(answer('light', {}, 'no-such-task'))
    expect(atClinic()).toMatchObject([{ words: 'light' }])
  })

  test('where the server chooses ids, it points to the answers under the id they have there', async () => {
    clinic.fhir.abilities.clientIds = false
    await senderOf().send(answer())
    const [there] = atClinic()
    expect(taskNow().output?.[0]?.valueReference?.reference).toBe(`QuestionnaireResponse/${there!.id}`)
  })
})
