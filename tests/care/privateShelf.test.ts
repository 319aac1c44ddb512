import { IDBFactory } from 'fake-indexeddb'
import type { DocumentReference } from 'fhir/r4'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPrivateCopies } from '#care/privateCopies.queries.ts'
import {
  contentOf,
  documentOf,
  readContent,
  removedDocument,
  sharedInstead,
  type ToSeal,
} from '#care/privateEntry.fhir.ts'
import { privateShelf } from '#care/privateShelf.queries.ts'
import type { PrivateShelf } from '#care/privateShelf.ts'
import { firstWords } from '#care/writing.ts'
import { aloneByLock } from '#drafts/outbox.ts'
import { anasClinic, asAna, evening, patientId } from '../fhir/asAna.ts'
import { filledWith } from './entries.ts'
import { keyInTest, type KeyInTest } from './privateKey.ts'

const clinic = anasClinic()
let key: KeyInTest

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  clinic.reset()
  clinic.server.listen()
  key = await keyInTest()
})
afterEach(() => clinic.server.close())

function toSeal(id: string, words: string, edition: number): ToSeal {
  const state = { writer: 'w', revision: edition, amends: false, edition }
  return { id, filled: filledWith(words), patientId, written: evening, ...state }
}

async function document(id: string, words: string, edition = 1): Promise<DocumentReference> {
  const file = await key.seal(contentOf(toSeal(id, words, edition)))
  return documentOf({ id, patientId, cycleId: undefined, file, mark: 'm' })
}

/** Somebody else's device, or the clinic itself, put it there. */
function atClinic(...documents: DocumentReference[]): void {
  clinic.fhir.seed(documents as Parameters<typeof clinic.fhir.seed>[0])
}

function openShelf(name = 'portal-private:test'): PrivateShelf {
  const { fhir } = asAna(clinic)
  return privateShelf({
    fhir,
    vault: key,
    copies: () => openPrivateCopies(name, key.local()),
    alone: aloneByLock(undefined),
    name,
    rest: () => new Promise((rested) => setTimeout(rested)),
  })
}

async function read(shelf = openShelf()): Promise<PrivateShelf> {
  shelf.open()
  await settled(shelf)
  return shelf
}

async function settled(shelf: PrivateShelf): Promise<void> {
  while (shelf.current().at !== 'open') await new Promise((resolve) => setTimeout(resolve, 1))
}

function wordsOn(shelf: PrivateShelf): string[] {
  return shelf
    .current()
    .entries.map(({ writing }) => firstWords(writing))
    .toSorted()
}

describe('what lies at the clinic', () => {
  test('is opened once; from then on the device has its own copies, and only what is new goes through the key', async () => {
    atClinic(await document('e1', 'light on water'), await document('e2', 'the hallway'))
    expect(wordsOn(await read())).toEqual(['light on water', 'the hallway'])
    expect(key.opened()).toBe(2)
    atClinic(await document('e3', 'rain'))
    const later = await read()
    expect(wordsOn(later)).toEqual(['light on water', 'rain', 'the hallway'])
    expect(later.current()).toMatchObject({ unreadable: 0, older: [], problem: undefined, progress: undefined })
    expect(key.opened()).toBe(3)
  })

  test('that changed on another device stands with its newer words', async () => {
    atClinic(await document('e1', 'light'))
    await read()
    atClinic(await document('e1', 'light on water', 2))
    expect(wordsOn(await read())).toEqual(['light on water'])
  })

  test('that was shared or deleted is no private entry any more, here neither', async () => {
    const [one, other] = [await document('e1', 'light'), await document('e2', 'rain')]
    atClinic(one, other)
    const shelf = await read()
    atClinic(sharedInstead(one), removedDocument(other))
    await shelf.refresh()
    expect(wordsOn(shelf)).toEqual([])
    expect(wordsOn(await read())).toEqual([])
  })

  test('cannot be asked for: what the device has is there, and that is said', async () => {
    atClinic(await document('e1', 'light'))
    await read()
    clinic.sky.change({ kind: 'offline' })
    const shelf = await read()
    expect(wordsOn(shelf)).toEqual(['light'])
    expect(shelf.current().problem).toEqual({ kind: 'unreachable' })
    clinic.sky.change({ kind: 'reachable' })
    await shelf.refresh()
    expect(shelf.current().problem).toBeUndefined()
  })

  test('over many pages, all of it arrives, each once, and the device keeps it', async () => {
    const many = await Promise.all(Array.from({ length: 450 }, (_, place) => document(`e${place}`, `words ${place}`)))
    atClinic(...many)
    expect(new Set(wordsOn(await read())).size).toBe(450)
    const again = await read()
    expect(wordsOn(again)).toHaveLength(450)
    expect(key.opened()).toBe(450)
  })

  test.each([
    ['ignores how it was asked to sort', { sort: false }],
    ['sends small pages', { count: false, pageSize: 2 }],
  ])('on a server that %s, comes out the same', async (_what, abilities) => {
    Object.assign(clinic.fhir.abilities, abilities)
    try {
      atClinic(await document('e1', 'one'), await document('e2', 'two'), await document('e3', 'three'))
      expect(wordsOn(await read())).toEqual(['one', 'three', 'two'])
      expect(wordsOn(await read())).toEqual(['one', 'three', 'two'])
    } finally {
      Object.assign(clinic.fhir.abilities, { sort: true, count: true, pageSize: 50 })
    }
  })
})

describe('what does not open', () => {
  test('is counted and kept as it is at the clinic: changed, cut short, under another id, of a later format, no file at all', async () => {
    const fine = await document('e1', 'light')
    const other = await document('e2', 'rain')
    const [data = ''] = other.content.map(({ attachment }) => attachment.data ?? '')
    const withFile = (id: string, file: string): DocumentReference => ({
      ...fine,
      id,
      identifier: [{ ...fine.identifier![0], value: id }],
      content: [{ attachment: { contentType: 'application/age', data: file } }],
    })
    const bytes = atob(data)
    const changed = btoa(bytes.slice(0, -1) + String.fromCharCode(bytes.charCodeAt(bytes.length - 1) ^ 1))
    const swapped = withFile('e5', data)
    const broken = [
      withFile('e3', changed),
      withFile('e4', btoa(bytes.slice(0, 1500))),
      swapped,
      withFile('e6', 'AAAA'),
    ]
    atClinic(fine, ...broken)
    const before = JSON.stringify(clinic.fhir.all('DocumentReference'))
    const shelf = await read()
    expect(wordsOn(shelf)).toEqual(['light'])
    expect(shelf.current().unreadable).toBe(4)
    expect(JSON.stringify(clinic.fhir.all('DocumentReference'))).toBe(before)
    const opened = key.opened()
    const again = await read()
    expect(again.current()).toMatchObject({ unreadable: 4, problem: undefined })
    expect(key.opened()).toBe(opened)
  })

  test('and is mended there, opens', async () => {
    atClinic({
      ...(await document('e1', 'light')),
      content: [{ attachment: { contentType: 'application/age', data: 'AAAA' } }],
    })
    expect((await read()).current().unreadable).toBe(1)
    atClinic(await document('e1', 'light', 2))
    const shelf = await read()
    expect(wordsOn(shelf)).toEqual(['light'])
    expect(shelf.current().unreadable).toBe(0)
  })

  test('is tried again when the person asks for it', async () => {
    const right = key
    atClinic(await document('e1', 'light'))
    key = await keyInTest()
    const shelf = await read()
    expect(shelf.current().unreadable).toBe(1)
    Object.assign(key, { open: right.open })
    await shelf.refresh()
    expect(shelf.current().unreadable).toBe(1)
    await shelf.refresh({ anew: true })
    expect(wordsOn(shelf)).toEqual(['light'])
    expect(shelf.current().unreadable).toBe(0)
  })

  test('an older copy than this device has seen is noticed, said again after a reload, and the newer one stands', async () => {
    atClinic(await document('e1', 'light on water', 7))
    await read()
    atClinic(await document('e1', 'light', 3))
    const shelf = await read()
    expect(wordsOn(shelf)).toEqual(['light on water'])
    expect(shelf.current().older).toEqual(['e1'])
    const again = await read()
    expect(again.current().older).toEqual(['e1'])
    expect(wordsOn(again)).toEqual(['light on water'])
  })

  test('copies of a key from before are forgotten and come anew', async () => {
    atClinic(await document('e1', 'light'))
    await read()
    const other = await keyInTest()
    Object.assign(key, { local: other.local })
    expect(wordsOn(await read())).toEqual(['light'])
    expect(key.opened()).toBe(2)
  })
})

describe('the key', () => {
  test('is not asked for anything while nobody wants to read, or it is locked', async () => {
    atClinic(await document('e1', 'light'))
    const shelf = openShelf()
    key.stand({ at: 'locked', canSeal: true })
    shelf.open()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(shelf.current()).toMatchObject({ at: 'closed', entries: [] })
    expect(clinic.requests).toEqual([])
    key.stand({ at: 'open' })
    await settled(shelf)
    expect(wordsOn(shelf)).toEqual(['light'])
  })

  test('is locked: the words leave memory at once, also when they were just being opened', async () => {
    atClinic(...(await Promise.all(Array.from({ length: 80 }, (_, place) => document(`e${place}`, `words ${place}`)))))
    const shelf = openShelf()
    shelf.open()
    while (key.opened() < 10) await new Promise((resolve) => setTimeout(resolve, 1))
    key.stand({ at: 'locked', canSeal: true })
    expect(shelf.current()).toMatchObject({ at: 'closed', entries: [] })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(shelf.current()).toMatchObject({ at: 'closed', entries: [] })
    key.stand({ at: 'open' })
    await settled(shelf)
    expect(wordsOn(shelf)).toHaveLength(80)
  })

  test('opens many: how far it is can be read meanwhile', async () => {
    atClinic(...(await Promise.all(Array.from({ length: 90 }, (_, place) => document(`e${place}`, `words ${place}`)))))
    const shelf = openShelf()
    const said: number[] = []
    shelf.subscribe(() => said.push(shelf.current().progress?.opened ?? 0))
    await read(shelf)
    expect(said.filter((opened) => opened > 0 && opened < 90).length).toBeGreaterThan(0)
    expect(shelf.current().progress).toBeUndefined()
  })
})

describe('one that arrives', () => {
  const arrival = (id: string, words: string, edition = 1) => {
    const text = contentOf(toSeal(id, words, edition))
    return { text, entry: entryOf(text, id) }
  }

  function entryOf(text: string, id: string) {
    const entry = readContent(text, id)
    if (typeof entry === 'string') throw new Error(entry)
    return entry
  }

  test('is in the list at once, without going through the key, and on the device', async () => {
    const shelf = await read()
    const { entry, text } = arrival('e1', 'light')
    atClinic(await document('e1', 'light'))
    await shelf.arrived(entry, text, 'W/"1"')
    expect(wordsOn(shelf)).toEqual(['light'])
    await shelf.refresh()
    expect(wordsOn(await read())).toEqual(['light'])
    expect(key.opened()).toBe(0)
  })

  test('on one page does not push off what another page of this browser put on the same shelf', async () => {
    const [one, other] = [await read(), await read()]
    const [first, second] = [arrival('e1', 'light'), arrival('e2', 'rain')]
    atClinic(await document('e1', 'light'), await document('e2', 'rain'))
    await one.arrived(first.entry, first.text, 'W/"1"')
    await one.refresh()
    await other.arrived(second.entry, second.text, 'W/"1"')
    await other.refresh()
    clinic.sky.change({ kind: 'offline' })
    expect(wordsOn(await read())).toEqual(['light', 'rain'])
  })

  test('and was shared goes from the list at once', async () => {
    atClinic(await document('e1', 'light'))
    const shelf = await read()
    await shelf.gone('e1')
    expect(wordsOn(shelf)).toEqual([])
  })
})
