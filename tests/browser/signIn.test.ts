import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { byId } from '#mocks/people/people.ts'
import { forTheTeam, servedPortal, signIn } from './portal.ts'

const portal = servedPortal()

const refusals = {
  notOurs: 'That sign-in didn’t belong to this page, so it was not used. Please start again here.',
  refused: 'The clinic’s sign-in didn’t accept this. Please try again, or call the clinic.',
  declined: 'You were not signed in. You can try again, or call the clinic.',
}

describe('what comes back from the clinic’s sign-in and is not taken', () => {
  test('another state than the one sent: no code is handed in', async () => {
    const { page } = await portal.visit()
    const back = await wayBack(page)
    back.searchParams.set('state', 'somebody-else-chose-this')
    await page.goto(back.href)
    expect(await lacks(page, refusals.notOurs)).toEqual([])
    expect(tokenRequests()).toEqual([])
  })

  test('a code that has been used', async () => {
    const { page } = await portal.visit({ expected: [/400 \(Bad Request\)/] })
    const back = await wayBack(page)
    await handIn(page, back)
    await page.goto(back.href)
    expect(await lacks(page, refusals.refused)).toEqual([])
  })

  test('a code that has expired', async () => {
    const { page } = await portal.visit({ expected: [/400 \(Bad Request\)/] })
    const back = await wayBack(page)
    await clinicsClock(5)
    await page.goto(back.href)
    expect(await lacks(page, refusals.refused)).toEqual([])
    await clinicsClock(0)
  })

  test('a code asked for by somebody else: the verifier does not fit', async () => {
    const { page } = await portal.visit({ expected: [/400 \(Bad Request\)/] })
    const back = await wayBack(page)
    await changePocket(page, back, { verifier: 'v'.repeat(43) })
    await page.goto(back.href)
    expect(await lacks(page, refusals.refused)).toEqual([])
  })

  test.each(['access_denied', 'invalid_scope', 'server_error'])('the answer “%s”', async (error) => {
    const { page } = await portal.visit()
    const back = await wayBack(page)
    back.searchParams.delete('code')
    back.searchParams.set('error', error)
    back.searchParams.set('error_description', 'words of a server, not for a patient')
    await page.goto(back.href)
    expect(await lacks(page, refusals.declined)).toEqual([])
    expect(await page.locator('body').innerText()).not.toContain('words of a server')
  })

  test('an answer nobody here asked for', async () => {
    const { page } = await portal.visit({ at: '/signed-in?code=made-up&state=made-up' })
    expect(await lacks(page, refusals.notOurs)).toEqual([])
    expect(tokenRequests()).toEqual([])
  })

  test('after each of them the next try works', async () => {
    const { page } = await portal.visit({ at: '/signed-in?error=access_denied' })
    expect(await lacks(page, refusals.notOurs)).toEqual([])
    await signIn(page, portal.demo(), { as: 'ana' })
    expect(await page.locator('h1').innerText()).toBe('A few words are enough')
  })

  test('the clinic’s sign-in itself refuses a return address, a client and a scope it does not know', async () => {
    const { page } = await portal.visit()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Ana Vermeer' }).waitFor()
    for (const [name, value] of [
      ['redirect_uri', 'https://evil.example/signed-in'],
      ['client_id', 'another-portal'],
    ] as const) {
      const asked = new URL(page.url())
      asked.searchParams.set(name, value)
      expect((await fetch(asked, { redirect: 'manual' })).status).toBe(400)
    }
    const greedy = new URL(page.url())
    greedy.searchParams.set('scope', 'launch/patient user/*.cruds')
    const answer = await fetch(greedy, { redirect: 'manual' })
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_scope')
  })
})

describe('when the clinic’s sign-in cannot be reached', () => {
  test.each([
    ['it is down', { kind: 'refused', status: 500, times: 9 }, 'The clinic’s system gave an answer we can’t use.'],
    ['there is no way to it', { kind: 'offline' }, 'We couldn’t reach the clinic’s system.'],
  ] as const)('%s: a plain sentence, help, and the same button again', async (_, weather, sentence) => {
    const { page } = await portal.visit({ expected: [/status of 500/, /net::ERR_/] })
    portal.demo().clinic.sky.change(weather)
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await lacks(page, sentence)).toEqual([])
    portal.demo().clinic.sky.change({ kind: 'reachable' })
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Ana Vermeer' }).waitFor()
  })

  test('it is down when the code is handed in', async () => {
    const { page } = await portal.visit({ expected: [/status of 503/] })
    const back = await wayBack(page)
    portal.demo().clinic.sky.change({ kind: 'refused', status: 503, times: 9 })
    await page.goto(back.href)
    expect(await lacks(page, 'We couldn’t reach the clinic’s sign-in.')).toEqual([])
  })
})

describe('when the session at the clinic has ended', () => {
  const words = 'the tide went out and nobody minded'

  test('words stay readable, it says “Please sign in again”, and afterwards one is where one was', async () => {
    const { context, page } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await page.getByRole('textbox', { name: 'Your words' }).fill(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    const where = page.url()
    await context.clearCookies()

    await page.goto(`${portal.demo().origin}/`)
    await page.getByRole('status').getByText('Please sign in again. What you wrote stays here.').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.goto(where)
    expect(await wordsIn(page)).toBe(words)
    expect(page.url()).toBe(where)

    await page.goto(`${portal.demo().origin}/timeline`)
    await page.getByRole('status').getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Ana Vermeer' }).click()
    await page.getByRole('heading', { level: 2, name: /^Cycle 4/ }).waitFor()
    expect(await page.getByText('Please sign in again').count()).toBe(0)
  })

  test('the clinic fails while a reload asks it quietly: the words are there all the same', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new', expected: [/status of 503/] })
    await page.getByRole('textbox', { name: 'Your words' }).fill(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    const where = page.url()
    portal.demo().clinic.sky.change({ kind: 'refused', status: 503, times: 99, only: { path: '/token' } })
    await page.reload()
    await page.waitForURL(where)
    expect(await wordsIn(page)).toBe(words)
    expect(page.url()).toBe(where)
  })

  test('somebody else who signs in on this device sees nothing of it', async () => {
    const { context, page } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await page.getByRole('textbox', { name: 'Your words' }).fill(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    const where = page.url()
    await context.clearCookies()
    await page.goto(`${portal.demo().origin}/`)
    await page.getByRole('status').getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Ben' }).click()
    await page.getByRole('heading', { level: 1, name: /^Your infusion is / }).waitFor()
    for (const address of [`${portal.demo().origin}/`, `${portal.demo().origin}/journal`, where]) {
      await page.goto(address)
      await page.waitForURL(address)
      await page.locator('h1:not(.first-late)').waitFor()
      expect(await page.content()).not.toContain(words)
      expect(
        await page
          .getByRole('textbox')
          .inputValue({ timeout: 500 })
          .catch(() => ''),
      ).not.toContain(words)
    }
  })

  test('an access token that ran out is renewed without a word, and without leaving the page', async () => {
    const { page } = await portal.visit({ as: 'ben', expected: [/401 \(Unauthorized\)/] })
    const leaves: string[] = []
    page.on('framenavigated', (frame) => leaves.push(frame.url()))
    await clinicsClock(2 * 60)
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await page.getByRole('heading', { level: 2, name: /^Cycle 1/ }).waitFor()
    await page.getByRole('link', { name: 'About this session' }).or(page.locator('.stop a')).first().waitFor()
    expect(leaves.every((url) => url.startsWith(portal.demo().origin))).toBe(true)
    await clinicsClock(0)
  })
})

describe('the sign-in runs out by time, in the middle of a sentence', () => {
  const sentence = 'half of it before, half of it after'

  test.each([
    ['the access token alone: nobody notices, and it is sent once', 2 * 60],
    ['all of it: it says so, the words stay, and they are sent once after signing in', 40 * 24 * 60],
  ])('%s', async (_, minutes) => {
    const { page } = await portal.visit({
      as: 'ana',
      at: '/journal/new',
      expected: [/40[01] \((Unauthorized|Bad Request)\)/],
    })
    const field = page.getByRole('textbox', { name: 'Your words' })
    await forTheTeam(page)
    await field.pressSequentially(sentence.slice(0, 17))
    await clinicsClock(minutes)
    await field.press('Control+End')
    await field.pressSequentially(sentence.slice(17), { delay: 30 })
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
    await page.getByText(sentence).waitFor()
    if (minutes > 60 * 24) {
      await page.getByRole('status').getByText('Please sign in again. What you wrote stays here.').waitFor()
      expect(copiesOf(sentence)).toEqual([])
      await page.getByRole('status').getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('link', { name: 'Ana Vermeer' }).or(page.getByText(sentence)).first().waitFor()
      const who = page.getByRole('link', { name: 'Ana Vermeer' })
      if (await who.isVisible()) await who.click()
    }
    await expect.poll(() => copiesOf(sentence).length, { timeout: 15_000 }).toBe(1)
    await page.getByText(sentence).waitFor()
    expect(await page.getByText(sentence).count()).toBe(1)
    await clinicsClock(0)
  })
})

describe('several pages of one browser', () => {
  test('each signs in quietly and holds a token of its own; none lies on the device', async () => {
    const { page, newPage } = await portal.visit({ as: 'ana' })
    const asked: string[] = []
    page.context().on('request', (request) => {
      if (request.url().includes('/authorize')) asked.push(new URL(request.url()).searchParams.get('prompt') ?? 'page')
    })
    const second = await newPage()
    await second.goto(`${portal.demo().origin}/timeline`)
    await second.getByRole('heading', { level: 2, name: /^Cycle 4/ }).waitFor()
    expect(asked).toEqual(['none'])
    const { requests } = portal.demo().clinic
    const tokens = new Set(requests.flatMap(({ headers }) => headers.authorization?.replace(/^Bearer /, '') ?? []))
    expect(tokens.size).toBe(2)
    const kept = await everythingKept(second)
    for (const token of tokens) expect(kept).not.toContain(token)
  })

  test('signing out on one of them is signing out on all: nothing of the person stays on a screen, and no token works', async () => {
    const { page, newPage } = await portal.visit({ as: 'ana' })
    await page.getByRole('navigation', { name: 'More places' }).getByRole('link', { name: 'Settings' }).click()
    const second = await newPage()
    await second.goto(`${portal.demo().origin}/timeline`)
    await second.getByRole('heading', { level: 2, name: /^Cycle 4/ }).waitFor()
    await second.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Sign out' }).click()
    for (const each of [page, second]) {
      await each.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor()
      await each.waitForURL(`${portal.demo().origin}/`)
      expect(await each.locator('body').innerText()).not.toContain('Cycle 4')
    }
    const { requests, fhir } = portal.demo().clinic
    const tokens = new Set(requests.flatMap(({ headers }) => headers.authorization ?? []))
    expect(tokens.size).toBe(2)
    for (const authorization of tokens) {
      const address = `${portal.demo().addresses.fhirBase}/Patient/${byId('ana').patient}`
      expect((await fhir.answer(new Request(address, { headers: { authorization } }))).status).toBe(401)
    }
  })
})

describe('the way back', () => {
  test('leads to the page one wanted, and the token lives in memory: a reload asks quietly and comes back', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await page.getByRole('textbox', { name: 'Your words' }).fill('a word before the reload')
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    const where = page.url()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/authorize'))
        asked.push(new URL(request.url()).searchParams.get('prompt') ?? 'a page')
    })
    await page.reload()
    await page.waitForURL(where)
    expect(await wordsIn(page)).toBe('a word before the reload')
    expect(asked).toEqual(['none'])
  })

  test.each(['//evil.example/journal', '/\\evil.example/journal', '/journal//evil'])(
    'stays within the portal: %s',
    async (at) => {
      const { page } = await portal.visit({ at, expected: [/evil\.example/] })
      const { origin } = portal.demo()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('link', { name: 'Ana Vermeer' }).click()
      await page.waitForURL((url) => url.origin === origin)
      await page.locator('h1:not(.first-late)').waitFor()
      expect(new URL(page.url()).origin).toBe(origin)
      expect(await page.locator('h1').innerText()).not.toBe('Welcome')
    },
  )

  test('stays within the portal when what was kept for the way has been tampered with', async () => {
    const { page } = await portal.visit()
    const back = await wayBack(page)
    await changePocket(page, back, { returnTo: 'https://evil.example/' })
    await page.goto(back.href)
    await page.getByRole('heading', { level: 1, name: 'A few words are enough' }).waitFor()
    expect(page.url()).toBe(`${portal.demo().origin}/`)
  })

  test('going back and forward hands in no code a second time', async () => {
    const { page } = await portal.visit({ as: 'ana' })
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Your course' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'A few words are enough' }).waitFor()
    await page.goBack()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: 'A few words are enough' }).waitFor()
    const codes = tokenRequests().flatMap((body) => new URLSearchParams(body).get('code') ?? [])
    expect(codes.length).toBeGreaterThan(0)
    expect(new Set(codes).size).toBe(codes.length)
    expect(await page.locator('.notice[data-kind="problem"]').count()).toBe(0)
  })

  test('leaves no token, no code and no name: not in addresses, titles, storage or databases', async () => {
    const { context, page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.getByRole('heading', { level: 2, name: /^Cycle 4/ }).waitFor()
    const { requests } = portal.demo().clinic
    const tokens = requests.flatMap(({ headers }) => headers.authorization?.replace(/^Bearer /, '') ?? [])
    const asked = tokenRequests().flatMap((body) => [...new URLSearchParams(body)])
    const secrets = asked.filter(([name]) => ['code', 'code_verifier'].includes(name)).map(([, value]) => value)
    expect(tokens.length).toBeGreaterThan(0)
    expect(secrets).toHaveLength(2)

    const kept = await everythingKept(page)
    expect(kept).toContain('portal-device')
    const session = await context.newCDPSession(page)
    const { entries } = await session.send('Page.getNavigationHistory')
    const ours = entries.filter(({ url }) => url.startsWith(portal.demo().origin))
    expect(ours.length).toBeGreaterThan(0)
    const seen = `${kept} ${JSON.stringify(ours)}`
    for (const secret of [...tokens, ...secrets, 'Ana', 'Vermeer', 'code=', 'access_token', 'refresh_token'])
      expect(seen, secret).not.toContain(secret)
    // How far down pages were read, by keys that say nothing, is all that lies there until the tab is closed.
    const inTab = await page.evaluate(() => Object.entries(sessionStorage))
    expect(inTab.map(([key]) => key).filter((key) => key !== 'react-router-scroll-positions')).toEqual([])
    for (const [, value] of inTab) expect(value).toMatch(/^{("\w+":[\d.]+,?)*}$/)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
})

/** In: a page that should be the welcome again. Out: what it lacks of saying so: this sentence, that words are kept, and help. */
async function lacks(page: Page, sentence: string): Promise<string[]> {
  await page.getByRole('alert').waitFor()
  const words = await page.locator('main').innerText()
  const { pathname, search } = new URL(page.url())
  const wanted = ['Welcome', sentence, 'What you wrote on this device is still here.', '988', '911']
  return [
    ...wanted.filter((piece) => !words.includes(piece)),
    ...(pathname + search === '/' ? [] : [`a clean address: ${pathname}${search}`]),
  ]
}

async function wordsIn(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: 'Your words' }).inputValue()
}

describe('what others try from outside', () => {
  test('a token in the fragment of an address signs nobody in, and does not stay there', async () => {
    const { page } = await portal.visit({ at: '/signed-in#access_token=stolen&token_type=bearer&state=any' })
    await page
      .getByText('That sign-in didn’t belong to this page, so it was not used. Please start again here.')
      .waitFor()
    expect(page.url()).not.toContain('stolen')
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    )
    expect(stored).not.toContain('stolen')
  })

  test('in a frame of another origin it is not shown', async () => {
    const { page } = await portal.visit({
      at: '/help/',
      expected: [
        /frame-ancestors/,
        /ERR_BLOCKED_BY_RESPONSE/,
        /a stranger was asked: http:\/\/127\.0\.0\.1/,
        /favicon/,
      ],
    })
    const { origin } = portal.demo()
    const around = createServer((_asked, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(`<iframe src="${origin}/"></iframe><iframe src="${origin}/help/"></iframe>`)
    })
    await new Promise<void>((resolve) => around.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void around.close())
    await page.goto(`http://127.0.0.1:${(around.address() as AddressInfo).port}/`)
    await page.waitForLoadState('load')
    const [, ...frames] = page.frames()
    expect(frames).toHaveLength(2)
    for (const frame of frames) expect(await frame.content()).not.toContain('Thrive Center')
  })

  test('what another window says to it changes nothing', async () => {
    const { page } = await portal.visit()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    const before = await page.locator('body').innerText()
    await page.evaluate(() => {
      for (const said of [
        { type: 'sign-in', code: 'stolen', state: 'any' },
        { access_token: 'stolen', token_type: 'bearer', patient: 'pt-4f2a9c' },
        'changed',
        'sent',
      ])
        window.postMessage(said, '*')
    })
    await page.waitForTimeout(500)
    expect(await page.locator('body').innerText()).toBe(before)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
  })
})

/** Begins to sign in and stops at the clinic’s page. Out: where it would send Ana back to. */
async function wayBack(page: Page): Promise<URL> {
  await page.getByRole('button', { name: 'Sign in' }).click()
  const link = page.getByRole('link', { name: byId('ana').name })
  const answer = await fetch(new URL((await link.getAttribute('href')) ?? '', page.url()), { redirect: 'manual' })
  return new URL(answer.headers.get('location') ?? '')
}

interface Pocket {
  state: string
  verifier: string
  tokenEndpoint: string
  returnTo: string
}

// On an address of the portal that runs no script of its own, so that nothing is taken out of the pocket.
async function pocketOf(page: Page, back: URL): Promise<Pocket> {
  await page.goto(`${back.origin}/help/`)
  return JSON.parse((await page.evaluate(() => sessionStorage.getItem('sign-in'))) ?? '{}') as Pocket
}

async function changePocket(page: Page, back: URL, change: Partial<Pocket>): Promise<void> {
  const pocket = { ...(await pocketOf(page, back)), ...change }
  await page.evaluate((kept) => sessionStorage.setItem('sign-in', kept), JSON.stringify(pocket))
}

/** Hands the code in before the portal does, as somebody who saw it all would. */
async function handIn(page: Page, back: URL): Promise<void> {
  const { verifier, tokenEndpoint } = await pocketOf(page, back)
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${back.origin}/signed-in`,
      client_id: 'kap-portal',
      code_verifier: verifier,
    }),
  })
  expect(answer.status).toBe(200)
}

async function clinicsClock(minutesAhead: number): Promise<void> {
  const { controlAddress } = portal.demo()
  const { now } = (await (await fetch(controlAddress)).json()) as { now: string }
  const clock = minutesAhead === 0 ? null : new Date(Date.parse(now) + minutesAhead * 60_000).toISOString()
  await fetch(controlAddress, { method: 'POST', body: JSON.stringify({ clock }) })
}

function tokenRequests(): string[] {
  const { requests } = portal.demo().clinic
  return requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/token')).map(({ body }) => body)
}

/** The resources of the clinic that hold a text. */
function copiesOf(text: string): string[] {
  const copies = portal
    .demo()
    .clinic.fhir.all('QuestionnaireResponse')
    .filter((response) => JSON.stringify(response).includes(text))
  return copies.map(({ id = '' }) => id)
}

/** All that this page's origin keeps on the device, as one text; bytes as letters. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const contents = await Promise.all(databases.map(({ name = '' }) => contentsOf(name)))
    const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.title,
      history.state,
      contents,
      caches_,
    ])

    async function contentsOf(name: string): Promise<unknown> {
      const database = await answerTo(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const records = await Promise.all(
        stores.map((store) => answerTo(database.transaction(store).objectStore(store).getAll())),
      )
      database.close()
      return { name, stores, records: records.flat().map(readable) }
    }

    function readable(value: unknown): unknown {
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]))
    }

    function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database did not answer')))
      })
    }
  })
}
