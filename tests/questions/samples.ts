import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'

/** In: items of a Questionnaire. Out: the form they make. */
export function formOf(...item: readonly object[]): Form {
  const read = readForm(questionnaireOf(...item))
  if (!read.ok) throw new Error(read.reason)
  return read.form
}

export function questionnaireOf(...item: readonly object[]) {
  return {
    resourceType: 'Questionnaire',
    url: 'https://clinic.example/Questionnaire/one',
    version: '2',
    status: 'active',
    title: 'One',
    item,
  }
}

export function translated(text: Record<string, string>) {
  return {
    extension: Object.entries(text).map(([lang, content]) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    })),
  }
}

export function control(code: string) {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  }
}

const scaleRange = [
  control('slider'),
  { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
  { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
]

export const colours = 'https://clinic.example/colours'

/** One item of every kind that can be answered. */
export const items = {
  word: { linkId: 'word', type: 'string', text: 'One word', maxLength: 5 },
  story: { linkId: 'story', type: 'text', text: 'Your story' },
  colour: {
    linkId: 'colour',
    type: 'choice',
    text: 'Which colour?',
    answerOption: [
      {
        valueCoding: { system: colours, code: 'red', display: 'Red', _display: translated({ es: 'Rojo', ar: 'أحمر' }) },
      },
      {
        valueCoding: {
          system: colours,
          code: 'blue',
          display: 'Blue',
          _display: translated({ es: 'Azul', ar: 'أزرق' }),
        },
      },
    ],
  },
  senses: {
    linkId: 'senses',
    type: 'choice',
    text: 'What would you like around you?',
    repeats: true,
    answerOption: [
      { valueString: 'Blanket' },
      { valueString: 'Low light' },
      {
        valueString: 'Nothing',
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true },
        ],
      },
    ],
  },
  ready: {
    linkId: 'ready',
    type: 'integer',
    text: 'How ready do you feel?',
    extension: scaleRange,
    item: [
      { linkId: 'ready-lower', type: 'display', text: 'not at all', extension: [control('lower')] },
      { linkId: 'ready-upper', type: 'display', text: 'as ready as I can be', extension: [control('upper')] },
      { linkId: 'ready-help', type: 'display', text: 'Any number is fine.', extension: [control('help')] },
    ],
  },
  call: { linkId: 'call', type: 'boolean', text: 'May we call you?' },
  hours: {
    linkId: 'hours',
    type: 'decimal',
    text: 'Hours of sleep',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: 0 },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: 24 },
    ],
  },
  cups: { linkId: 'cups', type: 'integer', text: 'Cups of tea' },
  since: {
    linkId: 'since',
    type: 'date',
    text: 'Since when?',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDate: '2020-01-01' },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDate: '2026-12-31' },
    ],
  },
  wake: { linkId: 'wake', type: 'time', text: 'When do you wake up?' },
  last: { linkId: 'last', type: 'dateTime', text: 'When was the last time?' },
  site: { linkId: 'site', type: 'url', text: 'A page that helps' },
  dose: {
    linkId: 'dose',
    type: 'quantity',
    text: 'How much do you take?',
    extension: ['mg', 'g'].map((code) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
      valueCoding: { system: 'http://unitsofmeasure.org', code, display: code },
    })),
  },
  music: {
    linkId: 'music',
    type: 'open-choice',
    text: 'Which music?',
    answerOption: [{ valueString: 'None' }, { valueString: 'Piano' }],
  },
  names: { linkId: 'names', type: 'string', text: 'Who may come along?', repeats: true },
  medicine: {
    linkId: 'medicine',
    type: 'group',
    text: 'A medicine',
    repeats: true,
    item: [
      { linkId: 'medicine-name', type: 'string', text: 'Its name' },
      {
        linkId: 'medicine-why',
        type: 'text',
        text: 'What is it for?',
        enableWhen: [{ question: 'medicine-name', operator: 'exists', answerBoolean: true }],
      },
    ],
  },
  photo: { linkId: 'photo', type: 'attachment', text: 'A photo' },
  note: { linkId: 'note', type: 'display', text: 'Take your time.' },
} as const

export const everyKind = Object.values(items)
