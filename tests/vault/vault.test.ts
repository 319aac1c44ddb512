import { describe, expect, test } from 'vitest'
import { asAna } from '../fhir/asAna.ts'
import { clinicAndDevices, patientId } from './device.ts'
import { newIdentity, recipientOf, sealTo, unwrap } from '#vault/age.ts'
import { pauseAfter, type Vault } from '#vault/vault.ts'

const passphrase = 'river lantern apple winter stone cloud'
const next = 'meadow copper violin harbor sugar pilot'
const words = 'Light on the water. أمل 🌊'

async function made(vault: Vault, phrase = passphrase): Promise<string> {
  const sheet = await vault.begin()
  await vault.make(sheet, phrase)
  return sheet
}

describe('a key is made', () => {
  test('before, there is nothing to seal to', async () => {
    const vault = await clinicAndDevices().newDevice().page()
    expect(vault.current()).toEqual({ at: 'none' })
    await expect(vault.seal(words)).rejects.toMatchObject({ kind: 'none' })
  })

  test('afterwards it is open, seals and opens, also after a reload', async () => {
    const device = clinicAndDevices().newDevice()
    const vault = await device.page()
    await made(vault)
    expect(vault.current()).toEqual({ at: 'open' })
    const file = await vault.seal(words)
    expect(new TextDecoder().decode(file)).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
    expect(await vault.open(file)).toBe(words)
    expect(await (await device.page()).open(file)).toBe(words)
  })

  test('what the clinic gets is wrapped: it opens with the passphrase alone, and the sheet stands nowhere in it', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const sheet = await made(await newDevice().page())
    const kept = JSON.stringify(await keyDocuments(clinic))
    expect(kept).toContain('application/age')
    for (const secret of [sheet, passphrase, sheet.toLowerCase()]) {
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain(btoa(secret))
    }
  })

  test('half-finished, nothing has happened but that it is known to have begun', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const device = newDevice()
    const vault = await device.page()
    await vault.begin()
    const reloaded = await device.page()
    expect(reloaded.current()).toEqual({ at: 'none' })
    expect(reloaded.isBegun()).toBe(true)
    expect(await keyDocuments(clinic)).toEqual([])
    await made(reloaded)
    expect(reloaded.isBegun()).toBe(false)
  })

  test('when the clinic cannot be reached nothing changes, and it can be done again with the same sheet', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const device = newDevice()
    const vault = await device.page()
    const sheet = await vault.begin()
    clinic.sky.change({ kind: 'offline' })
    await expect(vault.make(sheet, passphrase)).rejects.toMatchObject({ problem: { kind: 'unreachable' } })
    expect(vault.current()).toEqual({ at: 'none' })
    clinic.sky.change({ kind: 'reachable' })
    await vault.make(sheet, passphrase)
    expect(vault.current()).toEqual({ at: 'open' })
  })

  test('two devices at once: the second learns of the first’s key and opens it with the first’s passphrase', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const [one, other] = [await newDevice().page(), await newDevice().page()]
    const [sheet, otherSheet] = [await one.begin(), await other.begin()]
    const results = await Promise.allSettled([one.make(sheet, passphrase), other.make(otherSheet, next)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ kind: 'elsewhere' })
    const [first, second, phrase] = results[0]?.status === 'fulfilled' ? [one, other, passphrase] : [other, one, next]
    expect(second.current()).toEqual({ at: 'locked', canSeal: false })
    await second.unlock({ passphrase: phrase })
    expect(await second.open(await first.seal(words))).toBe(words)
    expect(await keyDocuments(clinic)).toHaveLength(1)
  })
})

describe('locked', () => {
  test('it seals and does not open; what was sealed meanwhile opens when it is unlocked', async () => {
    const device = clinicAndDevices().newDevice()
    const vault = await device.page()
    await made(vault)
    const before = await vault.seal('before')
    await vault.lock()
    expect(vault.current()).toEqual({ at: 'locked', canSeal: true })
    const meanwhile = await vault.seal('meanwhile')
    await expect(vault.open(before)).rejects.toMatchObject({ kind: 'locked' })
    await expect((await device.page()).open(before)).rejects.toMatchObject({ kind: 'locked' })
    await vault.unlock({ passphrase })
    expect([await vault.open(before), await vault.open(meanwhile)]).toEqual(['before', 'meanwhile'])
  })

  test('no key that opens anything is left on the device', async () => {
    const device = clinicAndDevices().newDevice()
    const vault = await device.page()
    await made(vault)
    expect((await device.records()).opened).toBeDefined()
    await vault.lock()
    expect((await device.records()).opened).toBeUndefined()
  })

  test('in one page it is locked in every other', async () => {
    const device = clinicAndDevices().newDevice()
    const [one, other] = [await device.page(), await device.page()]
    await made(one)
    await expect.poll(() => other.current().at).toBe('open')
    await one.lock()
    await expect.poll(() => other.current().at).toBe('locked')
  })

  test('it opens without a network, by passphrase or by sheet', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const vault = await newDevice().page()
    const sheet = await made(vault)
    clinic.sky.change({ kind: 'offline' })
    for (const proof of [{ passphrase }, { sheet }]) {
      await vault.lock()
      await vault.unlock(proof)
      expect(vault.current().at).toBe('open')
    }
  })
})

describe('what is typed', () => {
  test.each(['  River lantern APPLE\nwinter  stone cloud ', 'ríver lántern apple winter stone cloud'])(
    'counts as the passphrase however a keyboard spells it: %j',
    async (typed) => {
      const vault = await clinicAndDevices().newDevice().page()
      await made(vault)
      await vault.lock()
      await vault.unlock({ passphrase: typed })
      expect(vault.current().at).toBe('open')
    },
  )

  test('a wrong passphrase is told, slows the next one down, and deletes nothing', async () => {
    const device = clinicAndDevices().newDevice()
    const vault = await device.page()
    await made(vault)
    await vault.lock()
    const before = await device.records()
    for (let tries = 0; tries < 6; tries += 1) {
      await expect(vault.unlock({ passphrase: next })).rejects.toMatchObject({ kind: 'wrongPassphrase' })
    }
    expect(device.waited).toEqual([0, 0, 0, 1, 2, 4])
    expect({ ...(await device.records()), wrong: undefined }).toEqual({ ...before, wrong: undefined })
    // A reload does not start the counting over.
    expect((await device.page()).wrongTries()).toEqual({ count: 6, seconds: 8 })
    await vault.unlock({ passphrase })
    expect(vault.wrongTries()).toEqual({ count: 0, seconds: 0 })
  })

  test('the pause never grows beyond half a minute', () => {
    expect([0, 2, 3, 8, 9, 1000].map(pauseAfter)).toEqual([0, 0, 1, 30, 30, 30])
  })

  test('a sheet that is none, or another one, is told apart', async () => {
    const vault = await clinicAndDevices().newDevice().page()
    await made(vault)
    await vault.lock()
    await expect(vault.unlock({ sheet: 'my recovery sheet' })).rejects.toMatchObject({ kind: 'notASheet' })
    const other = await vault.begin()
    await expect(vault.unlock({ sheet: other })).rejects.toMatchObject({ kind: 'otherKey' })
  })

  test.each([
    ['in lower case and groups', (sheet: string) => sheet.toLowerCase().replace(/(.{4})/g, '$1 ')],
    ['with other dashes and line breaks', (sheet: string) => sheet.replaceAll('-', '–').replace(/(.{20})/g, '$1\n')],
    ['within the text of the saved file', (sheet: string) => `Keep this safe.\n\n${sheet}\n\n2026`],
  ])('a sheet opens %s', async (_how, typed) => {
    const vault = await clinicAndDevices().newDevice().page()
    const sheet = await made(vault)
    await vault.lock()
    await vault.unlock({ sheet: typed(sheet) })
    expect(vault.current().at).toBe('open')
  })
})

describe('a second device', () => {
  test.each(['passphrase', 'sheet'] as const)(
    'opens with the %s, and each opens what the other sealed',
    async (how) => {
      const { newDevice } = clinicAndDevices()
      const first = await newDevice().page()
      const sheet = await made(first)
      const second = await newDevice().page()
      await second.refresh()
      expect(second.current()).toEqual({ at: 'locked', canSeal: false })
      await second.unlock(how === 'sheet' ? { sheet } : { passphrase })
      expect(await second.open(await first.seal(words))).toBe(words)
      expect(await first.open(await second.seal(words))).toBe(words)
    },
  )

  test('nothing is sealed to a key only because the clinic names it', async () => {
    const { newDevice } = clinicAndDevices()
    await made(await newDevice().page())
    const second = await newDevice().page()
    await second.refresh()
    await expect(second.seal(words)).rejects.toMatchObject({ kind: 'none' })
  })

  test('takes a passphrase that was changed elsewhere, and not the old one', async () => {
    const { newDevice } = clinicAndDevices()
    const [first, second] = [await newDevice().page(), await newDevice().page()]
    await made(first)
    await second.refresh()
    await second.unlock({ passphrase })
    await second.lock()
    await first.changePassphrase({ passphrase }, next)
    await second.unlock({ passphrase: next })
    await second.lock()
    await expect(second.unlock({ passphrase })).rejects.toMatchObject({ kind: 'wrongPassphrase' })
  })
})

describe('the passphrase is changed', () => {
  test('only by who knows it or has the sheet; what was sealed before still opens', async () => {
    const vault = await clinicAndDevices().newDevice().page()
    const sheet = await made(vault)
    const file = await vault.seal(words)
    await expect(vault.changePassphrase({ passphrase: next }, next)).rejects.toMatchObject({ kind: 'wrongPassphrase' })
    await vault.changePassphrase({ passphrase }, next)
    await vault.lock()
    await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ kind: 'wrongPassphrase' })
    await vault.unlock({ passphrase: next })
    expect(await vault.open(file)).toBe(words)
    await vault.changePassphrase({ sheet }, passphrase)
    expect(await vault.open(file)).toBe(words)
    await expect(vault.sheetAgain({ passphrase })).resolves.toBe(sheet)
  })

  test('not when the clinic cannot be reached: then the old one stays', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const vault = await newDevice().page()
    await made(vault)
    clinic.sky.change({ kind: 'offline' })
    await expect(vault.changePassphrase({ passphrase }, next)).rejects.toMatchObject({
      problem: { kind: 'unreachable' },
    })
    await vault.lock()
    await vault.unlock({ passphrase })
    expect(vault.current().at).toBe('open')
  })

  test('an answer that got lost is found to have arrived', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const vault = await newDevice().page()
    await made(vault)
    clinic.sky.change({ kind: 'answer lost', times: 1, only: { method: 'PUT' } })
    await vault.changePassphrase({ passphrase }, next).catch(() => undefined)
    clinic.sky.change({ kind: 'reachable' })
    await vault.lock()
    await vault.unlock({ passphrase: next })
    expect(vault.current().at).toBe('open')
  })
})

describe('starting anew', () => {
  test('with the vault open, everything sealed before still opens, here and elsewhere', async () => {
    const { clinic, newDevice } = clinicAndDevices()
    const vault = await newDevice().page()
    await made(vault)
    const file = await vault.seal(words)
    const copy = await vault.local().seal(words, 'a')
    await vault.startAnew(await vault.begin(), next)
    expect([await vault.open(file), await vault.local().open(copy, 'a')]).toEqual([words, words])
    const elsewhere = await newDevice().page()
    await elsewhere.refresh()
    await elsewhere.unlock({ passphrase: next })
    expect(await elsewhere.open(file)).toBe(words)
    expect(await keyDocuments(clinic)).toHaveLength(2)
  })

  test.each(['passphrase', 'sheet'] as const)(
    'with both lost, old things stay shut and unharmed, and open again when the old %s turns up',
    async (how) => {
      const { newDevice } = clinicAndDevices()
      const vault = await newDevice().page()
      const sheet = await made(vault)
      const file = await vault.seal(words)
      const copy = await vault.local().seal(words, 'a')
      await vault.lock()
      await vault.startAnew(await vault.begin(), next)
      expect(vault.current().at).toBe('open')
      await expect(vault.open(file)).rejects.toMatchObject({ kind: 'otherKey' })
      await expect(vault.local().open(copy, 'a')).rejects.toMatchObject({ kind: 'otherKey' })
      expect(await vault.openFormer({ passphrase: 'nothing that ever was a passphrase' })).toBe(false)
      expect(await vault.openFormer(how === 'sheet' ? { sheet } : { passphrase })).toBe(true)
      expect([await vault.open(file), await vault.local().open(copy, 'a')]).toEqual([words, words])
      // For good: the next unlocking opens both.
      await vault.lock()
      await vault.unlock({ passphrase: next })
      expect(await vault.open(file)).toBe(words)
    },
  )
})

describe('what does not open is told apart', () => {
  test('changed, cut off, no sealed text at all, or somebody else’s', async () => {
    const { newDevice } = clinicAndDevices()
    const vault = await newDevice().page()
    await made(vault)
    const file = await vault.seal(words)
    const changed = Uint8Array.from(file, (byte, place) => (place === file.length - 1 ? byte ^ 1 : byte))
    for (const broken of [changed, file.slice(0, -5), new Uint8Array(), new TextEncoder().encode(words)]) {
      await expect(vault.open(broken)).rejects.toMatchObject({ kind: 'damaged' })
    }
    const theirs = await sealTo(await recipientOf(await newIdentity()), words)
    await expect(vault.open(theirs)).rejects.toMatchObject({ kind: 'otherKey' })
  })

  test('a wrapped key that wants hours of work is refused', async () => {
    const file = new TextEncoder().encode('age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 20\n')
    await expect(unwrap(file, passphrase)).rejects.toMatchObject({ kind: 'damaged' })
  })
})

async function keyDocuments(clinic: ReturnType<typeof clinicAndDevices>['clinic']): Promise<unknown[]> {
  const found = await asAna(clinic).fhir.search('DocumentReference', { subject: `Patient/${patientId}` })
  return found.filter((one) => JSON.stringify(one).includes('vault-key'))
}
