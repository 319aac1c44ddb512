import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveDemo } from './demo/serveDemo.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4300' },
    'fhir-port': { type: 'string', default: '4301' },
    'auth-port': { type: 'string', default: '4302' },
    'control-port': { type: 'string', default: '4303' },
    person: { type: 'string' },
  },
})

const demo = await serveDemo({
  dist: join(import.meta.dirname, '../dist'),
  port: Number(values.port),
  fhirPort: Number(values['fhir-port']),
  authPort: Number(values['auth-port']),
  controlPort: Number(values['control-port']),
  ...(values.person ? { person: values.person } : {}),
})

console.log(`The portal:        ${demo.origin}
Its FHIR server:   ${demo.addresses.fhirBase}
Its sign-in:       ${demo.addresses.authBase}
Person, weather, clock (GET tells, POST sets, as JSON): ${demo.controlAddress}`)
