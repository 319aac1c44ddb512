import { control, translated } from './samples.ts'

// Forms in the shape in which others publish theirs: linkIds, codes, weights, rules and nesting as they come.

const core = 'http://hl7.org/fhir/StructureDefinition/'
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'

function form(id: string, item: readonly object[], more: object = {}) {
  return {
    resourceType: 'Questionnaire',
    id,
    url: `https://forms.example/Questionnaire/${id}`,
    version: '1.0',
    status: 'active',
    title: id,
    subjectType: ['Patient'],
    item,
    ...more,
  }
}

// The four answers that both screening forms offer, with LOINC's answer codes and what each counts.
const howOften = [
  ['LA6568-5', 'Not at all'],
  ['LA6569-3', 'Several days'],
  ['LA6570-1', 'More than half the days'],
  ['LA6571-9', 'Nearly every day'],
].map(([code, display], value) => ({
  valueCoding: {
    extension: [{ url: `${core}ordinalValue`, valueDecimal: value }],
    system: 'http://loinc.org',
    code,
    display,
  },
}))

function screening(codes: readonly (readonly [code: string, text: string])[]) {
  return codes.map(([code, text], place) => ({
    linkId: `/${code}`,
    code: [{ system: 'http://loinc.org', code, display: text }],
    prefix: String(place + 1),
    text,
    type: 'choice',
    required: true,
    repeats: false,
    extension: [control('radio-button')],
    answerOption: howOften,
  }))
}

function total(code: string) {
  return {
    linkId: `/${code}`,
    code: [{ system: 'http://loinc.org', code, display: 'Total score' }],
    text: 'Total score',
    type: 'decimal',
    extension: [
      {
        url: `${sdc}calculatedExpression`,
        valueExpression: {
          language: 'text/fhirpath',
          expression: "%resource.item.where(linkId != '/total').answer.value.ordinal().sum()",
        },
      },
    ],
  }
}

export const phq9 = form('phq-9', [
  { linkId: '/intro', type: 'display', text: 'Over the last 2 weeks, how often have you been bothered by these?' },
  ...screening([
    ['44250-9', 'Little interest or pleasure in doing things'],
    ['44255-8', 'Feeling down, depressed, or hopeless'],
    ['44259-0', 'Trouble falling or staying asleep, or sleeping too much'],
    ['44254-1', 'Feeling tired or having little energy'],
    ['44251-7', 'Poor appetite or overeating'],
    ['44258-2', 'Feeling bad about yourself'],
    ['44252-5', 'Trouble concentrating on things'],
    ['44253-3', 'Moving or speaking slowly, or being restless'],
    ['44260-8', 'Thoughts that you would be better off dead, or of hurting yourself in some way'],
  ]),
  total('44261-6'),
])

export const gad7 = form('gad-7', [
  ...screening([
    ['69725-0', 'Feeling nervous, anxious, or on edge'],
    ['68509-9', 'Not being able to stop or control worrying'],
    ['69733-4', 'Worrying too much about different things'],
    ['69734-2', 'Trouble relaxing'],
    ['69735-9', 'Being so restless that it is hard to sit still'],
    ['69689-8', 'Becoming easily annoyed or irritable'],
    ['69736-7', 'Feeling afraid as if something awful might happen'],
  ]),
  total('70274-6'),
])

/** In the style of the SDC guide’s examples: a value set inside, dates with bounds, a rule by another answer, translations. */
export const sdcStyle = form(
  'sdc-style',
  [
    {
      linkId: '1',
      prefix: '1',
      type: 'group',
      text: 'About you',
      _text: translated({ es: 'Sobre usted', ar: 'عنك' }),
      item: [
        { linkId: '1.1', type: 'string', text: 'What should we call you?', maxLength: 40 },
        {
          linkId: '1.2',
          type: 'date',
          text: 'Date of birth',
          extension: [{ url: `${core}maxValue`, valueDate: '2026-01-01' }],
        },
        {
          linkId: '1.3',
          type: 'choice',
          text: 'Do you smoke?',
          answerValueSet: '#yes-no',
          extension: [control('drop-down')],
        },
        {
          linkId: '1.4',
          type: 'quantity',
          text: 'How much in a day?',
          enableWhen: [
            {
              question: '1.3',
              operator: '=',
              answerCoding: { system: 'http://terminology.hl7.org/CodeSystem/v2-0136', code: 'Y' },
            },
          ],
          extension: [
            { url: `${core}questionnaire-unit`, valueCoding: { code: '{cigarette}', display: 'cigarettes' } },
          ],
        },
      ],
    },
    {
      linkId: '2',
      type: 'group',
      text: 'Medicines',
      repeats: true,
      item: [
        {
          linkId: '2.1',
          type: 'open-choice',
          text: 'Name',
          answerOption: [{ valueString: 'Sertraline' }, { valueString: 'Lithium' }],
        },
        { linkId: '2.2', type: 'decimal', text: 'Dose in mg' },
        { linkId: '2.3', type: 'dateTime', text: 'Last taken' },
      ],
    },
    { linkId: '3', type: 'attachment', text: 'A letter from your doctor' },
    { linkId: '4', type: 'reference', text: 'Your family doctor' },
    { linkId: '5', type: 'url', text: 'A page that helps you' },
  ],
  {
    contained: [
      {
        resourceType: 'ValueSet',
        id: 'yes-no',
        status: 'active',
        compose: {
          include: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v2-0136',
              concept: [
                { code: 'Y', display: 'Yes', designation: [{ language: 'es', value: 'Sí' }] },
                { code: 'N', display: 'No' },
              ],
            },
          ],
        },
      },
    ],
  },
)

/** In the style of the forms NLM’s builder makes: long linkIds, a help item below each question, units to choose, nesting by answer. */
export const lhcStyle = form('lhc-style', [
  {
    linkId: '/54126-8',
    type: 'group',
    text: 'My health',
    required: false,
    item: [
      {
        linkId: '/54126-8/54132-6',
        code: [{ system: 'http://loinc.org', code: '54132-6' }],
        type: 'choice',
        repeats: true,
        text: 'Were you born a twin?',
        answerOption: [
          {
            valueCoding: { code: 'LA9-1', display: 'No' },
            extension: [{ url: `${core}questionnaire-optionExclusive`, valueBoolean: true }],
          },
          { valueCoding: { code: 'LA9-2', display: 'Yes, identical' } },
          { valueCoding: { code: 'LA9-3', display: 'Yes, fraternal' } },
        ],
        item: [
          {
            linkId: '/54126-8/54132-6-help',
            type: 'display',
            text: 'As far as you know.',
            extension: [control('help')],
          },
          {
            linkId: '/54126-8/54132-6/1',
            type: 'text',
            text: 'Their name',
            enableWhen: [
              { question: '/54126-8/54132-6', operator: '=', answerCoding: { code: 'LA9-2' } },
              { question: '/54126-8/54132-6', operator: '=', answerCoding: { code: 'LA9-3' } },
            ],
            enableBehavior: 'any',
          },
        ],
      },
      {
        linkId: '/54126-8/8302-2',
        type: 'quantity',
        text: 'Height',
        extension: ['[in_i]', 'cm'].map((code) => ({
          url: `${core}questionnaire-unitOption`,
          valueCoding: { system: 'http://unitsofmeasure.org', code, display: code },
        })),
      },
      { linkId: '/54126-8/time', type: 'time', text: 'When do you wake up?' },
      { linkId: '/54126-8/ok', type: 'boolean', text: 'May we call?' },
      { linkId: '/54126-8/n', type: 'integer', text: 'Brothers and sisters', initial: [{ valueInteger: 0 }] },
    ],
  },
])
