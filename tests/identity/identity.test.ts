import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startIdentity, type Identity } from '#identity/identity.ts'
import { rememberedPerson, type RememberedPerson } from '#identity/rememberedPerson.ts'
import type { Grant, Renewal, SignInServer } from '#identity/smart.ts'
import { ProblemError } from '#problem.ts'
import { deferred } from '../drafts/writing.ts'

let count = 0
let remembered: RememberedPerson
beforeEach(() => {
  remembered = rememberedPerson(`device-${(count += 1)}`)
})

const anas: Grant = { accessToken: 'access-1', refreshToken: 'refresh-1', patientId: 'ana' }

type Answers = Partial<Pick<SignInServer, 'refresh' | 'revoke'>>

async function identityWith(answers: Answers = {}, grant?: Grant, now?: () => number) {
  const asked: string[] = []
  const revoked: Grant[] = []
  const server: SignInServer = {
    leave: () => Promise.reject(new Error('nobody leaves here')),
    arrive: () => Promise.reject(new Error('nobody arrives here')),
    refresh(token) {
      asked.push(token)
      return answers.refresh?.(token) ?? Promise.reject(new ProblemError({ kind: 'broken' }))
    },
    async revoke(leaving) {
      revoked.push(leaving)
      await answers.revoke?.(leaving)
    },
    endSession: async () => void asked.push('end session'),
  }
  const identity = await startIdentity({ remembered, server, ...(now ? { now } : {}) })
  if (grant) await identity.accept(grant)
  const stood: string[] = []
  identity.subscribe(() => stood.push(identity.current().at))
  return { ...identity, asked, revoked, stood }
}

const renewedAs =
  (renewal: Renewal): SignInServer['refresh'] =>
  () =>
    Promise.resolve(renewal)

describe('who is signed in', () => {
  test('nobody, on a device that knows nobody', async () => {
    const { current, access } = await identityWith()
    expect([current(), access.token()]).toEqual([{ at: 'out' }, undefined])
  })

  test('somebody who just came from the clinic’s sign-in', async () => {
    const { current, access } = await identityWith({}, anas)
    expect([current(), access.token()]).toEqual([{ at: 'in', patientId: 'ana' }, 'access-1'])
  })

  test('after a reload: the device knows whose page it is, and has no token', async () => {
    await identityWith({}, anas)
    const { current, access } = await identityWith()
    expect([current(), access.token()]).toEqual([{ at: 'known', patientId: 'ana' }, undefined])
    expect(await access.renew()).toBe(false)
  })

  test('another person, once they have signed in here', async () => {
    const { accept, current, access } = await identityWith({}, anas)
    await accept({ accessToken: 'bens', patientId: 'ben' })
    expect([current(), access.token()]).toEqual([{ at: 'in', patientId: 'ben' }, 'bens'])
    expect((await identityWith()).current()).toEqual({ at: 'known', patientId: 'ben' })
  })

  test('also on a full disk: the person gets in, and nobody is remembered, least of all who was here before', async () => {
    await identityWith({}, { accessToken: 'bens', patientId: 'ben' })
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { current, access } = await identityWith({}, anas).finally(() => put.mockRestore())
    expect([current(), access.token()]).toEqual([{ at: 'in', patientId: 'ana' }, 'access-1'])
    expect((await identityWith()).current()).toEqual({ at: 'out' })
  })

  test('nobody any more, once they have signed out: here, at the clinic, and after a reload', async () => {
    const { signOut, current, access, revoked, stood } = await identityWith({}, anas)
    await signOut()
    expect([current(), access.token(), revoked, stood]).toEqual([{ at: 'out' }, undefined, [anas], ['out']])
    expect((await identityWith()).current()).toEqual({ at: 'out' })
  })

  test('nobody, here at least, when the clinic cannot be told', async () => {
    const { signOut, current, access } = await identityWith(
      { revoke: () => Promise.reject(new ProblemError({ kind: 'unreachable' })) },
      anas,
    )
    await signOut().catch(() => undefined)
    expect([current(), access.token()]).toEqual([{ at: 'out' }, undefined])
  })

  test('the device keeps an id and nothing else: no token, no name', async () => {
    await identityWith({}, anas)
    expect(await everythingOn(`device-${count}`)).toEqual(['ana'])
  })
})

describe('a quiet renewal', () => {
  test('gives a new token; the person notices nothing', async () => {
    const next = { accessToken: 'access-2', refreshToken: 'refresh-2', patientId: 'ana' }
    const { access, current, asked, stood } = await identityWith({ refresh: renewedAs(next) }, anas)
    expect(await access.renew()).toBe(true)
    expect([access.token(), asked, current().at, stood]).toEqual(['access-2', ['refresh-1'], 'in', []])
    await access.renew()
    expect(asked).toEqual(['refresh-1', 'refresh-2'])
  })

  test('may keep the refresh token, and need not repeat whose record it is', async () => {
    const { access, asked, current } = await identityWith({ refresh: renewedAs({ accessToken: 'access-2' }) }, anas)
    expect([await access.renew(), await access.renew()]).toEqual([true, true])
    expect([access.token(), asked, current()]).toEqual([
      'access-2',
      ['refresh-1', 'refresh-1'],
      { at: 'in', patientId: 'ana' },
    ])
  })

  test('that names another patient is refused: never somebody else’s page', async () => {
    const { access, current } = await identityWith(
      { refresh: renewedAs({ accessToken: 'access-2', patientId: 'ben' }) },
      anas,
    )
    expect(await access.renew()).toBe(false)
    expect([access.token(), current()]).toEqual([undefined, { at: 'known', patientId: 'ana' }])
  })

  test('that fails: the page still knows whose it is, and says that signing in is needed', async () => {
    const { access, current, stood } = await identityWith({}, anas)
    expect(await access.renew()).toBe(false)
    expect([access.token(), current(), stood]).toEqual([undefined, { at: 'known', patientId: 'ana' }, ['known']])
  })

  test('is not tried without a refresh token', async () => {
    const { access, current, asked } = await identityWith({}, { accessToken: 'access-1', patientId: 'ana' })
    expect([await access.renew(), current().at, asked]).toEqual([false, 'known', []])
  })

  test('is one for all who ask at once', async () => {
    const answer = deferred<Renewal>()
    const { access, asked } = await identityWith({ refresh: () => answer.promise }, anas)
    const all = Promise.all(Array.from({ length: 10 }, () => access.renew()))
    answer.resolve({ ...anas, accessToken: 'access-2' })
    expect([(await all).every(Boolean), asked.length]).toEqual([true, 1])
  })

  test('is due half a minute before the token runs out, counted from when it came, and not without a refresh token', async () => {
    let now = 5000
    const renewal = { accessToken: 'access-2', seconds: 40 }
    const { access, accept } = await identityWith(
      { refresh: renewedAs(renewal) },
      { ...anas, seconds: 3600 },
      () => now,
    )
    const dueAt = (seconds: number) => {
      now = 5000 + seconds * 1000
      return access.isDue?.()
    }
    expect([dueAt(0), dueAt(3569), dueAt(3570)]).toEqual([false, false, true])
    await access.renew()
    // A token that lives shorter than a minute is good for half of its time.
    expect([dueAt(3570), dueAt(3589), dueAt(3590)]).toEqual([false, false, true])
    await accept({ accessToken: 'access-3', seconds: 60, patientId: 'ana' })
    expect(dueAt(9999)).toBe(false)
    await accept({ ...anas, seconds: NaN })
    expect(dueAt(99_999)).toBe(false)
  })

  describe('that comes back late', () => {
    async function renewingWhile(meanwhile: (identity: Identity) => Promise<void>) {
      const answer = deferred<Renewal>()
      const identity = await identityWith({ refresh: () => answer.promise }, anas)
      const renewing = identity.access.renew()
      await meanwhile(identity)
      answer.resolve({ accessToken: 'anas-late', patientId: 'ana' })
      return { renewed: await renewing, identity }
    }

    test('after the person signed out, signs nobody in again', async () => {
      const { renewed, identity } = await renewingWhile((current) => current.signOut())
      expect([renewed, identity.access.token(), identity.current()]).toEqual([false, undefined, { at: 'out' }])
    })

    test('after another person signed in, does not put them into the first one’s record', async () => {
      const bens = { accessToken: 'bens', patientId: 'ben' }
      const { identity } = await renewingWhile((current) => current.accept(bens))
      expect([identity.access.token(), identity.current()]).toEqual(['bens', { at: 'in', patientId: 'ben' }])
    })
  })
})

async function everythingOn(name: string): Promise<unknown[]> {
  const { openDB } = await import('idb')
  const database = await openDB(name)
  const all = await Promise.all([...database.objectStoreNames].map((store) => database.getAll(store)))
  database.close()
  return all.flat() as unknown[]
}

describe('no answer while renewing', () => {
  test('is not a no: the grant stays, and the next request asks again', async () => {
    let isThere = false
    const refresh = async (): Promise<Renewal> => {
      if (!isThere) throw new TypeError('Failed to fetch')
      return { accessToken: 'access-2' }
    }
    const { access, current } = await identityWith({ refresh }, anas)
    await expect(access.renew()).rejects.toMatchObject({ problem: { kind: 'unreachable' } })
    expect([access.token(), current().at]).toEqual(['access-1', 'in'])
    isThere = true
    expect(await access.renew()).toBe(true)
    expect(access.token()).toBe('access-2')
  })

  test.each([
    new DOMException('no answer in time', 'TimeoutError'),
    new ProblemError({ kind: 'slow' }),
    new ProblemError({ kind: 'unreachable' }),
  ])('in time is none either: %s', async (thrown) => {
    const { access, current } = await identityWith({ refresh: () => Promise.reject(thrown) }, anas)
    await expect(access.renew()).rejects.toMatchObject({ problem: { kind: 'unreachable' } })
    expect([access.token(), current().at]).toEqual(['access-1', 'in'])
  })
})

describe('a token the clinic no longer takes', () => {
  test('is forgotten, and every screen can see that the clinic wants to be asked again', async () => {
    const { access, current, stood } = await identityWith({}, anas)
    access.refused?.('access-1')
    expect([access.token(), current(), stood]).toEqual([undefined, { at: 'known', patientId: 'ana' }, ['known']])
  })

  test('and that has been renewed meanwhile takes nothing from the new one', async () => {
    const { access, current } = await identityWith({}, { ...anas, accessToken: 'access-2' })
    access.refused?.('access-1')
    access.refused?.(undefined)
    expect([access.token(), current().at]).toEqual(['access-2', 'in'])
  })

  test('let go on purpose: gone from this page, and the clinic hears of it', async () => {
    const { letGo, access, current, revoked } = await identityWith({}, anas)
    letGo()
    expect([access.token(), current(), revoked]).toEqual([undefined, { at: 'known', patientId: 'ana' }, [{ ...anas }]])
  })
})

describe('signing out on another page', () => {
  test('is signing out here: no token is left, and the clinic hears of this page’s', async () => {
    const { signedOutElsewhere, current, access, asked, revoked, stood } = await identityWith({}, anas)
    await signedOutElsewhere()
    expect([current(), access.token(), stood]).toEqual([{ at: 'out' }, undefined, ['out']])
    // The session at the clinic is ended by the page where it was asked for.
    expect([revoked, asked]).toEqual([[{ ...anas }], []])
    expect(await access.renew()).toBe(false)
  })
})

describe('signing out', () => {
  test('clears up on this device before the clinic’s page is opened, and waits for what hangs only so long', async () => {
    const { signOut, afterSignOut, asked } = await identityWith({}, anas)
    const cleared: string[] = []
    afterSignOut(async () => void cleared.push(`cleared, ${asked.length} asked`))
    afterSignOut(() => Promise.reject(new Error('a disk that refuses')))
    await signOut()
    expect([cleared, asked]).toEqual([['cleared, 0 asked'], ['end session']])
    afterSignOut(() => new Promise(() => undefined))
    const { setTimeout } = globalThis
    const waits: unknown[] = []
    const timer = vi.spyOn(globalThis, 'setTimeout').mockImplementation((then, milliseconds) => {
      if ((milliseconds ?? 0) > 1000) waits.push(milliseconds)
      return setTimeout(then, 0)
    })
    await signOut().finally(() => timer.mockRestore())
    expect(waits).toEqual([5000])
    expect(asked).toEqual(['end session', 'end session'])
  })

  test('ends the session at the clinic as well, also when it does not hear of the token', async () => {
    const { signOut, asked, current, access } = await identityWith(
      { revoke: () => Promise.reject(new TypeError('Failed to fetch')) },
      anas,
    )
    await signOut()
    expect(asked).toEqual(['end session'])
    expect([access.token(), current()]).toEqual([undefined, { at: 'out' }])
  })
})
