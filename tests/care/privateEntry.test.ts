import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import type { DocumentReference } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { bytesIn, inBase64 } from '#care/base64.ts'
import { isOlder, padded } from '#care/privateEntry.ts'
import {
  contentOf,
  documentOf,
  readContent,
  readSealed,
  removedDocument,
  resealed,
  sharedInstead,
  type ToSeal,
} from '#care/privateEntry.fhir.ts'
import { evening, patientId } from '../fhir/asAna.ts'
import { filledWith } from './entries.ts'

const title = 'the hallway with the lamp'

function toSeal(words = title, changes: Partial<ToSeal> = {}): ToSeal {
  const filled = filledWith(words, { cycleId: 'c3', language: 'ar' })
  const state = { writer: 'this-page', revision: 4, amends: false, edition: 4 }
  return { id: 'e1', filled, patientId, written: evening, ...state, ...changes }
}

const file = new Uint8Array([1, 2, 250])
const sealed = documentOf({ id: 'e1', patientId, cycleId: 'c3', file, mark: 'm' })

describe('what is inside', () => {
  test('goes in and comes out: words, form, language, cycle, when, and which copy of it this is', () => {
    expect(readContent(contentOf(toSeal()), 'e1')).toMatchObject({
      id: 'e1',
      edition: 4,
      writer: 'this-page',
      revision: 4,
      language: 'ar',
      writing: {
        id: 'e1',
        audience: 'onlyMe',
        formUrl: 'https://kap-portal.example/Questionnaire/kap-free',
        cycleId: 'c3',
        written: evening,
        amended: false,
        lines: [{ values: [{ kind: 'text', text: { default: title } }] }],
      },
    })
  })

  test('under the id of another entry it is refused', () => {
    expect(readContent(contentOf(toSeal()), 'e2')).toBe('elsewhere')
    const smuggled = contentOf(toSeal()).replace('"id":"e1","edition"', '"id":"e2","edition"')
    expect(readContent(smuggled, 'e2')).toBe('elsewhere')
  })

  test.each([
    ['no JSON', 'light on water'],
    ['a later format', contentOf(toSeal()).replace('"kapPrivateEntry":1', '"kapPrivateEntry":2')],
    ['no edition', contentOf(toSeal()).replace('"edition":4,', '')],
    [
      'no entry',
      JSON.stringify({ kapPrivateEntry: 1, id: 'e1', edition: 1, writer: 'w', revision: 1, language: 'en' }),
    ],
    ['an empty text', ''],
  ])('%s is set aside', (_what, text) => {
    expect(readContent(text, 'e1')).toBe('unknownFormat')
  })

  test('its length is that of its bucket, whatever the script it is written in', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length
    expect(bytes(contentOf(toSeal('a')))).toBe(2048)
    expect(bytes(contentOf(toSeal('a few words more than that')))).toBe(2048)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9000 }), (text) => {
        const length = bytes(padded(text))
        expect(Number.isInteger(Math.log2(length))).toBe(true)
        expect(length).toBeGreaterThanOrEqual(2048)
        expect(padded(text).trimEnd()).toBe(text.trimEnd())
      }),
    )
  })

  test('an edition below the one seen is an older copy; the same or a later one is not', () => {
    expect([3, 4, 5].map((edition) => isOlder({ edition }, { edition: 4 }))).toEqual([true, false, false])
    expect(isOlder({ edition: 1 }, undefined)).toBe(false)
  })
})

describe('what the clinic gets', () => {
  test('is an id, whose it is, the cycle, a label and the file: nothing else', () => {
    expect(sealed).toEqual({
      resourceType: 'DocumentReference',
      id: 'e1',
      identifier: [
        { system: 'https://kap-portal.example/identifier/writing', value: 'e1' },
        { system: 'https://kap-portal.example/identifier/sealed-as', value: 'm' },
      ],
      status: 'current',
      subject: { reference: `Patient/${patientId}` },
      securityLabel: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] }],
      content: [{ attachment: { contentType: 'application/age', data: 'AQL6' } }],
      context: { related: [{ reference: 'CarePlan/c3' }] },
    })
  })

  test('is read again as it was written', () => {
    expect(readSealed({ ...sealed, meta: { versionId: '7' } })).toEqual({
      id: 'e1',
      storedAs: 'e1',
      version: 'W/"7"',
      standing: 'current',
      mark: 'm',
      file: { bytes: file },
    })
  })

  test('on a server that chose its own id, and keeps files apart', () => {
    const stored = {
      ...sealed,
      id: 'theirs',
      content: [{ attachment: { contentType: 'application/age', url: 'https://fhir.test/Binary/b7' } }],
    }
    expect(readSealed(stored)).toMatchObject({ id: 'e1', storedAs: 'theirs', file: { keptAs: 'b7' } })
  })

  test.each<[string, unknown]>([
    [
      'a letter of the clinic',
      { ...sealed, identifier: [], content: [{ attachment: { contentType: 'application/pdf' } }] },
    ],
    ['an age file that is no entry', { ...sealed, identifier: [] }],
    ['a document that is none', { ...sealed, content: 'none' }],
    ['nothing', null],
  ])('%s is none of ours', (_what, resource) => {
    expect(readSealed(resource)).toBeUndefined()
  })

  test('with a file that is no base64, or none, it is ours and has none', () => {
    const broken = { ...sealed, content: [{ attachment: { contentType: 'application/age', data: 'not base64!' } }] }
    expect(readSealed(broken)).toMatchObject({ id: 'e1', file: undefined })
    expect(readSealed(removedDocument(sealed))).toMatchObject({ standing: 'removed', file: undefined })
  })

  test('keeps what others noted there, when it is sealed anew', () => {
    const there: DocumentReference = {
      ...sealed,
      language: 'en',
      identifier: [{ system: 'urn:theirs', value: '1' }, ...sealed.identifier!],
    }
    const next = documentOf({ id: 'e1', patientId, cycleId: 'c3', file: new Uint8Array([9]), mark: 'n' })
    expect(resealed(there, next)).toEqual({
      ...next,
      language: 'en',
      identifier: [{ system: 'urn:theirs', value: '1' }, ...next.identifier!],
    })
    expect(readSealed(sharedInstead(there))).toMatchObject({ standing: 'shared', file: { bytes: file } })
  })
})

test('base64 both ways, however long', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000, size: 'max' }), (bytes) => {
      expect(bytesIn(inBase64(bytes))).toEqual(bytes)
    }),
    { numRuns: 20 },
  )
})

describe('sealed with age', async () => {
  const identity = await generateIdentity()
  const recipient = await identityToRecipient(identity)

  async function seal(text: string): Promise<Uint8Array> {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    return encrypter.encrypt(text)
  }

  async function open(bytes: Uint8Array): Promise<string> {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return decrypter.decrypt(bytes, 'text')
  }

  // Three pieces of the stream (64 kB each), so that there is something to leave out and to swap.
  const long = contentOf(toSeal('word '.repeat(30_000)))
  const piece = 64 * 1024 + 16

  test('opens as it was', async () => {
    expect(readContent(await open(await seal(long)), 'e1')).toMatchObject({ id: 'e1', edition: 4 })
  })

  test('changed anywhere, cut short anywhere, or with its pieces in another order, it does not open', async () => {
    const whole = await seal(long)
    const body = whole.length - (new TextEncoder().encode(long).length + 16 * Math.ceil(long.length / 65_536))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const tampered = whole.slice()
        tampered[place] = (tampered[place] ?? 0) ^ by
        await expect(open(tampered)).rejects.toThrow()
        await expect(open(whole.slice(0, place))).rejects.toThrow()
      }),
      { numRuns: 25 },
    )
    const first = whole.slice(body, body + piece)
    const second = whole.slice(body + piece, body + 2 * piece)
    const swapped = whole.slice()
    swapped.set(second, body)
    swapped.set(first, body + piece)
    expect(swapped).not.toEqual(whole)
    await expect(open(swapped)).rejects.toThrow()
    await expect(open(whole.slice(0, body + 2 * piece))).rejects.toThrow()
  })
})
