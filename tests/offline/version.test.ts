import { describe, expect, test } from 'vitest'
import { sourceOf, type Version } from '#offline/version.ts'
import { paths } from '#paths.ts'

const origin = 'https://portal.example'
const built = ['/', '/help/', '/help/es/', '/clinic.json', '/start.js', '/icon.svg', '/assets/index-1.js']
const version: Version = { name: 'v', files: built.map((path) => ({ path, hash: 'sha256-x' })), needed: [] }

function source(path: string, { mode = 'cors', method = 'GET', at = origin } = {}) {
  return sourceOf({ method, mode, url: at + path }, origin, version)
}

const going = { mode: 'navigate' }

describe('whoever goes to an address of the portal', () => {
  const { help: _, ...others } = paths
  test.each(Object.values(others).map((path) => path('some-id')))('%s is answered with the shell', (path) => {
    expect(source(path, going)).toEqual({ from: 'device', path: '/' })
    expect(source(`${path}?as=reflection#x`, going)).toEqual({ from: 'device', path: '/' })
  })

  test('help is answered with its own page, in the language that is asked for', () => {
    expect(source('/help/', going)).toEqual({ from: 'device', path: '/help/' })
    expect(source('/help', going)).toEqual({ from: 'device', path: '/help/' })
    expect(source('/help/es', going)).toEqual({ from: 'device', path: '/help/es/' })
  })

  test('help in a language that was not built is answered by the shell', () => {
    expect(source('/help/fr/', going)).toEqual({ from: 'device', path: '/' })
  })
})

test('where the clinic’s server or its sign-in stand on the same origin, they are asked, and nothing of theirs is kept', () => {
  expect(source('/auth/authorize?client_id=x', going)).toEqual({ from: 'clinicThenShell' })
  expect(source('/fhir/r4/metadata', going)).toEqual({ from: 'clinicThenShell' })
  for (const path of [
    '/fhir/r4/Appointment?patient=x',
    '/fhir/r4/',
    '/.well-known/smart-configuration',
    '/auth/token',
  ]) {
    expect(source(path), path).toBe(undefined)
    expect(source(path, { method: 'POST' }), path).toBe(undefined)
  }
})

test('another origin is never answered from here, whatever its path is', () => {
  for (const path of built) expect(source(path, { at: 'https://other.example' }), path).toBe(undefined)
})

test('files of the build come from the device, also those of an earlier one', () => {
  for (const path of ['/start.js', '/icon.svg', '/assets/index-1.js', '/assets/of-an-earlier-one.js']) {
    expect(source(path), path).toEqual({ from: 'device', path })
  }
})

test('the clinic’s file comes from the device and is looked for anew', () => {
  expect(source('/clinic.json')).toEqual({ from: 'deviceThenClinic', path: '/clinic.json' })
})

test('a page that asks for a document itself hears what the host says', () => {
  expect(source('/')).toBe(undefined)
  expect(source('/help/')).toBe(undefined)
})
