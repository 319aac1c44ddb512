import { weekdays } from '#clinic/clinic.ts'
import type { CountryLines } from '../line.ts'
import { numbersToCall } from '../numbersToCall.ts'

// Checked against the lines' own public pages in the month below. Nothing here may be guessed.

const { crisis } = numbersToCall('GB')

export const unitedKingdom = {
  checkedOn: '2026-11',
  lifeline: {
    name: { en: 'Samaritans' },
    ways: [{ by: 'call', ...crisis }],
    interprets: false,
  },
  groups: [],
  lines: [
    {
      id: 'nhsMentalHealth',
      name: { en: 'NHS 111, mental health' },
      hours: 'always',
      ways: [{ by: 'call', number: '111', shown: '111', press: '2' }],
    },
    {
      id: 'shout',
      name: { en: 'Shout' },
      hours: 'always',
      ways: [{ by: 'text', number: '85258', shown: '85258', word: 'SHOUT' }],
    },
    {
      id: 'papyrus',
      name: { en: 'Papyrus HOPELINE247' },
      hours: 'always',
      ways: [{ by: 'call', number: '08000684141', shown: '0800 068 4141' }],
    },
    {
      id: 'emergencyInSign',
      need: 'deaf',
      name: { en: '999 BSL' },
      hours: 'always',
      ways: [{ by: 'web', address: 'https://999bsl.co.uk', shown: '999bsl.co.uk' }],
    },
    {
      id: 'switchboard',
      need: 'lgbtq',
      name: { en: 'Switchboard' },
      hours: { days: weekdays, opens: '10:00', closes: '22:00', zone: 'Europe/London' },
      ways: [{ by: 'call', number: '08000119100', shown: '0800 0119 100' }],
    },
    {
      id: 'domesticAbuse',
      need: 'violenceAtHome',
      name: { en: 'National Domestic Abuse Helpline' },
      hours: 'always',
      ways: [{ by: 'call', number: '08082000247', shown: '0808 2000 247' }],
    },
    {
      id: 'rapeSupport',
      need: 'sexualAssault',
      name: { en: 'Rape Crisis Support Line' },
      hours: 'always',
      ways: [{ by: 'call', number: '08085002222', shown: '0808 500 2222' }],
    },
    {
      id: 'nhsAdvice',
      need: 'poisoning',
      name: { en: 'NHS 111' },
      hours: 'always',
      ways: [{ by: 'call', number: '111', shown: '111' }],
    },
  ],
} as const satisfies CountryLines
