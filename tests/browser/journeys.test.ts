import type { QuestionnaireResponse, Task } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { forTheTeam, servedPortal } from './portal.ts'

const portal = servedPortal()

test('sign in, and the next session is there: day, time with zone, place, ride', async () => {
  const { page } = await portal.visit({ as: 'ben' })
  await page.getByRole('heading', { level: 1, name: /^Your infusion is / }).waitFor()
  const ticket = page.getByRole('article', { name: 'Infusion with KAP' })
  const words = await ticket.innerText()
  expect(words).toMatch(/\d{1,2}:\d\d [AP]M/)
  expect(words).toContain('Eastern Time')
  expect(words).toContain('Thrive Center for Health')
  await ticket.getByRole('link', { name: 'About this session' }).click()
  await page.getByRole('heading', { level: 1, name: 'Infusion with KAP' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/sessions/pt-91be07-s2')
})

describe('an intention', () => {
  const first = 'What would you like from this infusion? One sentence is plenty.'
  const responses = () =>
    (portal.demo().clinic.fhir.all('QuestionnaireResponse') as QuestionnaireResponse[]).filter(
      ({ subject }) => subject?.reference === 'Patient/pt-91be07',
    )

  test('is begun, loaded again midway, goes on where it was, is reviewed, and sent once', async () => {
    const { page } = await portal.visit({ as: 'ben' })
    await page.getByRole('link', { name: 'Begin “Intention”' }).click()
    await page.getByRole('textbox', { name: first }).pressSequentially('To be less alone with it')
    await page.getByRole('button', { name: 'Next question' }).click()
    await page.getByRole('radio', { name: 'Understand something' }).check()
    await page.getByText('Kept on this device.', { exact: true }).waitFor()

    await page.reload()
    await page.getByRole('radio', { name: 'Understand something' }).waitFor()
    expect(await page.getByRole('radio', { name: 'Understand something' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.getByRole('textbox', { name: first }).inputValue()).toBe('To be less alone with it')

    await page.getByRole('button', { name: 'See all' }).click()
    await page.getByText('To be less alone with it').waitFor()
    expect(responses()).toHaveLength(0)
    await page.getByRole('button', { name: 'Send to my clinic' }).click()
    await page.getByText(/^Kept at your clinic, /).waitFor()
    expect(responses()).toHaveLength(1)
    expect(responses()[0]).toMatchObject({
      status: 'completed',
      questionnaire: 'https://kap-portal.example/Questionnaire/kap-intention|1.0.0',
      basedOn: [{ reference: 'CarePlan/pt-91be07-cycle-1' }],
    })
    await expect.poll(taskStatus).toBe('completed')
  })

  function taskStatus(): string | undefined {
    const tasks = portal.demo().clinic.fhir.all('Task') as Task[]
    return tasks.find(({ id }) => id === 'pt-91be07-t1')?.status
  }
})

describe('a reflection', () => {
  const words = 'the hallway again, and somebody had left a light on'
  const copies = () =>
    portal
      .demo()
      .clinic.fhir.all('QuestionnaireResponse')
      .filter((response) => JSON.stringify(response).includes(words))

  test('is written offline beside the intention, and sent once, to its cycle, when the network is back', async () => {
    const { context, page } = await portal.visit({
      as: 'ana',
      at: '/journal/new?as=reflection',
      expected: [/net::ERR_INTERNET_DISCONNECTED/],
    })
    await page
      .getByRole('complementary', { name: 'What you wrote before' })
      .getByText('May I come home to myself gently.')
      .waitFor()
    await forTheTeam(page)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('textbox', { name: 'Tell it your own way.' }).pressSequentially(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
    await page.getByText(words).waitFor()
    await page.getByText(/^You’re offline/).waitFor()
    expect(copies()).toHaveLength(0)

    await context.setOffline(false)
    await expect.poll(() => copies().length).toBe(1)
    expect(copies()[0]).toMatchObject({ basedOn: [{ reference: 'CarePlan/pt-4f2a9c-cycle-3' }], status: 'completed' })
    await page.locator('.entries li', { hasText: words }).getByText('Kept at your clinic.').waitFor()
    await page.reload()
    await page.getByText(words).waitFor()
    expect(copies()).toHaveLength(1)
    expect(await page.getByText(words).count()).toBe(1)
  })
})

test('help is one tap away on every screen, and coming back nobody has to sign in again', async () => {
  const { page } = await portal.visit({ as: 'ana' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const place of ['Timeline', 'Journal', 'Today']) {
    await page.getByRole('navigation', { name: 'Places in the portal' }).getByRole('link', { name: place }).click()
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
    await page.goBack()
    await page.getByRole('navigation', { name: 'Places in the portal' }).waitFor()
  }
  expect(asked.filter((url) => url.includes('/auth/'))).toEqual([])
})

test.each([
  '/sessions/pt-4f2a9c-s32',
  '/cycles/pt-4f2a9c-cycle-1',
  '/worksheets/pt-4f2a9c-t2',
  '/journal/pt-4f2a9c-course-r10',
])('another patient’s link is refused kindly: %s', async (at) => {
  const { page } = await portal.visit({ as: 'ben', at, expected: [/40[34]/] })
  await page.getByRole('heading', { level: 1, name: 'This page isn’t here' }).waitFor()
  const words = await page.locator('main').innerText()
  expect(words).toMatch(/isn’t part of your record|The link may be old/)
  expect(await page.locator('.help-now').isVisible()).toBe(true)
  expect(await page.title()).not.toContain('pt-4f2a9c')
})

test('a screen whose code cannot be loaded says so, with help, and the words written before are there afterwards', async () => {
  const { context, page } = await portal.visit({ as: 'ana', at: '/journal/new', expected: [/404/] })
  await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('kept through it all', { delay: 30 })
  const where = page.url()
  await context.route('**/assets/SettingsScreen*', (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('navigation', { name: 'More places' }).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('alert').getByText('What you wrote is kept on this device.').waitFor()
  const words = await page.locator('main').innerText()
  for (const number of ['988', '911', '616-730-8069']) expect(words).toContain(number)

  await context.unroute('**/assets/SettingsScreen*')
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.goto(where)
  expect(await page.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe('kept through it all')
})
