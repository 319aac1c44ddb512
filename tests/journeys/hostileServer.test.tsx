// @vitest-environment jsdom
import type { Resource } from '@medplum/fhirtypes'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'
import { byId } from '#mocks/people/people.ts'

const patient = byId('ana').patient
const subject = { reference: `Patient/${patient}` }

/** In: how deep. Out: a thing within a thing within a thing, under that key. */
function nested(key: string, depth: number, inner: object): object {
  let whole = inner
  for (let each = 0; each < depth; each += 1) whole = { linkId: `l${each}`, text: 'x', [key]: [whole] }
  return whole
}

const own = (text: string) => JSON.parse(text) as object

/** Out: something of that type that says this name wherever a server chooses one, as JSON reads it. */
function named(resourceType: string, name: string): object {
  const text = JSON.stringify({
    resourceType,
    id: name === '__proto__' ? 'proto' : name,
    PROTO: { status: 'booked', valueBoolean: true },
    status: resourceType === 'QuestionnaireResponse' ? 'completed' : name,
    lifecycleStatus: name,
    achievementStatus: { coding: [{ code: name }] },
    description: { text: 'a step' },
    startDate: '2026-12-01',
    intent: name,
    questionnaire: name,
    subject,
    for: subject,
    source: subject,
    author: subject,
    authored: '2026-12-02T10:00:00Z',
    participant: [{ actor: subject, status: name }],
    code: { coding: [{ system: name, code: name }] },
    item: [
      { linkId: name, text: name, answer: [{ PROTO: { valueInteger: 1 }, valueString: name }] },
      { linkId: 'mood', answer: [{ valueInteger: 5 }] },
    ],
  })
  return own(text.replaceAll('"PROTO"', '"__proto__"'))
}

const turned = '\u202Emoc.live\u202C'
const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>'

const hostile: Record<string, object[]> = {
  'nesting without end': [
    {
      resourceType: 'QuestionnaireResponse',
      id: 'deep-response',
      status: 'completed',
      questionnaire: 'https://kap-portal.example/Questionnaire/kap-reflection|1.0.0',
      subject,
      source: subject,
      author: subject,
      authored: '2026-12-02T10:00:00Z',
      item: [nested('item', 800, { linkId: 'free', answer: [{ valueString: 'far down' }] })],
    },
    {
      resourceType: 'Questionnaire',
      id: 'deep-form',
      url: 'https://clinic.example/Questionnaire/deep',
      status: 'active',
      item: [nested('item', 800, { linkId: 'a', type: 'string', text: 'far down' })],
    },
    {
      resourceType: 'Appointment',
      id: 'deep-appointment',
      status: 'booked',
      start: '2026-12-10T10:00:00Z',
      end: '2026-12-10T11:00:00Z',
      participant: [{ actor: subject, status: 'accepted' }],
      extension: [nested('extension', 800, { url: 'x', valueString: 'y' })],
    },
    {
      resourceType: 'Goal',
      id: 'deep-goal',
      lifecycleStatus: 'active',
      description: { text: 'x' },
      subject,
      extension: [nested('extension', 800, {})],
    },
    {
      resourceType: 'Task',
      id: 'deep-task',
      status: 'requested',
      intent: 'order',
      for: subject,
      input: [nested('extension', 800, {})],
    },
    {
      resourceType: 'CarePlan',
      id: 'deep-plan',
      status: 'active',
      intent: 'plan',
      subject,
      activity: [nested('extension', 800, {})],
    },
    {
      resourceType: 'DocumentReference',
      id: 'deep-document',
      status: 'current',
      subject,
      content: [nested('extension', 800, {})],
    },
  ],
  'names of JavaScript’s own': [
    ...['Appointment', 'CarePlan', 'Task', 'Goal', 'DocumentReference'].map((resourceType) =>
      named(resourceType, 'constructor'),
    ),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => named('QuestionnaireResponse', name)),
  ],
  'huge words': ['Appointment', 'CarePlan', 'Task', 'Goal', 'QuestionnaireResponse'].map((resourceType) => ({
    resourceType,
    id: `huge-${resourceType}`,
    status:
      resourceType === 'Appointment'
        ? 'booked'
        : resourceType === 'QuestionnaireResponse'
          ? 'completed'
          : resourceType === 'Task'
            ? 'requested'
            : 'active',
    lifecycleStatus: 'active',
    intent: 'plan',
    subject,
    for: subject,
    source: subject,
    author: subject,
    title: 'ab '.repeat(60_000),
    description: resourceType === 'Goal' ? { text: 'ab '.repeat(60_000) } : 'ab '.repeat(60_000),
    patientInstruction: '616-730-8069 '.repeat(20_000),
    start: '2026-12-09T10:00:00Z',
    end: '2026-12-09T11:00:00Z',
    participant: [{ actor: subject }, { actor: { reference: 'Practitioner/x', display: 'N'.repeat(200_000) } }],
    questionnaire: 'https://kap-portal.example/Questionnaire/kap-reflection|1.0.0',
    authored: '2026-12-02T10:00:00Z',
    item: [{ linkId: 'free', text: 'Q', answer: [{ valueString: '('.repeat(200_000) }] }],
  })),
  'markup and addresses that run': [
    {
      resourceType: 'Appointment',
      id: 'markup-appointment',
      status: 'booked',
      start: '2026-12-08T10:00:00Z',
      end: '2026-12-08T11:00:00Z',
      patientInstruction: markup,
      cancelationReason: { text: markup },
      participant: [{ actor: subject }, { actor: { reference: 'Practitioner/x', display: markup + turned } }],
      extension: [
        {
          url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService',
          extension: [{ url: 'addressUrl', valueUrl: ['javascript', 'alert(1)'].join(':') }],
        },
      ],
    },
    {
      resourceType: 'Goal',
      id: 'markup-goal',
      lifecycleStatus: 'active',
      description: { text: markup + turned },
      subject,
    },
    {
      resourceType: 'CarePlan',
      id: 'markup-plan',
      status: 'active',
      intent: 'plan',
      subject,
      title: markup + turned,
      description: markup,
    },
  ],
}

const pages = ['/', '/timeline', '/worksheets', '/journal', '/steps', '/sharing', '/mood', '/sharing/summary']
const ownPages: Record<string, readonly string[]> = {
  'nesting without end': ['/sessions/deep-appointment', '/journal/deep-response'],
  'names of JavaScript’s own': ['/journal/constructor', '/sessions/constructor', '/cycles/__proto__'],
  'huge words': ['/sessions/huge-Appointment', '/journal/huge-QuestionnaireResponse'],
  'markup and addresses that run': ['/sessions/markup-appointment', '/cycles/markup-plan'],
}

test.each(Object.entries(hostile))(
  'a server with %s: every page stands, the rest of it too, and nothing runs',
  async (name, resources) => {
    const portal = await openPortal({ as: 'ana' })
    portal.mock.fhir.seed(resources as Resource[])
    await portal.reload()
    for (const path of [...pages, ...(ownPages[name] ?? [])]) {
      await portal.open(path)
      const heading = await screen.findByRole('heading', { level: 1 }, { timeout: 15_000 })
      await waitFor(() => expect(heading).not.toHaveTextContent(/^Loading/), { timeout: 15_000 })
      await new Promise((resolve) => setTimeout(resolve, 250))
      expect(screen.getByRole('heading', { level: 1 }), path).not.toHaveTextContent('Something here broke')
      const addresses = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
      expect(addresses.filter((address) => /^\s*(javascript|vbscript)/i.test(address))).toEqual([])
      expect(document.querySelector('img[src=x], body script')).toBeNull()
      expect(['1', '2']).not.toContain(document.title)
    }
    await portal.open('/timeline')
    expect(await screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })).toBeVisible()
  },
  120_000,
)
