import { describe, expect, test } from 'vitest'
import { deviceKey } from '#vault/deviceKey.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'

const words = 'light on the water'
let count = 0
const somebody = () => `somebody-${(count += 1)}`

test.each(['', words, 'أمل 🌊 \u0000 \n', 'long '.repeat(40_000)])(
  'what was sealed opens as it was (%#)',
  async (text) => {
    const sealer = deviceSealer(somebody())
    expect(await sealer.open(await sealer.seal(text, 'entry-1:1'), 'entry-1:1')).toBe(text)
  },
)

test('sealed, the words are not there to be read', async () => {
  const { bytes } = await deviceSealer(somebody()).seal(words, 'entry-1:1')
  expect(new TextDecoder().decode(bytes)).not.toContain('light')
})

test('no nonce is used twice', async () => {
  const sealer = deviceSealer(somebody())
  const sealed = await Promise.all(Array.from({ length: 200 }, () => sealer.seal(words, 'entry-1:1')))
  expect(new Set(sealed.map(({ nonce }) => nonce.join())).size).toBe(200)
  expect(sealed[0]?.nonce).toHaveLength(12)
})

describe('does not open', () => {
  const last = (bytes: Uint8Array) =>
    Uint8Array.from(bytes, (byte, place) => (place === bytes.length - 1 ? byte ^ 128 : byte))

  test.each(['entry-1:2', 'entry-2:1', '', 'entry-1:1 '])('under another label: “%s”', async (label) => {
    const sealer = deviceSealer(somebody())
    const sealed = await sealer.seal(words, 'entry-1:1')
    await expect(sealer.open(sealed, label)).rejects.toThrow()
  })

  test('when a bit of it was changed, or a part is missing', async () => {
    const sealer = deviceSealer(somebody())
    const { nonce, bytes } = await sealer.seal(words, 'a')
    await expect(sealer.open({ nonce, bytes: last(bytes) }, 'a')).rejects.toThrow()
    await expect(sealer.open({ nonce: last(nonce), bytes }, 'a')).rejects.toThrow()
    await expect(sealer.open({ nonce, bytes: bytes.slice(0, -1) }, 'a')).rejects.toThrow()
    await expect(sealer.open({ nonce, bytes: new Uint8Array() }, 'a')).rejects.toThrow()
  })

  test('with another person’s key', async () => {
    const sealed = await deviceSealer(somebody()).seal(words, 'a')
    await expect(deviceSealer(somebody()).open(sealed, 'a')).rejects.toThrow()
  })
})

describe('the key', () => {
  test('is one for two pages that ask at the same moment', async () => {
    const person = somebody()
    const [one, other] = [deviceSealer(person), deviceSealer(person)]
    const [fromOne, fromOther] = await Promise.all([one.seal('here', 'a'), other.seal('there', 'a')])
    expect(await other.open(fromOne, 'a')).toBe('here')
    expect(await one.open(fromOther, 'a')).toBe('there')
    // And it is the one that stays: after a reload both texts open.
    const reloaded = deviceSealer(person)
    expect([await reloaded.open(fromOne, 'a'), await reloaded.open(fromOther, 'a')]).toEqual(['here', 'there'])
  })

  test('is still the same after a reload', async () => {
    const person = somebody()
    const sealed = await deviceSealer(person).seal(words, 'a')
    expect(await deviceSealer(person).open(sealed, 'a')).toBe(words)
  })

  test('cannot be taken off the device', async () => {
    const key = await deviceKey(somebody())
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  test('refused once by the device, is asked for again with the next words', async () => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const sealer = deviceSealer(somebody())
    await expect(sealer.seal(words, 'a')).rejects.toThrow('denied')
    indexedDB.open = open
    expect(await sealer.open(await sealer.seal(words, 'a'), 'a')).toBe(words)
  })
})
