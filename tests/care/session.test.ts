import type { Appointment } from 'fhir/r4'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlaces, readSession } from '#care/session.fhir.ts'
import { endOf, hasHappened, inOrder, isAhead, nextSession, type Session, type SessionState } from '#care/session.ts'
import { anything, spoiled } from './strangers.ts'

const care = (code: string) => ({ coding: [{ system: 'https://kap-portal.example/CodeSystem/care', code }] })

const location = {
  resourceType: 'Location',
  id: 'loc-1',
  name: 'Infusion Suite',
  address: { line: ['100 Sample Street NE', 'Suite 2'], city: 'Grand Rapids', state: 'MI', postalCode: '49503' },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/Detroit' }],
}

const appointment: Appointment = {
  resourceType: 'Appointment',
  id: 'a1',
  status: 'booked',
  serviceType: [care('infusion'), care('with-kap')],
  start: '2026-12-03T09:30:00-05:00',
  end: '2026-12-03T12:30:00-05:00',
  patientInstruction: 'Nothing to eat after 3:30 AM.',
  participant: [
    { actor: { reference: 'Patient/p', display: 'Ana Vermeer' }, status: 'accepted' },
    {
      actor: { reference: 'Practitioner/1', display: 'Jo Bakker' },
      type: [{ text: 'KAP therapist' }],
      status: 'accepted',
    },
    { actor: { reference: 'Practitioner/2', display: 'Sam Whitfield' }, status: 'accepted' },
    { actor: { reference: 'Location/loc-1' }, status: 'accepted' },
  ],
}

const places = readPlaces([location])
const read = (changes: object = {}) => readSession({ ...appointment, ...changes }, places)

test('a session is read with its time, place, people and the clinic’s own words', () => {
  expect(read()).toEqual({
    id: 'a1',
    kind: 'infusion',
    state: 'planned',
    withTherapy: true,
    start: '2026-12-03T14:30:00.000Z',
    end: '2026-12-03T17:30:00.000Z',
    instructions: 'Nothing to eat after 3:30 AM.',
    team: [{ name: 'Jo Bakker', role: 'KAP therapist' }, { name: 'Sam Whitfield' }],
    place: {
      name: 'Infusion Suite',
      address: '100 Sample Street NE, Suite 2, Grand Rapids, MI 49503',
      zone: 'America/Detroit',
    },
  })
})

test('of a stranger’s appointment only what it says is shown', () => {
  expect(readSession({ resourceType: 'Appointment', id: 'x', status: 'booked' }, new Map())).toEqual({
    id: 'x',
    kind: 'other',
    state: 'waiting',
    team: [],
  })
})

describe('where it stands', () => {
  test.each<[string, SessionState, SessionState]>([
    ['proposed', 'planned', 'waiting'],
    ['pending', 'planned', 'waiting'],
    ['waitlist', 'planned', 'waiting'],
    ['booked', 'planned', 'waiting'],
    ['arrived', 'here', 'here'],
    ['checked-in', 'here', 'here'],
    ['fulfilled', 'done', 'done'],
    ['cancelled', 'cancelled', 'cancelled'],
    ['noshow', 'missed', 'missed'],
  ])('%s: with a date %s, without one %s', (status, dated, undated) => {
    expect([read({ status }), read({ status, start: undefined })]).toMatchObject([{ state: dated }, { state: undated }])
  })

  test('entered in error: hidden, and not counted as unreadable', () => {
    expect(read({ status: 'entered-in-error' })).toBe('hidden')
  })

  test.each(['confirmed', '', 'BOOKED', 'constructor'])(
    'a status we do not know makes it unreadable rather than wrongly certain: “%s”',
    (status) => {
      expect(read({ status })).toBeUndefined()
    },
  )
})

describe('what kind it is', () => {
  test.each([
    [[care('preparation')], 'preparation', undefined],
    [[care('infusion')], 'infusion', undefined],
    [[care('infusion'), care('infusion-only')], 'infusion', false],
    [[{ coding: [...care('infusion').coding, ...care('with-kap').coding] }], 'infusion', true],
    [[care('integration')], 'integration', undefined],
    [[], 'other', undefined],
    [[care('massage')], 'other', undefined],
    [[{ coding: [{ system: 'http://elsewhere.example', code: 'infusion' }] }], 'other', undefined],
    [[{ text: 'infusion' }], 'other', undefined],
  ])('%j', (serviceType, kind, withTherapy) => {
    const session = read({ serviceType }) as Session
    expect([session.kind, session.withTherapy]).toEqual([kind, withTherapy])
  })
})

describe('a time that is none', () => {
  test.each([
    'soon',
    'Thursday',
    '5',
    '9:30',
    'hello 2020',
    '2026-12-03',
    '2026-12',
    '2026-12-03T09:30:00',
    '2026-12-03 09:30',
    '12/03/2026 9:30',
    '2026-13-40T09:30:00Z',
    '',
  ])('“%s” makes the session unreadable: better none than a wrong hour', (start) => {
    expect(read({ start })).toBeUndefined()
    expect(read({ end: start })).toBeUndefined()
  })

  test.each(['2026-12-03T14:30:00Z', '2026-12-03T14:30:00.5Z', '2026-12-03T20:15:00+05:45', '2026-12-03T14:30Z'])(
    'but “%s” is one',
    (start) => {
      expect(read({ start })).toMatchObject({ start: expect.stringMatching(/^2026-12-03T14:30:00/) as string })
    },
  )
})

describe('where it is', () => {
  test('a place that did not come along is known by what it is called', () => {
    const participant = [{ actor: { reference: 'Location/far', display: 'The other house' } }]
    expect(read({ participant })).toMatchObject({ place: { name: 'The other house' } })
    expect(read({ participant: [{ actor: { reference: 'Location/far' } }] })).not.toHaveProperty('place')
  })

  test.each([
    ['Mars/Olympus', undefined],
    ['America/Detroit', 'America/Detroit'],
  ])('a zone is believed when this device knows it: %s', (valueCode, zone) => {
    const extension = [{ ...location.extension[0], valueCode }]
    expect(readPlaces([{ ...location, extension }]).get('Location/loc-1')?.zone).toBe(zone)
  })

  test('a place without a name or an address is still a place; one that is broken is none', () => {
    expect([...readPlaces([{ resourceType: 'Location', id: 'a' }])]).toEqual([['Location/a', { name: '' }]])
    expect(
      readPlaces([{ resourceType: 'Location', id: 5 }, null, 'x', [], { resourceType: 'Patient', id: 'a' }]).size,
    ).toBe(0)
  })

  test.each([
    ['https://video.example/room', 'https://video.example/room'],
    ['http://video.example/room', undefined],
    ['javascript' + ':alert(1)', undefined],
    ['HTTPS//x', undefined],
    [5, undefined],
  ])('a video link is followed over https only: %s', (valueUrl, videoLink) => {
    const extension = [{ url: 'virtualService', extension: [{ url: 'addressUrl', valueUrl }] }]
    expect((read({ extension }) as Session).videoLink).toBe(videoLink)
  })
})

test('why it was called off is said in the clinic’s words', () => {
  expect(read({ status: 'cancelled', cancelationReason: { text: 'Jo is ill' } })).toMatchObject({
    state: 'cancelled',
    cancelledBecause: 'Jo is ill',
  })
})

test('whatever a server sends as an appointment or a place, reading it never throws', () => {
  const sent = fc.oneof(
    spoiled(appointment),
    anything('Appointment'),
    spoiled(location),
    anything('Location'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(sent, (resource) => {
      const session = readSession(resource, readPlaces([resource, location]))
      if (session === undefined || session === 'hidden') return
      expect([typeof session.id, typeof session.kind, typeof session.state]).toEqual(['string', 'string', 'string'])
      for (const time of [session.start, session.end])
        expect(time ?? '2026-01-01T00:00:00.000Z').toMatch(/^.{10,13}T.*Z$/)
    }),
    { numRuns: 1000 },
  )
})

describe('a session in time', () => {
  const session: Session = {
    id: 's',
    kind: 'infusion',
    state: 'planned',
    team: [],
    start: '2026-12-03T14:30:00.000Z',
    end: '2026-12-03T17:30:00.000Z',
  }
  const { end: _end, ...endless } = session
  const { start: _start, ...undated } = endless

  test.each([
    ['preparation', '2026-12-03T15:30:00.000Z'],
    ['infusion', '2026-12-03T17:30:00.000Z'],
    ['integration', '2026-12-03T15:30:00.000Z'],
    ['other', '2026-12-03T15:30:00.000Z'],
  ] as const)('without an end, %s ends as such sessions usually do', (kind, end) => {
    expect(endOf({ ...endless, kind })).toBe(end)
    expect(endOf({ ...undated, kind })).toBeUndefined()
  })

  test.each<[SessionState, boolean, boolean, boolean]>([
    ['planned', true, false, true],
    ['here', true, false, true],
    ['done', false, true, true],
    ['cancelled', false, false, false],
    ['missed', false, false, false],
    ['waiting', false, false, false],
  ])('%s: ahead %s, has happened before its end %s, after it %s', (state, ahead, before, after) => {
    const one = { ...session, state }
    const [during, later] = ['2026-12-03T17:30:00.000Z', '2026-12-03T17:31:00.000Z'] as const
    expect([isAhead(one, during), hasHappened(one, during), hasHappened(one, later)]).toEqual([ahead, before, after])
    expect(isAhead(one, later)).toBe(false)
  })

  test('the next one is the first by date that is still ahead, also while it goes on', () => {
    const later = { ...session, id: 'later', start: '2026-12-20T14:30:00.000Z', end: '2026-12-20T15:30:00.000Z' }
    const off: Session = { ...session, id: 'off', state: 'cancelled', start: '2026-12-01T14:30:00.000Z' }
    const all = [later, { ...undated, id: 'undated', state: 'here' as const }, off, session]
    expect(nextSession(all, '2026-12-01T00:00:00.000Z')?.id).toBe('s')
    expect(nextSession(all, '2026-12-03T16:00:00.000Z')?.id).toBe('s')
    expect(nextSession(all, '2026-12-03T18:00:00.000Z')?.id).toBe('later')
    expect(nextSession(all, '2026-12-21T00:00:00.000Z')).toBeUndefined()
  })

  test('in order: by date, then those without one as the clinic gave them', () => {
    const given = [
      { ...undated, id: 'b' },
      { ...session, id: 'late', start: '2026-12-05T00:00:00.000Z' },
      { ...undated, id: 'a' },
      { ...session, id: 'early' },
    ]
    expect(inOrder(given).map(({ id }) => id)).toEqual(['early', 'late', 'b', 'a'])
    expect(given.map(({ id }) => id)).toEqual(['b', 'late', 'a', 'early'])
  })
})
