import { validateResource } from '@medplum/core'
import type { Bundle, Resource } from '@medplum/fhirtypes'
import { unzipSync } from 'fflate'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { readContent, readSealed } from '#care/privateEntry.fhir.ts'
import { privateSender } from '#care/privateEntry.queries.ts'
import type { Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { makeCopy, type CopyOptions, type Copy } from '#features/export/makeCopy.queries.ts'
import { openBytesUnder, openBytesWith } from '#vault/age.ts'
import { keyInTest, type KeyInTest } from '../care/privateKey.ts'
import { finishedEntry } from '../care/entries.ts'
import { freshName, plant, storeOnDevice } from '../drafts/databases.ts'
import { anasClinic, asAna, evening } from '../fhir/asAna.ts'

const planted = 'nobody but me knows about the greenhouse behind the mill'
const unsentPrivate = 'and nobody knows what stood in the second greenhouse'
const unsentShared = 'this one is for the team and still on its way'

const clinic = anasClinic()
let key: KeyInTest

beforeAll(async () => {
  key = await keyInTest()
})
beforeEach(() => {
  clinic.reset()
  clinic.server.listen()
  key.stand({ at: 'open' })
})
afterEach(() => clinic.server.close())

interface Made {
  copy: Copy
  files: Record<string, Uint8Array>
  text: (path: string) => string
  paths: string[]
}

/** Ana has a private entry at the clinic and two texts on this device, and takes everything along. */
async function made(wanted: Partial<CopyOptions['wanted']> = {}, changes: Partial<CopyOptions> = {}): Promise<Made> {
  const { fhir } = asAna(clinic)
  await privateSender(fhir, key, async () => undefined)(privateDraft(planted, { id: 'sent-1' }))
  const name = freshName()
  const store = await storeOnDevice(name)
  onTestFinished(() => store.close())
  await store.keep(finishedEntry(unsentShared, { id: 'u1' }), undefined)
  await store.keep(privateDraft(unsentPrivate, { id: 'u2' }), undefined)
  await plant(name, { id: 'strange', format: 99, words: 'of a newer portal' })
  const copy = await makeCopy({
    fhir,
    fhirBase: clinic.addresses.fhirBase,
    store,
    vault: key as unknown as CopyOptions['vault'],
    opened: [await openedPrivately()],
    wanted: { readable: false, passphrase: '', ...wanted },
    words,
    now: evening,
    signal: new AbortController().signal,
    rest: () => Promise.resolve(),
    tell: () => undefined,
    ...changes,
  })
  const files = copy.isLocked ? {} : unzipSync(copy.content)
  return {
    copy,
    files,
    text: (path) => new TextDecoder().decode(files[path]),
    paths: Object.keys(files),
  }
}

const words: CopyOptions['words'] = {
  readMe: (left) => JSON.stringify(left),
  said: { language: 'en', yes: 'Yes', no: 'No', unreadable: '?', workedOut: 'Worked out' },
  head: ({ isEntry, audience, written }) => [isEntry ? 'Journal entry' : 'Worksheet', written, audience],
  opener: {
    lang: 'en',
    dir: 'ltr',
    title: 'Open',
    how: '',
    files: '',
    secret: '',
    open: '',
    opening: '',
    wrong: '',
    opened: '',
    shut: '',
    notOpened: '',
    save: '',
  },
}

function privateDraft(text: string, changes: Partial<Draft> = {}) {
  return finishedEntry(text, { kind: 'privateEntry', ...changes } as never)
}

// What the shelf would show while the vault is open.
async function openedPrivately(): Promise<Writing> {
  const sealed = clinic.fhir
    .all('DocumentReference')
    .map((one) => readSealed(one))
    .find((one) => one?.id === 'sent-1')
  const file = sealed?.file && 'bytes' in sealed.file ? sealed.file.bytes : new Uint8Array()
  const content = readContent(await key.open(file), 'sent-1')
  if (typeof content === 'string') throw new Error(content)
  return content.writing
}

function isValid(resource: Resource): boolean {
  try {
    validateResource(resource)
    return true
  } catch {
    return false
  }
}

function clear({ files }: Made): string {
  return Object.entries(files)
    .filter(([path]) => !path.endsWith('.age'))
    .flatMap(([path, bytes]) => [path, new TextDecoder().decode(bytes), new TextDecoder('utf-16le').decode(bytes)])
    .join('\n')
}

describe('the copy', () => {
  test('holds each text that was sent, readable, with its questions, in files whose names say the day alone', async () => {
    const copy = await made()
    const sent = copy.paths.filter((path) => path.startsWith('words/'))
    expect(sent.length).toBe(clinic.fhir.all('QuestionnaireResponse').length)
    for (const path of sent) expect(path).toMatch(/^words\/\d{4}-\d{2}-\d{2} \d+\.md$/)
    const all = sent.map(copy.text).join('\n')
    for (const response of clinic.fhir.all('QuestionnaireResponse')) {
      const said = /"valueString":"([^"\\]{20,})"/.exec(JSON.stringify(response))?.[1]
      if (said) expect(all).toContain(said)
    }
    expect(copy.text(sent[0]!)).toMatch(/^# (Journal entry|Worksheet)\n\n.*\n\n## /s)
  })

  test('holds the record as a Bundle that a validator takes: a collection, each resource once, with its address', async () => {
    const bundle = JSON.parse((await made()).text('record.json')) as Bundle
    // What the clinic itself has misshapen is in it as it is there; all else, and the bundle of it, is valid.
    const misshapen = bundle.entry?.filter(({ resource }) => !isValid(resource!)) ?? []
    for (const { resource } of misshapen)
      expect(clinic.fhir.all(resource!.resourceType).find(({ id }) => id === resource!.id)).toEqual(resource)
    expect(misshapen.length).toBeLessThan(5)
    const entry = bundle.entry?.filter((one) => !misshapen.includes(one)) ?? []
    expect(entry.length).toBeGreaterThan(30)
    expect(() => validateResource({ ...bundle, entry })).not.toThrow()
    // FHIR R4, bundle.html: a collection has no total, and its entries neither search nor request nor response.
    expect([bundle.type, bundle.total]).toEqual(['collection', undefined])
    const addresses = bundle.entry?.map(({ fullUrl }) => fullUrl) ?? []
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const { fullUrl, resource, search, request, response } of bundle.entry ?? []) {
      expect(fullUrl).toBe(`${clinic.addresses.fhirBase.replace(/\/$/, '')}/${resource?.resourceType}/${resource?.id}`)
      expect([search, request, response]).toEqual([undefined, undefined, undefined])
    }
    const kinds = new Set(bundle.entry?.map(({ resource }) => resource?.resourceType))
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining([
        'Appointment',
        'CarePlan',
        'DocumentReference',
        'Patient',
        'QuestionnaireResponse',
        'Task',
      ]),
    )
  })

  test('holds nobody else’s record', async () => {
    const bundle = JSON.parse((await made()).text('record.json')) as Bundle
    const patients = bundle.entry?.flatMap(({ resource }) =>
      resource?.resourceType === 'Patient' ? [resource.id] : [],
    )
    expect(patients).toEqual(['pt-4f2a9c'])
  })

  test('holds what is for the person’s eyes only sealed, and in the clear nowhere, not in a name either', async () => {
    const copy = await made()
    expect(clear(copy)).not.toContain(planted)
    expect(clear(copy)).not.toContain(unsentPrivate)
    const sealed = copy.paths.filter((path) => path.endsWith('.age')).map((path) => copy.files[path]!)
    const opened = await Promise.all(
      sealed.map((file) =>
        openBytesWith([key.identity], file).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => '',
        ),
      ),
    )
    expect(opened.join('\n')).toContain(planted)
    expect(opened.join('\n')).toContain(unsentPrivate)
    expect(copy.copy.left.unsealed).toBe(0)
  })

  test('holds it readable as well when that is wanted', async () => {
    const copy = await made({ readable: true })
    expect(copy.text('only me/2026-12-03 1.md')).toContain(planted)
    expect(clear(copy)).toContain(unsentPrivate)
    expect(copy.paths.filter((path) => path.startsWith('sealed/'))).toContain('sealed/1.age')
  })

  test('holds what is on this device: unsent words, and records that do not open, as they are', async () => {
    const copy = await made()
    expect(copy.text('not sent yet/2026-12-03 1.md')).toContain(unsentShared)
    expect(copy.text('not opened.json')).toContain('of a newer portal')
    expect(copy.copy.left.aside).toBe(1)
  })

  test('says what it could not seal instead of leaving it out in silence, or putting it in readable', async () => {
    const copy = await made({}, { vault: { current: () => ({ at: 'none' }) } as unknown as CopyOptions['vault'] })
    expect(copy.copy.left.unsealed).toBe(1)
    expect(JSON.parse(copy.text('READ ME.txt'))).toMatchObject({ unsealed: 1 })
    expect(clear(copy)).not.toContain(unsentPrivate)
  })

  test('without the clinic holds what is on this device, and says so', async () => {
    const { fhir } = asAna(clinic)
    const lost = { ...fhir, read: () => Promise.reject(new TypeError('fetch failed')) }
    await expect(made({}, { fhir: lost })).rejects.toThrow('fetch failed')
    clinic.sky.change({ kind: 'reachable' })
    const copy = await made({}, { fhir: await offline() })
    expect(copy.copy.left.clinic).toBe(true)
    expect(copy.paths).not.toContain('record.json')
    expect(copy.text('not sent yet/2026-12-03 1.md')).toContain(unsentShared)
  })

  async function offline() {
    const { ProblemError } = await import('#problem.ts')
    const { fhir } = asAna(clinic)
    return { ...fhir, read: () => Promise.reject(new ProblemError({ kind: 'unreachable' })) }
  }

  test('names a kind of record that the clinic’s system refuses, and holds the rest', async () => {
    clinic.sky.change({ kind: 'refused', status: 403, times: 1, only: { path: '/Goal' } })
    const copy = await made()
    expect(copy.copy.left.kinds).toEqual(['Goal'])
    expect(JSON.parse(copy.text('record.json'))).toMatchObject({ type: 'collection' })
  })

  test('can be locked as a whole; only its passphrase opens it', async () => {
    const { copy } = await made({ passphrase: ' Seven  Lanterns on the quiet pier ' })
    expect(new TextDecoder().decode(copy.content.subarray(0, 21))).toBe('age-encryption.org/v1')
    expect(await openBytesUnder(copy.content, 'seven lanterns on the quiet peer')).toBeUndefined()
    const bytes = await openBytesUnder(copy.content, 'seven lanterns on the quiet pier')
    expect(Object.keys(unzipSync(bytes!))).toContain('record.json')
  })

  test('given up, ends at once and leaves nothing', async () => {
    const leaving = new AbortController()
    leaving.abort()
    await expect(made({}, { signal: leaving.signal })).rejects.toThrow()
  })

  test('tells how far it is', async () => {
    const told: string[] = []
    await made({}, { tell: ({ at }) => void told.push(at) })
    expect(new Set(told)).toEqual(new Set(['asking', 'packing']))
  })
})

const hasAge = spawnSync('age', ['--version']).status === 0

test(`the sealed files open with the standard age command${hasAge ? '' : ' (it is not installed here: opened by the library instead)'}`, async () => {
  const { files, paths } = await made()
  const folder = mkdtempSync(join(tmpdir(), 'portal-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'sheet.txt'), `${key.identity}\n`)
  const sealed = paths.filter((path) => /^sealed\/\d+\.age$/.test(path))
  const opened = await Promise.all(
    sealed.map(async (path, place) => {
      const file = join(folder, `${place}.age`)
      writeFileSync(file, files[path]!)
      if (!hasAge)
        return openBytesWith([key.identity], files[path]!).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => '',
        )
      try {
        return execFileSync('age', ['-d', '-i', join(folder, 'sheet.txt'), file], { encoding: 'utf8', stdio: 'pipe' })
      } catch {
        // Ana of the mocked clinic has an entry of her own there, sealed to a key of hers.
        return ''
      }
    }),
  )
  expect(opened.join('\n')).toContain(planted)
})
