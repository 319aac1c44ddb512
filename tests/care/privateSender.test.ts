import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readContent, readSealed } from '#care/privateEntry.fhir.ts'
import { privateSender } from '#care/privateEntry.queries.ts'
import { firstWords, type Filled } from '#care/writing.ts'
import { writingSender } from '#care/writing.queries.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Weather } from '#mocks/weather.ts'
import { documentsOf } from '../documentsOf.ts'
import { anasClinic, asAna, problem } from '../fhir/asAna.ts'
import { finishedEntry } from './entries.ts'
import { keyInTest, type KeyInTest } from './privateKey.ts'

const clinic = anasClinic()
let key: KeyInTest

beforeAll(async () => {
  key = await keyInTest()
})
beforeEach(() => {
  clinic.reset()
  clinic.fhir.abilities.clientIds = true
  clinic.server.listen()
})
afterEach(() => clinic.server.close())

function senderOf() {
  const arrived: string[] = []
  const { fhir } = asAna(clinic)
  const send = privateSender(fhir, key, async ({ writing }) => void arrived.push(firstWords(writing)))
  return { fhir, arrived, send, share: writingSender(fhir, () => undefined) }
}

const entry = (words: string, changes: Partial<Draft<Filled>> = {}, more: Partial<Filled> = {}) =>
  finishedEntry(words, { kind: 'privateEntry', ...changes }, more)
const newer = (words: string, changes: Partial<Draft<Filled>> = {}) => entry(words, { revision: 2, ...changes })

const ours = () => documentsOf('ana', clinic.fhir).filter((one) => readSealed(one))

/** What the clinic holds of it, opened with the person's key: each with its words, where it stands, how often it was written. */
async function atClinic() {
  return Promise.all(
    ours().map(async (one) => {
      const { id, standing, file } = readSealed(one)!
      const text = file && 'bytes' in file ? await key.open(file.bytes) : ''
      const opened = readContent(text, id)
      return {
        id,
        standing,
        words: typeof opened === 'string' ? opened : firstWords(opened.writing),
        edition: typeof opened === 'string' ? 0 : opened.edition,
        versions: clinic.fhir.versions('DocumentReference', one.id ?? '').length,
      }
    }),
  )
}

const shared = () =>
  clinic.fhir.all('QuestionnaireResponse').filter((one) => JSON.stringify(one).includes('"valueString":"'))

describe('a new private entry', () => {
  test('is at the clinic, sealed; the person’s key opens it there', async () => {
    const { send, arrived } = senderOf()
    expect(await send(entry('light on water'))).toEqual({ version: 'W/"1"' })
    expect(await atClinic()).toEqual([
      { id: 'e1', standing: 'current', words: 'light on water', edition: 1, versions: 1 },
    ])
    expect(arrived).toEqual(['light on water'])
  })

  test.each<[string, Weather]>([
    ['the answer is lost', { kind: 'answer lost' }],
    ['the answer breaks off', { kind: 'cut off', only: { method: 'PUT' } }],
  ])('%s: sent again, it is there once', async (_what, weather) => {
    const { send, arrived } = senderOf()
    clinic.sky.change(weather)
    await expect(send(entry('light'))).rejects.toMatchObject(problem('unreachable'))
    expect(await send(entry('light'))).toEqual({ version: 'W/"1"' })
    expect(await atClinic()).toMatchObject([{ words: 'light', versions: 1 }])
    expect(arrived).toEqual(['light'])
  })

  test('edited between two sends, the first of which arrived unheard: the newer words win, with the key locked too', async () => {
    const { send } = senderOf()
    clinic.sky.change({ kind: 'answer lost' })
    await expect(send(entry('light'))).rejects.toMatchObject(problem('unreachable'))
    key.stand({ at: 'locked', canSeal: true })
    await send(newer('light on water'))
    key.stand({ at: 'open' })
    expect(await atClinic()).toMatchObject([{ words: 'light on water', edition: 2, versions: 2 }])
  })

  test('under an id that somebody else wrote to: theirs stays, ours is kept here', async () => {
    const { send } = senderOf()
    await send(entry('their words', { writer: 'another-device' }))
    await expect(send(entry('our words'))).rejects.toMatchObject(problem('changed'))
    expect(await atClinic()).toMatchObject([{ words: 'their words', versions: 1 }])
  })

  test('amended, it counts on; changed there meanwhile, nothing is written over', async () => {
    const { send } = senderOf()
    const { version } = await send(entry('light', { revision: 4 }))
    const amends = entry('light on water', { basedOn: version!, writer: 'later', revision: 2 }, { edition: 4 })
    await send(amends)
    expect(await atClinic()).toMatchObject([{ words: 'light on water', edition: 6, versions: 2 }])
    const tooLate = entry('rain', { basedOn: version!, writer: 'elsewhere', revision: 1 }, { edition: 4 })
    await expect(send(tooLate)).rejects.toMatchObject(problem('changed'))
    expect(await atClinic()).toMatchObject([{ words: 'light on water', versions: 2 }])
  })

  test('where the server chooses ids itself, is there once, and is found again', async () => {
    clinic.fhir.abilities.clientIds = false
    const { send } = senderOf()
    clinic.sky.change({ kind: 'answer lost', only: { method: 'POST' } })
    await expect(send(entry('light'))).rejects.toMatchObject(problem('unreachable'))
    await send(entry('light'))
    await send(newer('light on water'))
    expect(await atClinic()).toMatchObject([{ id: 'e1', words: 'light on water', versions: 2 }])
  })

  test('never leaves in the clear: not a word of it, not its form, its mood or its title, is in anything that was sent', async () => {
    const { send } = senderOf()
    const title = { title: { kind: 'text', text: 'the blue title' } } as const
    await send(entry('light on water', {}, { answers: { words: { kind: 'text', text: 'light on water' }, ...title } }))
    const everything = JSON.stringify(clinic.requests)
    for (const told of ['light on water', 'the blue title', 'kap-free', 'Questionnaire', 'valueString', '2026-12-0']) {
      expect(everything).not.toContain(told)
    }
    expect(everything).toContain('application/age')
  })
})

describe('sharing with the team', () => {
  const toShare = (words: string, changes: Partial<Draft<Filled>> = {}) =>
    finishedEntry(words, { writer: 'share', ...changes }, { wasPrivate: true })
  const sharedWords = () => shared().map((one) => [one.id, JSON.stringify(one)] as const)

  test('writes a readable copy under the same id; the sealed one stands no longer for it', async () => {
    const { send, share } = senderOf()
    await send(entry('light'))
    await share(toShare('light'))
    expect(sharedWords().filter(([id, text]) => id === 'e1' && text.includes('"light"'))).toHaveLength(1)
    expect(await atClinic()).toMatchObject([{ standing: 'shared', words: 'light', versions: 2 }])
  })

  test('an answer lost on the way: sent again, all of it has happened, once', async () => {
    const { send, share } = senderOf()
    await send(entry('light'))
    clinic.sky.change({ kind: 'answer lost', times: 2, only: { method: 'PUT' } })
    await share(toShare('light')).catch(() => undefined)
    await share(toShare('light')).catch(() => undefined)
    await share(toShare('light'))
    expect(await atClinic()).toMatchObject([{ standing: 'shared', versions: 2 }])
    expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toHaveLength(1)
  })

  test('of what never was at the clinic is a new entry there', async () => {
    const { share } = senderOf()
    await share(toShare('light'))
    expect(ours()).toEqual([])
    expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toHaveLength(1)
  })

  test('withdrawn and shared again: private words stand in between, and the readable copy grows on, with its history', async () => {
    const { send, share } = senderOf()
    await share(toShare('light'))
    await send(entry('light, and what I keep', { writer: 'withdrawn' }))
    expect(await atClinic()).toMatchObject([{ standing: 'current', words: 'light, and what I keep' }])
    expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toHaveLength(1)
    await share(toShare('light, and more', { writer: 'share again' }))
    expect(await atClinic()).toMatchObject([{ standing: 'shared' }])
    const versions = clinic.fhir.versions('QuestionnaireResponse', 'e1')
    expect(versions).toHaveLength(2)
    expect(versions.filter((one) => JSON.stringify(one).includes('light, and more'))).toMatchObject([
      { status: 'amended' },
    ])
    await send(entry('mine again', { writer: 'withdrawn again' }))
    expect(await atClinic()).toMatchObject([{ standing: 'current', words: 'mine again' }])
  })
})
