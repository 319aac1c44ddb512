// @vitest-environment jsdom
import type { Resource } from '@medplum/fhirtypes'
import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { ben } from '#mocks/people/ben.ts'
import type { Person } from '#mocks/people/person.ts'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const late = { timeout: 10_000 }
const patient = 'pt-91be07'
const noon = { as: 'ben', now: '2026-12-03T17:00:00.000Z' }

// His course as it was planned on the third of December, whatever day it is.
const planned: Person = { ...ben, resources: () => ben.resources(noon.now) }

test.each([
  ['2026-12-03T12:00:00-05:00', 'Your infusion is on Saturday'],
  ['2026-12-04T08:00:00-05:00', 'Your infusion is tomorrow'],
  ['2026-12-05T07:00:00-05:00', 'Your infusion is today'],
  ['2026-12-05T12:31:00-05:00', 'A few words are enough'],
  ['2026-12-06T12:31:00-05:00', 'While it’s still near'],
  ['2026-12-09T08:00:00-05:00', 'Your integration session is today'],
  ['2026-12-09T12:01:00-05:00', 'No session has a date yet'],
])('at %s Today says first: %s; and has one action at most', async (when, says) => {
  await openPortal({ as: 'ben', now: new Date(when).toISOString(), mock: { people: [planned] } })
  expect(await screen.findByRole('heading', { level: 1, name: says }, late)).toBeVisible()
  const main = screen.getByRole('main')
  // What comes below comes later.
  await within(main).findByText(/Nobody reads this in real time/, {}, late)
  expect(main.querySelectorAll('[data-kind="primary"]').length).toBeLessThanOrEqual(1)
  expect(within(main).getAllByRole('heading')[0]).toHaveTextContent(says)
})

test('words that the clinic does not have yet stand on Today, until they are sent', async () => {
  const portal = await openPortal({ ...noon, at: '/journal/new' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'a boat on the lake')
  await forTheTeam(user)
  await screen.findByText('Kept on this device.')
  portal.weather({ kind: 'offline' })
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  await user.click(screen.getByRole('link', { name: 'Today' }))
  const here = (await screen.findByRole('heading', { level: 2, name: 'On this device' }, late)).closest('section')
  if (!here) throw new Error('it stands in no passage')
  expect(within(here).getByRole('link', { name: /a boat on the lake/ })).toBeVisible()
  portal.weather({ kind: 'reachable' })
  await user.click(await within(here).findByRole('button', { name: 'Send now' }, late))
  await waitFor(() => expect(here).not.toBeInTheDocument(), late)
  expect(JSON.stringify(portal.mock.fhir.all('QuestionnaireResponse'))).toContain('a boat on the lake')
})

describe('a session’s own page', () => {
  test('says how long, leads to a map only who follows it, and how to change it', async () => {
    await openPortal({ ...noon, at: `/sessions/${patient}-s2` })
    expect(await screen.findByText(/It takes about 3 hours\./)).toHaveTextContent(
      'An appointment with KAP is longer than an infusion alone.',
    )
    const directions = await screen.findByRole('link', { name: /Directions/ })
    expect(directions).toHaveAttribute('href', expect.stringContaining('query=100%20Sample%20Street%20NE'))
    expect(directions).toHaveAttribute('rel', 'noopener noreferrer')
    const change = (await screen.findByRole('heading', { level: 2, name: 'To change it' })).closest('section')!
    expect(within(change).getAllByRole('link', { name: '616-730-8069' })[0]).toHaveAttribute('href', 'tel:+16167308069')
    expect(change).toHaveTextContent(/Monday to Thursday, 8:30 AM to 5:00 PM/)
  })

  test('has the worksheets of its part of the cycle, with their day', async () => {
    await openPortal({ ...noon, at: `/sessions/${patient}-s1` })
    const around = (
      await screen.findByRole('heading', { level: 2, name: 'Written around this session' }, late)
    ).closest('section')!
    expect(await within(around).findByRole('link', { name: /Intention/ })).toBeVisible()
    expect(within(around).getAllByText(/By Friday, December 4/).length).toBeGreaterThan(0)
  })

  test('by video: the link is there, and no way to drive', async () => {
    await openPortal({ as: 'lucia', language: 'es' })
    const more = await screen.findByRole('article', {}, late)
    expect(within(more).getByRole('link', { name: /^Por video/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:/),
    )
    expect(screen.queryByRole('link', { name: /OpenStreetMap/ })).toBeNull()
  })
})

const care = (code: string) => ({ coding: [{ system: 'https://kap-portal.example/CodeSystem/care', code }] })
const self = { reference: `Patient/${patient}` }

function appointment(id: string, more: object): Resource {
  return {
    resourceType: 'Appointment',
    id,
    status: 'booked',
    serviceType: [care('infusion')],
    participant: [{ actor: self, status: 'accepted' }],
    ...more,
  }
}

const odd: readonly Resource[] = [
  appointment('old', { status: 'fulfilled', start: '1900-01-01T10:00:00Z', end: '1900-01-01T11:00:00Z' }),
  appointment('far', { start: '2200-01-01T10:00:00Z', end: '2200-01-01T11:00:00Z' }),
  appointment('endless', { start: '2026-12-20T14:30:00Z' }),
  appointment('backwards', { start: '2026-12-21T14:30:00Z', end: '2026-12-20T14:30:00Z' }),
  appointment('partial', { start: '2026-12' }),
  appointment('missed', { status: 'noshow', start: '2026-11-20T14:30:00Z', end: '2026-11-20T17:30:00Z' }),
  {
    resourceType: 'CarePlan',
    id: 'bare',
    status: 'active',
    intent: 'plan',
    subject: self,
    partOf: [{ reference: `CarePlan/${patient}-course` }],
    activity: [{ reference: { reference: 'Appointment/gone' } }],
  },
]

async function withOddThings(at: string): Promise<OpenedPortal> {
  const portal = await openPortal(noon)
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  portal.mock.fhir.seed(odd)
  await portal.open(at)
  return portal
}

describe('whatever the clinic’s system holds', () => {
  test('the timeline shows each in its place, sets aside what has no day, and says how many', async () => {
    await withOddThings('/timeline')
    expect(await screen.findByText(/1 item could not be shown/, {}, late)).toBeVisible()
    const years = screen.getByRole('navigation', { name: 'Years' })
    expect(
      within(years)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['1900', '2026', '2200'])
    expect(document.querySelectorAll('a[href="/sessions/endless"], a[href="/sessions/backwards"]')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'Cycle 2' })).toBeVisible()
  })

  test('what did not take place is said without blame, its day struck through', async () => {
    await withOddThings('/timeline')
    const stop = (await screen.findByText('Didn’t take place', {}, late)).closest('li')!
    expect(stop.querySelector('s')).toHaveTextContent(/Fri, Nov 20/)
    expect(stop).not.toHaveTextContent(/miss|fail|no.show/i)
  })

  test.each(['/', '/cycles/bare', '/sessions/endless', '/sessions/backwards', '/sessions/far'])(
    '%s stands',
    async (at) => {
      await withOddThings(at)
      expect(await screen.findByRole('heading', { level: 1, name: /infusion|Cycle 2/i }, late)).toBeVisible()
      expect(screen.queryByRole('alert')).toBeNull()
    },
  )

  test.each(['/', '/timeline'])(
    'pages that lead in a circle: %s says that it cannot be shown, and a way on',
    async (at) => {
      const portal = await openPortal({ ...noon, at: '/settings' })
      await screen.findByRole('heading', { level: 1, name: 'Settings' })
      const address = `${portal.mock.addresses.fhirBase}/Appointment`
      portal.mock.server.use(
        http.get(address, () =>
          HttpResponse.json({
            resourceType: 'Bundle',
            type: 'searchset',
            link: [{ relation: 'next', url: `${address}?again=1` }],
            entry: [],
          }),
        ),
      )
      await portal.open(at)
      const alert = await screen.findByRole('alert', {}, late)
      expect(alert).toHaveTextContent('616-730-8069')
      expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible()
    },
  )
})
