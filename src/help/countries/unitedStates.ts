import { weekdays } from '#clinic/clinic.ts'
import type { CountryLines, Line } from '../line.ts'
import { numbersToCall } from '../numbersToCall.ts'

// Checked against the lines' own public pages in the month below. Nothing here may be guessed.

const { crisis } = numbersToCall('US')

const lifeline = {
  name: {
    en: '988 Suicide & Crisis Lifeline',
    es: '988 Línea de Prevención del Suicidio y Crisis',
    ar: 'خط 988 للأزمات والوقاية من الانتحار',
  },
  ways: [
    { by: 'call', ...crisis },
    { by: 'text', ...crisis },
    { by: 'chat', address: 'https://988lifeline.org/chat', shown: '988lifeline.org' },
  ],
  speaks: {
    es: [
      { by: 'call', ...crisis, press: '2' },
      { by: 'text', ...crisis, word: 'AYUDA' },
      { by: 'chat', address: 'https://988lifeline.org/es/chat', shown: '988lifeline.org' },
    ],
  },
  interprets: true,
} as const satisfies CountryLines['lifeline']

/** Who finds a way of their own within 988. */
const groups = [
  {
    id: 'spanish',
    need: 'spanish',
    name: { en: 'En español', es: 'En español', ar: 'بالإسبانية' },
    hours: 'always',
    ways: lifeline.speaks.es,
  },
  {
    id: 'veterans',
    need: 'veterans',
    name: { en: 'Veterans', es: 'Personas veteranas', ar: 'قدامى المحاربين' },
    hours: 'always',
    ways: [
      { by: 'call', ...crisis, press: '1' },
      { by: 'text', number: '838255', shown: '838255' },
      { by: 'web', address: 'https://www.veteranscrisisline.net', shown: 'veteranscrisisline.net' },
    ],
  },
  {
    id: 'deaf',
    need: 'deaf',
    name: { en: 'Deaf, hard of hearing', es: 'Personas sordas o con dificultad para oír', ar: 'الصم وضعاف السمع' },
    hours: 'always',
    ways: [
      { by: 'videophone', ...crisis },
      { by: 'signVideo', address: 'https://988lifeline.org', shown: '988lifeline.org' },
      { by: 'relay', relay: '711', ...crisis },
    ],
  },
] as const satisfies readonly Line[]

/** The other lines of the country; a clinic may hide any of them by its id. */
const lines = [
  {
    id: 'crisisTextLine',
    name: { en: 'Crisis Text Line' },
    hours: 'always',
    ways: [{ by: 'text', number: '741741', shown: '741741', word: 'HOME' }],
    speaks: { es: [{ by: 'text', number: '741741', shown: '741741', word: 'HOLA' }] },
  },
  {
    id: 'trevor',
    need: 'lgbtq',
    name: { en: 'The Trevor Project' },
    hours: 'always',
    ways: [
      { by: 'call', number: '+18664887386', shown: '866-488-7386' },
      { by: 'text', number: '678678', shown: '678678', word: 'START' },
    ],
  },
  {
    id: 'transLifeline',
    need: 'lgbtq',
    name: { en: 'Trans Lifeline' },
    hours: { days: weekdays.slice(0, 5), opens: '13:00', closes: '21:00', zone: 'America/New_York' },
    ways: [{ by: 'call', number: '+18775658860', shown: '877-565-8860' }],
  },
  {
    id: 'fireside',
    need: 'peers',
    name: { en: 'Fireside Project' },
    hours: 'vary',
    ways: [
      { by: 'call', number: '+16234737433', shown: '623-473-7433' },
      { by: 'text', number: '+16234737433', shown: '623-473-7433' },
      { by: 'web', address: 'https://firesideproject.org', shown: 'firesideproject.org' },
    ],
  },
  {
    id: 'samhsa',
    need: 'treatment',
    name: { en: 'SAMHSA helpline', es: 'Línea de ayuda de SAMHSA', ar: 'خط المساعدة SAMHSA' },
    hours: 'always',
    ways: [{ by: 'call', number: '+18006624357', shown: '800-662-4357' }],
    speaks: { es: [{ by: 'call', number: '+18006624357', shown: '800-662-4357' }] },
  },
  {
    id: 'domesticViolence',
    need: 'violenceAtHome',
    name: {
      en: 'Domestic violence hotline',
      es: 'Línea directa contra la violencia doméstica',
      ar: 'الخط الساخن للعنف المنزلي',
    },
    hours: 'always',
    ways: [
      { by: 'call', number: '+18007997233', shown: '800-799-7233' },
      { by: 'text', number: '88788', shown: '88788', word: 'START' },
    ],
  },
  {
    id: 'sexualAssault',
    need: 'sexualAssault',
    name: {
      en: 'RAINN, sexual assault hotline',
      es: 'RAINN, línea directa contra la agresión sexual',
      ar: 'RAINN، الخط الساخن لضحايا الاعتداء الجنسي',
    },
    hours: 'always',
    ways: [{ by: 'call', number: '+18006564673', shown: '800-656-4673' }],
  },
  {
    id: 'poisonControl',
    need: 'poisoning',
    name: {
      en: 'Poison Control',
      es: 'Control de envenenamientos (Poison Control)',
      ar: 'مركز السموم (Poison Control)',
    },
    hours: 'always',
    ways: [{ by: 'call', number: '+18002221222', shown: '800-222-1222' }],
  },
] as const satisfies readonly Line[]

export const unitedStates = {
  checkedOn: '2026-11',
  lifeline,
  groups,
  lines,
} as const satisfies CountryLines
