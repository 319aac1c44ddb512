import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { inBase64 } from '#care/base64.ts'
import { sealBytesUnder, sealTo, wrap } from '#vault/age.ts'
import { openFile, secretFrom, type Keys } from '#vault/opener/openFile.ts'
import { linesIn } from '#vault/opener/openedEntry.ts'
import { openerPage, type OpenerWords } from '#vault/opener/openerPage.ts'
import { inGroups } from '#vault/recoverySheet.ts'

const passphrase = 'seven lanterns on the quiet pier'
let sheet: string
let former: string
let keys: Keys
let entry: Uint8Array
let older: Uint8Array

beforeAll(async () => {
  sheet = await generateX25519Identity()
  former = await generateX25519Identity()
  const recipient = await identityToRecipient(sheet)
  keys = {
    wrapped: [inBase64(await wrap(sheet, passphrase, 10))],
    formers: [inBase64(await sealTo(recipient, former))],
  }
  entry = await sealTo(recipient, 'words of now')
  older = await sealTo(await identityToRecipient(former), 'words from before')
})

async function opened(typed: string, file: Uint8Array, having: Keys = keys, files: readonly Uint8Array[] = []) {
  const secret = await secretFrom(typed, having, files)
  const found = secret && (await openFile(file, secret))
  return found instanceof Uint8Array ? new TextDecoder().decode(found) : found
}

const noKeys: Keys = { wrapped: [], formers: [] }

describe('a sealed file', () => {
  test.each([
    ['the passphrase', () => passphrase],
    ['the passphrase in capitals and wide gaps', () => ' Seven LANTERNS  on the quiet pier'],
    ['the recovery sheet', () => sheet],
    ['the recovery sheet in groups, small letters', () => inGroups(sheet).toLowerCase()],
  ])('opens with %s, also what an earlier key sealed', async (_, typed) => {
    expect(await opened(typed(), entry)).toBe('words of now')
    expect(await opened(typed(), older)).toBe('words from before')
  })

  test('opens with the passphrase and the wrapped key picked as a file', async () => {
    const key = await wrap(sheet, passphrase, 10)
    expect(await opened(passphrase, entry, noKeys, [key])).toBe('words of now')
    expect(await opened(passphrase, key, noKeys, [key])).toBe('key')
  })

  test('opens with its own passphrase, when the whole was locked', async () => {
    const whole = await sealBytesUnder(new TextEncoder().encode('all of it'), passphrase)
    expect(await opened(passphrase, whole, noKeys, [whole])).toBe('all of it')
  })

  test('stays as it is with anything else', async () => {
    expect(await secretFrom('another passphrase of six words', keys, [])).toBeUndefined()
    expect(await opened(await generateX25519Identity(), entry)).toBeUndefined()
    expect(
      await opened(
        passphrase,
        Uint8Array.from(entry, (byte, place) => (place === entry.length - 3 ? byte ^ 1 : byte)),
      ),
    ).toBeUndefined()
    expect(await opened(passphrase, new TextEncoder().encode('no age file'))).toBeUndefined()
  })
})

test('an entry is told line by line, whatever kind its answers are', () => {
  const item = [
    { text: 'Your words', answer: [{ valueString: 'light' }] },
    { linkId: 'mood', answer: [{ valueInteger: 7 }] },
    {
      text: 'Body',
      answer: [{ valueCoding: { code: 'calm', display: 'Calm' } }, { valueQuantity: { value: 2, unit: 'h' } }],
    },
    { text: 'Group', item: [{ text: 'Inside', answer: [{ valueBoolean: true }] }] },
    { text: 'Nothing said' },
  ]
  const lines = linesIn(JSON.stringify({ response: { authored: '2026-12-03T00:10:00Z', item } }))
  expect(lines?.map(({ asked, answered }) => [asked, answered])).toEqual([
    ['Your words', ['light']],
    ['mood', ['7']],
    ['Body', ['Calm', '2 h']],
    ['Inside', ['true']],
  ])
  expect(lines?.[0]?.at).toBe('2026-12-03 00:10')
  expect([linesIn('no JSON'), linesIn('{"a":1}'), linesIn('null')]).toEqual([undefined, undefined, undefined])
})

test('nothing in words or keys can end the program or begin another', () => {
  const named = [
    'lang',
    'dir',
    'title',
    'how',
    'files',
    'secret',
    'open',
    'opening',
    'wrong',
    'opened',
    'shut',
    'notOpened',
    'save',
  ]
  const words = Object.fromEntries(
    named.map((name) => [name, `</title><script>alert("${name}")</script> & <b> <!--`]),
  ) as unknown as OpenerWords
  const page = openerPage('say("</script><!--")', words, { wrapped: ['</script>'], formers: [] })
  expect(page.match(/<script/g)).toHaveLength(3)
  expect(page.match(/<\/script/g)).toHaveLength(3)
  expect(page).not.toContain('<b>')
  expect(page).not.toContain('<!--')
})
