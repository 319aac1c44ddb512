import { expect, test } from 'vitest'
import { companionLines } from '../../src/features/timeline/companionLines.ts'
import { dateWords } from '#i18n/format.ts'

test('whoever drives learns when, where and whom to call, and nothing of why', () => {
  const lines = companionLines(
    {
      id: 's1',
      kind: 'infusion',
      state: 'planned',
      withTherapy: true,
      team: [{ name: 'Jo Bakker', role: 'KAP therapist' }],
      start: '2026-12-03T14:30:00.000Z',
      end: '2026-12-03T17:30:00.000Z',
      place: { name: 'Infusion Suite', address: '1 Main St' },
      instructions: 'Nothing to eat after midnight.',
    },
    { name: 'Thrive Center for Health', phone: { number: '+16167308069', shown: '616-730-8069' }, address: [] },
    dateWords('en', 'America/Detroit'),
    {
      when: (when) => `When: ${when}`,
      end: (time) => `Until ${time}`,
      where: (where) => `Where: ${where}`,
      rest: ['Rest.'],
      call: (phone) => `Call ${phone}`,
    },
  ).map((line) => line.replaceAll('\u202f', ' '))
  expect(lines[0]).toMatch(/^When: Thursday, December 3(,| at) 9:30 AM, Eastern Time$/)
  expect(lines.slice(1)).toEqual([
    'Until 12:30 PM',
    'Where: Thrive Center for Health, 1 Main St',
    'Rest.',
    'Call 616-730-8069',
  ])
  expect(lines.join(' ')).not.toMatch(/infusion|kap|jo bakker|midnight/i)
})
