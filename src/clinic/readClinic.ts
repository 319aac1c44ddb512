import * as v from 'valibot'
import { isZone } from '#time.ts'
import type { Language } from '#i18n/languages.ts'
import { countries, countryNamedIn, type Country } from './country.ts'
import {
  aboutParts,
  weekdays,
  type AboutPart,
  type Clinic,
  type ClinicText,
  type OpeningHours,
  type Phone,
  type Way,
} from './clinic.ts'

/** Where a clinic's file is wrong (`phone.number`, `lines.2.ways.0`; empty: the file as a whole), in words for who keeps it. */
export interface Fault {
  path: string
  message: string
}

export interface ClinicReading {
  clinic: Clinic | undefined
  /** The country it names, also where the rest cannot be used. */
  country: Country | undefined
  faults: readonly Fault[]
}

/**
 * In: the text of `clinic.json`. Out: the clinic and every fault found. Never throws.
 * A fault that could show a wrong phone or place leaves no clinic at all; one that is only surplus leaves it standing.
 */
export function readClinicFile(text: string): ClinicReading {
  let json: unknown
  try {
    // Some editors begin a file with a mark of their own; a browser passes over it.
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const faults = [{ path: '', message: `is not JSON: ${String(error)}` }]
    return { clinic: undefined, country: countryNamedIn(text), faults }
  }
  return readClinic(json)
}

/** The same for JSON that is already parsed. `knowsZone` says whether there is such a time zone. */
export function readClinic(json: unknown, knowsZone = isZone): ClinicReading {
  const result = v.safeParse(clinicSchema(knowsZone), json)
  const faults = (result.issues ?? []).map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }))
  // Everything but a remark (a raw check) means that the file cannot be trusted.
  const broken = result.issues?.some((issue) => issue.type !== 'raw_check') ?? false
  const clinic = result.typed && !broken ? result.output : undefined
  return { clinic, country: clinic?.country ?? countryNamedIn(JSON.stringify(json)), faults }
}

/** An object with these keys; any other key is remarked upon and ignored. */
function known<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.looseObject(entries, ({ expected }) => (expected === 'Object' ? 'must be an object' : 'must be there')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const found: Record<string, unknown> = dataset.value
      for (const key of Object.keys(found)) {
        if (Object.hasOwn(entries, key)) continue
        addIssue({
          message: 'is not a key we know; it is ignored',
          path: [{ type: 'object', origin: 'key', input: found, key, value: found[key] }],
        })
      }
    }),
  )
}

// A character that turns what follows it round would show another number than is dialled.
const turned = /[\u202a-\u202e]/

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check(
    (words) => !turned.test(words),
    'must hold no character that turns the direction of writing (U+202A to U+202E)',
  ),
)

// Every language of the portal, by type: a new one doesn't compile until it is here.
const inLanguages = {
  en: text,
  es: v.exactOptional(text),
  ar: v.exactOptional(text),
} satisfies Record<Language, unknown>

const clinicText: v.GenericSchema<ClinicText> = known(inLanguages)

const language = v.picklist(Object.keys(inLanguages) as Language[], 'must be a language of the portal')

const dialled = v.pipe(text, v.regex(/^\+?\d{3,15}$/, 'must be digits as dialled, such as "+16167308069"'))

function showsWhatIsDialled<Reached extends Phone>() {
  return v.check(({ number, shown }: Reached) => {
    // Behind a country's own prefix the leading zero goes: +44 20 … is shown as 020 ….
    const digits = shown.replaceAll(/\D/g, '')
    const behindPrefix = number.startsWith('+') ? digits.replace(/^0/, '') : digits
    return digits.length >= 3 && number.endsWith(behindPrefix)
  }, 'must show the same digits as are dialled')
}

const phone: v.GenericSchema<Phone> = v.pipe(known({ number: dialled, shown: text }), showsWhatIsDialled())

const httpsAddress = v.pipe(text, v.url('must be an address'), v.startsWith('https://', 'must begin with "https://"'))

const way: v.GenericSchema<Way> = v.variant(
  'by',
  [
    v.pipe(
      known({ by: v.literal('call'), number: dialled, shown: text, press: v.exactOptional(text) }),
      showsWhatIsDialled(),
    ),
    v.pipe(
      known({ by: v.literal('text'), number: dialled, shown: text, word: v.exactOptional(text) }),
      showsWhatIsDialled(),
    ),
    known({ by: v.literal('chat'), address: httpsAddress, shown: text }),
    known({ by: v.literal('web'), address: httpsAddress, shown: text }),
    known({ by: v.literal('visit'), address: text }),
  ],
  'must be "call", "text", "chat", "web" or "visit"',
)

const wallTime = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as "08:30"'))

const openingHours: v.GenericSchema<OpeningHours> = v.pipe(
  known({
    days: v.pipe(v.array(v.picklist(weekdays, 'must be a day such as "monday"')), v.nonEmpty('must name a day')),
    opens: wallTime,
    closes: wallTime,
  }),
  v.check(({ opens, closes }) => opens < closes, 'must close after it opens, on the same day'),
)

const line = known({
  id: text,
  name: clinicText,
  who: clinicText,
  speaks: v.exactOptional(v.array(language)),
  ways: v.pipe(v.array(way, 'must be a list'), v.nonEmpty('must hold a way to reach the line')),
})

const workingDays = v.pipe(
  v.number('must be a number'),
  v.integer('must be whole days'),
  v.minValue(1, 'must be at least 1'),
)

const aboutKap = known(
  Object.fromEntries(aboutParts.map((part) => [part, v.exactOptional(clinicText)])) as Record<
    AboutPart,
    v.ExactOptionalSchema<typeof clinicText, undefined>
  >,
)

// What stands in the policy of every page is an origin and nothing else. Plain http is for a server on the same machine: a demo, a test.
const server = String.raw`(https://[a-zA-Z\d]([a-zA-Z\d.-]*[a-zA-Z\d])?|http://(localhost|127\.0\.0\.1))(:\d{1,5})?`
const serverOnly = new RegExp(`^${server}$`)
const fhirAddress = new RegExp(String.raw`^(${server}(?=/|$)|/(?![/\\]))[^\s?#\\]*$`)

const origin = v.pipe(
  text,
  v.check(
    (address) => serverOnly.test(address) && URL.canParse(address),
    'must be an origin such as "https://login.clinic.example"',
  ),
)

const clinicSchema = (knowsZone: (name: string) => boolean) =>
  v.pipe(
    known({
      name: text,
      appName: v.exactOptional(text),
      country: v.picklist(countries, `must be a country whose lines the portal knows: ${countries.join(', ')}`),
      phone,
      zone: v.pipe(text, v.check(knowsZone, 'must be a time zone such as "America/Detroit"')),
      address: v.array(text, 'must be a list of lines'),
      hours: v.array(openingHours, 'must be a list'),
      outOfHours: v.exactOptional(clinicText),
      welcome: v.exactOptional(clinicText),
      county: v.exactOptional(clinicText),
      textToEmergency: v.boolean('must be true or false'),
      leaveTo: httpsAddress,
      replyWorkingDays: v.exactOptional(workingDays),
      selfHarmReader: v.exactOptional(known({ who: clinicText, workingDays })),
      foodRule: v.exactOptional(clinicText),
      afterInfusion: v.exactOptional(clinicText),
      about: v.exactOptional(aboutKap),
      nextDayAt: wallTime,
      lines: v.array(line, 'must be a list'),
      hiddenLines: v.array(text, 'must be a list'),
      fhirBase: v.pipe(
        text,
        v.check(
          (address) => fhirAddress.test(address) && (address.startsWith('/') || URL.canParse(address)),
          'must be a path such as "/fhir/r4" or an https address without "?" and "#"',
        ),
      ),
      clientId: text,
      signInOrigins: v.exactOptional(v.array(origin, 'must be a list')),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !dataset.value.textToEmergency || dataset.value.county) return
      addIssue({ message: 'textToEmergency is said only together with a county' })
    }),
  )
